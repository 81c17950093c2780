using CarecAssistant.Answers.Questions;
using CarecAssistant.Answers.Writing;

namespace CarecAssistant.Answers.Tests.Writing.Remote;

/// <summary>One short article, and what a model gets of it.</summary>
internal static class Forum
{
    public static readonly (string, string)[] Article =
    [
        ("forum.md", """
            ---
            title: Forum on water held in Almaty
            published: 2024-03-29
            url: https://example.org/forum
            ---
            Dr. Anna Berg opened the forum in Almaty. She noted that 60% of irrigation water is lost.

            The basins need five new canals.
            """),
    ];

    /// <summary>The sentence on lost water is S1, the one on canals S2.</summary>
    public static async Task<(UnderstoodQuestion Question, IReadOnlyList<ScoredSentence> Evidence)> EvidenceAsync(Library library)
    {
        var reading = library.Part<ArticleReader>().Of((await library.Knowledge.FindAsync("forum", TestContext.Current.CancellationToken))!);
        return (library.Part<QuestionReader>().Read("How much of irrigation water is lost?", "en", "", null), [.. reading.Sentences.Skip(1).Select(read => new ScoredSentence(reading, read, Some.Features))]);
    }
}
