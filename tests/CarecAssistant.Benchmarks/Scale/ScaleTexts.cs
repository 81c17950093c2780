using CarecAssistant.Benchmarks.Search;
using CarecAssistant.Knowledge;
using CarecAssistant.Knowledge.Articles;

namespace CarecAssistant.Benchmarks.Scale;

/// <summary>
/// As many articles as wanted, made from the real paragraphs of the sets: one to eight paragraphs each, and each paragraph begins as one real
/// paragraph does and ends as another does. The same article for the same number in every run.
/// </summary>
internal sealed class ScaleTexts(IReadOnlyList<SearchSet> sets)
{
    private const int TitleLength = 60;

    private static readonly int[] Paragraphs = [1, 1, 2, 2, 3, 3, 4, 5, 6, 8];

    private readonly List<(string Language, string[] Sentences)> real =
        [.. sets.SelectMany(set => set.Documents.Select(document => (set.Language, SentencesOf(document.Text)))).Where(paragraph => paragraph.Item2.Length > 0)];

    /// <summary>Real questions of all the sets, shuffled.</summary>
    public IReadOnlyList<(string Text, string Language)> Questions { get; } = [.. Shuffled(sets.SelectMany(set => set.Questions.Select(question => (question.Text, set.Language))))];

    /// <summary>The article of a number, from 0.</summary>
    public Article this[int number]
    {
        get
        {
            var chance = new Random(number);
            var first = real[chance.Next(real.Count)];
            var same = real.FindAll(paragraph => paragraph.Language == first.Language);
            var paragraphs = Enumerable.Range(0, Paragraphs[chance.Next(Paragraphs.Length)]).Select(_ => Mixed(same[chance.Next(same.Count)].Sentences, same[chance.Next(same.Count)].Sentences));
            return new Article
            {
                Id = $"article-{number}",
                Title = first.Sentences[0].Length > TitleLength ? first.Sentences[0][..TitleLength] : first.Sentences[0],
                Language = first.Language,
                Body = string.Join("\n\n", paragraphs.Select(MarkdownEscape.LineOf)),
            };
        }
    }

    /// <summary>How many articles hold so many passages.</summary>
    public int ArticlesWith(int passages)
    {
        var articles = 0;
        for (var found = 0; found < passages; articles++) found += ArticleTextReader.Read(this[articles]).Passages.Count;
        return articles;
    }

    private static string Mixed(string[] beginning, string[] end) =>
        string.Join(' ', beginning.Take((beginning.Length + 1) / 2).Concat(end.Skip((end.Length + 1) / 2)));

    private static string[] SentencesOf(string text) => [.. SentenceSplitter.Split(text).Select(sentence => text.Substring(sentence.Start, sentence.Length))];

    private static (string, string)[] Shuffled(IEnumerable<(string, string)> questions)
    {
        var shuffled = questions.ToArray();
        new Random(1).Shuffle(shuffled);
        return shuffled;
    }
}
