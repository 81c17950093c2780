using CarecAssistant.TestKit.Documents;

namespace CarecAssistant.EndToEnd.Tests.Stories;

/// <summary>A folder of articles of all kinds of files, in which articles are edited, deleted and brought back.</summary>
internal sealed class ChangingFolder(string path, int count)
{
    private static readonly string[] Kinds = ["md", "txt", "html", "docx", "pdf"];

    private static readonly string[] Nouns =
    [
        "border", "bridge", "camel", "cargo", "corridor", "course", "customs", "delegation", "energy", "expert", "forum", "harvest", "highway", "institute", "library", "market",
        "meadow", "minister", "mountain", "network", "office", "port", "railway", "region", "river", "road", "seminar", "silk", "station", "student", "teacher", "tourism",
        "trade", "train", "valley", "village", "visitor", "water", "wind", "workshop",
    ];

    private static readonly string[] Verbs = ["opens", "carries", "feeds", "joins", "measures", "needs", "plans", "repairs", "serves", "studies", "teaches", "welcomes"];

    /// <summary>Where they are.</summary>
    public string Path => path;

    /// <summary>Words that stand in the articles, two a query.</summary>
    public static IEnumerable<string> Queries => Nouns.Select((noun, i) => $"{noun} {Verbs[i % Verbs.Length]} {Nouns[(i * 7 + 3) % Nouns.Length]}");

    /// <summary>Writes all articles in their first version.</summary>
    public void WriteAll()
    {
        Directory.CreateDirectory(path);
        for (var number = 0; number < count; number++) Write(number, version: 0);
    }

    /// <summary>Edits some articles, deletes some, brings some back.</summary>
    public void Change(Random chance, int changes, int version)
    {
        for (var change = 0; change < changes; change++)
        {
            var number = chance.Next(count);
            if (chance.Next(4) == 0) File.Delete(FileOf(number));
            else Write(number, version);
        }
    }

    private string FileOf(int number) => System.IO.Path.Combine(path, $"article-{number:000}.{Kinds[number % Kinds.Length]}");

    private void Write(int number, int version)
    {
        var chance = new Random((number * 1_000) + version);
        var title = $"Report {number} on the {Any(chance, Nouns)}";
        string[] sentences = [.. Enumerable.Range(0, 8).Select(_ => $"The {Any(chance, Nouns)} of the {Any(chance, Nouns)} {Any(chance, Verbs)} the {Any(chance, Nouns)} in version {version}.")];
        var text = string.Join(' ', sentences);
        File.WriteAllBytes(FileOf(number), Kinds[number % Kinds.Length] switch
        {
            "md" => Utf8($"# {title}\n\n{text}\n"),
            "txt" => Utf8($"{title}\n\n{text}\n"),
            "html" => Utf8($"<!doctype html><html lang=\"en\"><title>{title}</title><body><main><h1>{title}</h1><p>{text}</p></main></body></html>"),
            "docx" => DocxFile.Of($"# {title}", text),
            _ => PdfFile.Of([title, "", .. sentences]),
        });
    }

    private static string Any(Random chance, string[] words) => words[chance.Next(words.Length)];

    private static byte[] Utf8(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
