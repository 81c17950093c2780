using CarecAssistant.Answers;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Server.Bot;

/// <summary>Links to our own pages. Always absolute: Web Chat draws a relative link as a button that does nothing.</summary>
internal sealed class OwnAddress(IOptions<PublicAddressOptions> options, IServer? server = null)
{
    private static readonly Uri Default = new("http://localhost:3978/");

    /// <summary>The root of our links, with a slash at the end.</summary>
    public Uri Root()
    {
        if (options.Value.PublicUrl is { } configured)
        {
            return RootOf(configured.AbsoluteUri) ?? Default;
        }

        return RootOf(server?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()) ?? Default;
    }

    /// <summary>Our copy of the article, open at the sentence.</summary>
    public static Uri ArticleAt(Uri root, Citation citation)
    {
        var path = string.Join('/', citation.ArticleId.Split('/').Select(Uri.EscapeDataString));
        return new Uri(root, FormattableString.Invariant($"articles/{path}?s={citation.Sentence}#s"));
    }

    /// <summary>The contact form, with the question filled in when there is one.</summary>
    public static Uri Contact(Uri root, string question, string language) =>
        new(root, question.Length > 0 ? $"contact?question={Uri.EscapeDataString(VisitorText.Shorten(question, 1000))}&lang={language}" : $"contact?lang={language}");

    /// <summary>Who holds the data, why, how long.</summary>
    public static Uri Privacy(Uri root, string language) => new(root, $"privacy?lang={language}");

    // Kestrel says http://[::]:8080 or http://+:8080 when it listens everywhere; a browser needs a name.
    private static Uri? RootOf(string? address)
    {
        var readable = address?.Replace("://+", "://localhost").Replace("://*", "://localhost").Replace("://[::]", "://localhost").Replace("://0.0.0.0", "://localhost");
        return Uri.TryCreate(readable, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https")
            ? new Uri(uri.GetLeftPart(UriPartial.Authority) + "/")
            : null;
    }
}
