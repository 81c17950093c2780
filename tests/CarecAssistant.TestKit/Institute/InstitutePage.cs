using System.Globalization;
using System.Text;

namespace CarecAssistant.TestKit.Institute;

/// <summary>A page of the institute's site, before the theme is put around it. Pages, people and places are invented.</summary>
public sealed record InstitutePage
{
    /// <summary>Its permanent address below the site, with the final slash or the query.</summary>
    public required string Path { get; init; }

    /// <summary>Its number: <c>/?p=</c> and this lead to <see cref="Path"/>.</summary>
    public required int Id { get; init; }

    public required string Title { get; init; }

    public required string Language { get; init; }

    /// <summary>Printed below the title; null: the page has no date.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>How the page tells about itself: <c>bare</c> (date line only), <c>metadata</c>, <c>json-ld</c>, or <c>nested</c> (bare, above a hundred thousand elements in each other).</summary>
    public string Look { get; init; } = "bare";

    public string Charset { get; init; } = "utf-8";

    /// <summary>Where the charset is said: <c>header</c> or <c>meta</c>.</summary>
    public string CharsetIn { get; init; } = "header";

    /// <summary>Paths of the documents that the page offers.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>When it was last changed, in whole seconds.</summary>
    public DateTimeOffset Modified { get; init; } = new(2026, 3, 1, 6, 30, 0, TimeSpan.Zero);

    /// <summary>News and reports of events stand in the listings.</summary>
    public bool IsNews => Path.Contains("/news/", StringComparison.Ordinal) || Path.StartsWith("/events/", StringComparison.Ordinal);

    /// <summary>All pages, in the order of their numbers.</summary>
    public static IReadOnlyList<InstitutePage> ReadAll()
    {
        var kit = typeof(InstitutePage).Assembly;
        return [.. kit.GetManifestResourceNames().Where(name => name.EndsWith(".txt", StringComparison.Ordinal)).Select(Read).OrderBy(page => page.Id)];

        InstitutePage Read(string name)
        {
            using var file = new StreamReader(kit.GetManifestResourceStream(name)!, Encoding.UTF8);
            return Parse(file.ReadToEnd());
        }
    }

    // Lines of "key: value", a blank line, and paragraphs with blank lines between them.
    private static InstitutePage Parse(string text)
    {
        var parts = text.ReplaceLineEndings("\n").Trim().Split("\n\n");
        var head = parts[0].Split('\n').Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        return new InstitutePage
        {
            Path = head["path"],
            Id = int.Parse(head["id"], CultureInfo.InvariantCulture),
            Title = head["title"],
            Language = head["language"],
            Date = head.TryGetValue("date", out var date) ? DateOnly.ParseExact(date, "d MMM yyyy", CultureInfo.InvariantCulture) : null,
            Look = head["look"],
            Charset = head.GetValueOrDefault("charset", "utf-8"),
            CharsetIn = head.GetValueOrDefault("charset-in", "header"),
            Documents = head.GetValueOrDefault("documents", "").Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Paragraphs = parts[1..],
        };
    }
}
