using CarecAssistant.Answers.Questions;
using CarecAssistant.Knowledge;
using Microsoft.Extensions.Logging;

namespace CarecAssistant.Answers.Writing;

/// <summary>Keeps paragraphs that give the assistant orders out of every answer, and tells staff once which articles have them.</summary>
internal sealed class SuspectArticles(ILogger<SuspectArticles> logger)
{
    /// <summary>The sentences that stand in no such paragraph, in their order.</summary>
    public IReadOnlyList<ScoredSentence> Without(IReadOnlyList<ScoredSentence> ranked)
    {
        var suspects = ranked.Select(sentence => sentence.Article.Text).Distinct().ToDictionary(text => text, text => text.Remembered(this, ParagraphsOf));
        return [.. ranked.Where(sentence => !suspects[sentence.Article.Text].Contains(sentence.Read.Sentence.Paragraph))];
    }

    private HashSet<int> ParagraphsOf(ArticleText article)
    {
        var found = article.Sentences.Where(sentence => OrdersToAssistant.IsIn(sentence.Text)).Select(sentence => sentence.Paragraph).ToHashSet();
        if (found.Count > 0)
        {
            Log.ArticleGivesOrders(logger, article.Article.Id, found.Count);
        }

        return found;
    }
}
