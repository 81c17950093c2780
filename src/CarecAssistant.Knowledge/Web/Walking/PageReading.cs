namespace CarecAssistant.Knowledge.Web.Walking;

/// <summary>What an answer of the server is worth.</summary>
internal sealed record PageReading
{
    /// <summary>The page that answered, which a redirect may have made another one than was asked for.</summary>
    public required string Page { get; init; }

    /// <summary>The article; its URL is the page's own.</summary>
    public Article? Article { get; init; }

    /// <summary>Why there is none, in a sentence.</summary>
    public string? Reason { get; init; }

    /// <summary>The site wishes that the page be not found.</summary>
    public bool IsUnwanted { get; init; }

    /// <summary>The page that this one names as the proper place of its text; itself when it names none.</summary>
    public required string Canonical { get; init; }

    /// <summary>What may be followed.</summary>
    public IReadOnlyList<Uri> Links { get; init; } = [];

    /// <param name="fetched">With <see cref="FetchOutcome.Ok"/>.</param>
    /// <param name="asked">The page that was asked for.</param>
    /// <param name="source">The source it belongs to.</param>
    public static PageReading Of(Fetched fetched, WebPageState asked, WebSourceAddress source)
    {
        var page = PageAddress.KeyOf(fetched.Address);
        var reading = new PageReading { Page = page, Canonical = page };
        if (source.Kind != WebSourceKind.Page && WhereItLed(fetched.Address, asked, source) is { } elsewhere) return reading with { Reason = elsewhere };

        var read = WebPageReader.Read(new WebDocument(fetched.Address, fetched.ContentType, fetched.Body.ToArray()));
        var unwanted = read.NoIndex || Asks(fetched, "noindex");
        var canonical = read.Canonical is { } named && source.Holds(named) ? PageAddress.KeyOf(named) : page;
        return reading with
        {
            Canonical = canonical,
            // A template that names a wrong page on all of them must not make them one: whether two are, their texts tell.
            Article = unwanted || read.Article is null ? null : canonical == page ? read.Article : read.Article with { Url = fetched.Address },
            Reason = read.Reason ?? (unwanted ? "The server asks that this page not be indexed (X-Robots-Tag); nothing is to be done." : null),
            IsUnwanted = unwanted,
            Links = read.NoFollow || Asks(fetched, "nofollow") ? [] : read.Links,
        };
    }

    private static string? WhereItLed(Uri led, WebPageState asked, WebSourceAddress source)
    {
        var page = PageAddress.KeyOf(led);
        if (page == asked.Page) return null;
        if (!source.Holds(led)) return $"The address leads to another host ({led.Host}), which is not followed; import that page by its own address.";
        return page == PageAddress.SiteOf(led) || (PathShape.IsListing(led) && !PathShape.IsListing(asked.Address))
            ? "The address leads to the site's first page or to a list, as addresses of deleted pages do; correct it, or tell the site's owner."
            : null;
    }

    // "googlebot: noindex" is said to another.
    private static bool Asks(Fetched fetched, string wish) =>
        fetched.RobotsTags.Where(tag => !tag.Contains(':')).SelectMany(tag => tag.Split(',', StringSplitOptions.TrimEntries))
            .Any(said => said.Equals(wish, StringComparison.OrdinalIgnoreCase) || said.Equals("none", StringComparison.OrdinalIgnoreCase));
}
