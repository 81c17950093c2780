using System.Globalization;

namespace CarecAssistant.TestKit.Institute;

/// <summary>Addresses of the site behind which no article stands.</summary>
public static class InstituteTraps
{
    /// <summary>Redirects to the neighbour, another port of this machine.</summary>
    public const string Partner = "/partner/";

    /// <summary>One byte a second, for ever.</summary>
    public const string Slow = "/live-ticker/";

    /// <summary>404.</summary>
    public const string Missing = "/news/old-notice/";

    /// <summary>410.</summary>
    public const string Withdrawn = "/news/withdrawn-notice/";

    /// <summary>Eleven mebibytes.</summary>
    public const string Large = "/gallery/";

    /// <summary>A form for signing in.</summary>
    public const string Members = "/members/";

    /// <summary>Closed by robots.txt.</summary>
    public const string Private = "/private/minutes/";

    /// <summary>A PDF that opens with a password; a page leads to it.</summary>
    public const string Locked = "/wp-content/uploads/2021/11/annex-with-password.pdf";

    /// <summary>Those that are there only when the sitemap names them.</summary>
    public static IReadOnlyList<string> All { get; } = [Partner, Slow, Missing, Withdrawn, Large, Members, Private];

    private const int LargeBytes = 11 * 1024 * 1024;

    /// <summary>Answers when the path is one of these.</summary>
    internal static async Task<bool> AnswerAsync(HttpContext visit, InstituteShape shape)
    {
        switch (visit.Request.Path.Value)
        {
            case Partner:
                visit.Response.Redirect(new Uri(shape.Neighbour!, "/about/").AbsoluteUri);
                return true;
            case Slow:
                await DripAsync(visit);
                return true;
            case Withdrawn:
                visit.Response.StatusCode = StatusCodes.Status410Gone;
                return true;
            case Large:
                await FloodAsync(visit);
                return true;
            case Members:
                await WriteAsync(visit, InstituteTheme.SignIn());
                return true;
            case Private:
                await WriteAsync(visit, "<p>Nobody was to read this.</p>");
                return true;
            case { } path when MonthOf(path) is { } month:
                await WriteAsync(visit, InstituteListings.Month(month));
                return true;
            default:
                return false;
        }
    }

    private static async Task DripAsync(HttpContext visit)
    {
        visit.Response.ContentType = "text/html";
        while (!visit.RequestAborted.IsCancellationRequested)
        {
            await visit.Response.WriteAsync("<", visit.RequestAborted);
            await visit.Response.Body.FlushAsync(visit.RequestAborted);
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, visit.RequestAborted);
        }
    }

    // The length is not said before: it has to be counted.
    private static async Task FloodAsync(HttpContext visit)
    {
        visit.Response.ContentType = "text/html";
        var paragraph = "<p>" + new string('x', 1000) + "</p>\n";
        for (var sent = 0; sent < LargeBytes; sent += paragraph.Length) await visit.Response.WriteAsync(paragraph, visit.RequestAborted);
    }

    private static Task WriteAsync(HttpContext visit, string html)
    {
        visit.Response.ContentType = "text/html; charset=utf-8";
        return visit.Response.WriteAsync(html, visit.RequestAborted);
    }

    private static DateOnly? MonthOf(string path) =>
        DateOnly.TryParseExact(path, "'/calendar/'yyyy'/'MM'/'", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;
}
