using System.Globalization;
using CarecAssistant.Server.Operations;
using CarecAssistant.Server.Wording;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CarecAssistant.Server.Pages;

/// <summary>What every page knows of its request: the language, its words, the files it may load.</summary>
public sealed class Page
{
    private readonly Words words;
    private readonly Assets assets;

    internal Page(Words words, Assets assets, HttpContext http, TimeProvider time)
    {
        this.words = words;
        this.assets = assets;
        Language = PageLanguage.Of(http.Request);
        Path = http.Request.Path;
        Query = http.Request.Query;
        Origin = $"{http.Request.Scheme}://{http.Request.Host}";
        Nonce = SecurityHeaders.NonceOf(http);
        Now = time.GetUtcNow();
    }

    /// <summary>ISO 639-1: one of <c>en</c>, <c>ru</c>, <c>zh</c>.</summary>
    public string Language { get; }

    /// <summary>The path asked for.</summary>
    public PathString Path { get; }

    /// <summary>The query asked for.</summary>
    public IQueryCollection Query { get; }

    /// <summary>Scheme and host asked for.</summary>
    public string Origin { get; }

    /// <summary>The nonce that this answer's policy names.</summary>
    public string Nonce { get; }

    /// <summary>When the page was made, UTC.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The languages a page can be read in.</summary>
    public static IReadOnlyList<string> Languages => Words.Languages;

    /// <summary>A fixed sentence in the language of the page.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) => words.Say(key, Language, values);

    /// <summary>A fixed sentence in another language than the page's.</summary>
    public string SayIn(string language, string key) => words.Say(key, language);

    /// <summary>A date in words.</summary>
    public string Say(DateOnly date) => words.Say(date, Language);

    /// <summary>A moment, as date and time in UTC.</summary>
    public string Say(DateTimeOffset moment) => string.Create(
        CultureInfo.InvariantCulture, $"{words.Say(DateOnly.FromDateTime(moment.UtcDateTime), Language)}, {moment.UtcDateTime:HH:mm} UTC");

    /// <summary>Where a file of <c>wwwroot</c> is served for ever, its content's hash in the name.</summary>
    public string Asset(string name) => assets.PathOf(name);

    /// <summary>A link to another of our pages that keeps the language.</summary>
    public string To(string path) => path + (path.Contains('?') ? "&" : "?") + "lang=" + Language;

    /// <summary>This page in another language.</summary>
    public string In(string language)
    {
        var query = Query.Where(one => one.Key != "lang").SelectMany(one => one.Value, (one, value) => KeyValuePair.Create(one.Key, value)).Append(new("lang", language));
        return Path.ToUriComponent() + QueryString.Create(query).ToUriComponent();
    }

    /// <summary>Answers with a page.</summary>
    internal RazorComponentResult<TPage> Show<TPage>(int status = StatusCodes.Status200OK, params ReadOnlySpan<(string Name, object? Value)> parameters)
        where TPage : IComponent
    {
        var all = new Dictionary<string, object?>(StringComparer.Ordinal) { ["Page"] = this };
        foreach (var (name, value) in parameters) all.Add(name, value);
        return new RazorComponentResult<TPage>(all) { StatusCode = status };
    }

    /// <summary>Answers with a short page that says what went wrong and where a person can be reached.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="key">Its sentences are <c>{key}.title</c> and <c>{key}.text</c>.</param>
    internal RazorComponentResult<NoticePage> Refuse(int status, string key) => Show<NoticePage>(status, ("Key", key));
}
