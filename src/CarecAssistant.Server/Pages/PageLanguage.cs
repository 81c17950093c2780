using CarecAssistant.Server.Wording;

namespace CarecAssistant.Server.Pages;

/// <summary>Which language a page is shown in: the one its link asks for, else the browser's first that has wording, else English. No cookie remembers it.</summary>
internal static class PageLanguage
{
    public static string Of(HttpRequest request) =>
        Speakable(request.Query["lang"].ToString())
        ?? request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(one => one.Quality ?? 1)
            .Select(one => Speakable(one.Value.ToString()))
            .FirstOrDefault(one => one is not null)
        ?? "en";

    // ru, RU, ru-RU and zh_Hans alike.
    private static string? Speakable(string? tag)
    {
        var language = (tag ?? "").Split('-', '_')[0].ToLowerInvariant();
        return Words.Languages.Contains(language) ? language : null;
    }
}
