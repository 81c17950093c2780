using CarecAssistant.Answers.Writing;
using CarecAssistant.TestKit;

namespace CarecAssistant.Answers.Tests.Grounding;

/// <summary>What the shipped articles say.</summary>
internal static class Shipped
{
    /// <summary>Every sentence of them.</summary>
    public static async Task<IReadOnlyList<ScoredSentence>> SentencesAsync(Library library)
    {
        var sentences = new List<ScoredSentence>();
        foreach (var file in Directory.EnumerateFiles(RepositoryRoot.At("knowledge"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var id = Path.ChangeExtension(Path.GetRelativePath(RepositoryRoot.At("knowledge"), file), null);
            if (await library.Knowledge.FindAsync(id, TestContext.Current.CancellationToken) is not { } text) continue;

            var reading = library.Part<ArticleReader>().Of(text);
            sentences.AddRange(reading.Sentences.Select(read => new ScoredSentence(reading, read, Some.Features)));
        }

        return sentences;
    }
}
