using System.Text.Json;
using CarecAssistant.TestKit;

namespace CarecAssistant.Benchmarks.Sentences;

/// <summary>Paragraphs, and questions of which it is known which words of which paragraph answer them.</summary>
/// <param name="Name">As it stands in the tables.</param>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Paragraphs">All of them; each is an article of its own in the index.</param>
/// <param name="Questions">What is asked.</param>
internal sealed record QuestionSet(string Name, string Language, IReadOnlyList<(string Id, string Text)> Paragraphs, IReadOnlyList<KnownQuestion> Questions)
{
    private static readonly (string Folder, string Name, string Language)[] Development =
        [("xquad/en", "XQuAD en", "en"), ("xquad/ru", "XQuAD ru", "ru"), ("xquad/zh", "XQuAD zh", "zh"), ("squad2dev", "SQuAD2", "en"), ("cmrc2018dev", "CMRC", "zh")];

    /// <summary>The development sets beside the checkout; none where they are missing.</summary>
    public static IReadOnlyList<QuestionSet> All() =>
        [.. Development.Select(set => RepositoryRoot.SharedData(set.Folder) is { } folder ? Read(folder, set.Name, set.Language) : null).OfType<QuestionSet>()];

    /// <summary>A set that needs no data: it shows that the benchmark still runs.</summary>
    public static QuestionSet Tiny() => new(
        "tiny", "en",
        [
            ("rivers", "The Amu Darya is 2,400 kilometres long. It rises in the Pamir mountains. Its water feeds many fields."),
            ("lakes", "Issyk-Kul lies 1,607 metres above the sea. It never freezes. The name means warm lake."),
            ("roads", "The road over the pass was opened in 1982. Snow closes it in winter."),
        ],
        [
            new("How long is the Amu Darya?", "rivers", ["2,400"], IsImpossible: false),
            new("When was the road over the pass opened?", "roads", ["1982"], IsImpossible: false),
            new("How deep is Issyk-Kul?", "lakes", [], IsImpossible: true),
        ]);

    private static QuestionSet Read(string folder, string name, string language)
    {
        var paragraphs = Rows("corpus.jsonl").Select(row => (Text(row, "id"), Text(row, "text"))).ToList();
        var questions = Rows("qa.jsonl").Select(row => new KnownQuestion(
            Text(row, "text"), Text(row, "pid"), [.. row.GetProperty("answers").EnumerateArray().Select(answer => answer.GetString()!)], row.GetProperty("impossible").GetBoolean()));
        return new QuestionSet(name, language, paragraphs, [.. questions]);

        IEnumerable<JsonElement> Rows(string file) => File.ReadLines(Path.Combine(folder, file)).Select(line => JsonElement.Parse(line));
        static string Text(JsonElement row, string property) => row.GetProperty(property).GetString()!;
    }
}

/// <summary>A question and what answers it.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Paragraph">The paragraph it was asked about.</param>
/// <param name="Answers">The words that answer it, each way somebody marked them; empty when nothing does.</param>
/// <param name="IsImpossible">Written so that the paragraph seems to answer it and does not.</param>
internal sealed record KnownQuestion(string Text, string Paragraph, IReadOnlyList<string> Answers, bool IsImpossible)
{
    /// <summary>The sentence holds the words of an answer.</summary>
    public bool IsAnsweredBy(string sentence) => Answers.Any(answer => answer.Length > 0 && sentence.Contains(answer, StringComparison.Ordinal));
}
