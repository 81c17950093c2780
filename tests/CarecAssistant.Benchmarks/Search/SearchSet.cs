using System.Text.Json;
using CarecAssistant.TestKit;

namespace CarecAssistant.Benchmarks.Search;

/// <summary>Documents, and questions of which it is known what they should find.</summary>
/// <param name="Name">As it stands in the tables.</param>
/// <param name="Language">ISO 639-1, of the documents.</param>
/// <param name="QuestionLanguage">ISO 639-1, of the questions.</param>
/// <param name="Family">Sets of one family ask the same questions in the same order, in several languages.</param>
/// <param name="Documents">What is searched.</param>
/// <param name="Questions">What is asked.</param>
internal sealed record SearchSet(
    string Name, string Language, string QuestionLanguage, string Family, IReadOnlyList<SearchDocument> Documents, IReadOnlyList<SearchQuestion> Questions)
{
    private static readonly (string Folder, string Name, string Language)[] Development =
    [
        ("cranfield", "Cranfield", "en"), ("xquad/en", "XQuAD en", "en"), ("xquad/ru", "XQuAD ru", "ru"), ("xquad/zh", "XQuAD zh", "zh"),
        ("squad2dev", "SQuAD2", "en"), ("cmrc2018dev", "CMRC", "zh"),
    ];

    /// <summary>Whether the questions are in another language than the documents.</summary>
    public bool IsAcross => QuestionLanguage != Language;

    /// <summary>The development sets of one language beside the checkout; of the smoke's size, a few shipped articles that are asked for by their titles.</summary>
    public static IReadOnlyList<SearchSet> For(Size size) =>
        size.IsSmoke ? [Shipped()] : [.. Development.Select(set => RepositoryRoot.SharedData(set.Folder) is { } folder ? Read(set.Name, folder, set.Language, folder, set.Language) : null).OfType<SearchSet>()];

    /// <summary>Russian and Chinese questions about English paragraphs.</summary>
    public static IReadOnlyList<SearchSet> Across(Size size) => [.. ((string[])["ru", "zh"]).Select(questions => OfXquad("en", questions, size)).OfType<SearchSet>()];

    /// <summary>The same questions in three languages about paragraphs of their own language, then those of <see cref="Across"/>.</summary>
    public static IReadOnlyList<SearchSet> Parallel(Size size) =>
        [.. ((string[])["en", "ru", "zh"]).Select(language => OfXquad(language, language, size)).OfType<SearchSet>(), .. Across(size)];

    private static SearchSet? OfXquad(string documents, string questions, Size size)
    {
        if (RepositoryRoot.SharedData($"xquad/{documents}") is not { } folder || RepositoryRoot.SharedData($"xquad/{questions}") is not { } questionsFolder) return null;
        var set = Read(documents == questions ? $"XQuAD {documents}" : $"XQuAD {questions}→{documents}", folder, documents, questionsFolder, questions);
        return size.IsSmoke ? set with { Questions = [.. set.Questions.Take(size.Questions)] } : set;
    }

    private static SearchSet Read(string name, string documentsFolder, string language, string questionsFolder, string questionLanguage)
    {
        var relevant = File.ReadLines(Path.Combine(questionsFolder, "qrels.txt")).Select(line => line.Split(' ')).Where(fields => int.Parse(fields[3]) > 0)
            .ToLookup(fields => fields[0], fields => fields[2], StringComparer.Ordinal);
        var documents = Rows(documentsFolder, "corpus.jsonl").Select(row => new SearchDocument(Text(row, "id"), row.TryGetProperty("title", out var title) ? title.GetString()! : "", Text(row, "text")));
        var questions = Rows(questionsFolder, "queries.jsonl").Select(row => new SearchQuestion(Text(row, "text"), relevant[Text(row, "id")].ToHashSet(StringComparer.Ordinal)));
        return new SearchSet(name, language, questionLanguage, name.Split(' ')[0], [.. documents], [.. questions.Where(question => question.Relevant.Count > 0)]);

        static IEnumerable<JsonElement> Rows(string folder, string file) => File.ReadLines(Path.Combine(folder, file)).Select(line => JsonElement.Parse(line));
        static string Text(JsonElement row, string property) => row.GetProperty(property).GetString()!;
    }

    private static SearchSet Shipped()
    {
        var documents = Directory.GetFiles(RepositoryRoot.At("knowledge", "about"), "*.md").Order(StringComparer.Ordinal).Take(8)
            .Select(file => new SearchDocument(Path.GetFileName(file), "", File.ReadAllText(file))).ToList();
        var questions = documents.Select(document => new SearchQuestion(Path.GetFileNameWithoutExtension(document.Id), new HashSet<string>([document.Id])));
        return new SearchSet("shipped", "en", "en", "shipped", documents, [.. questions]);
    }
}

/// <summary>What is found.</summary>
/// <param name="Id">As the judgements call it.</param>
/// <param name="Title">Empty: it has none.</param>
/// <param name="Text">Plain text.</param>
internal sealed record SearchDocument(string Id, string Title, string Text);

/// <summary>What is asked.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Relevant">Ids of the documents that it should find; at least one.</param>
internal sealed record SearchQuestion(string Text, IReadOnlySet<string> Relevant);
