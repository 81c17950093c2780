using System.Runtime.CompilerServices;
using CarecAssistant.Answers.Questions;
using CarecAssistant.Knowledge;
using Microsoft.Extensions.Logging;

namespace CarecAssistant.Answers.Writing;

/// <summary>Keeps paragraphs that give the assistant orders out of every answer, and tells staff once which articles have them.</summary>
internal sealed class SuspectArticles(ILogger<SuspectArticles> logger)
{
    private readonly ConditionalWeakTable<ArticleText, HashSet<int>> paragraphs = [];

    /// <summary>The sentences that stand in no such paragraph, in their order.</summary>
    public IReadOnlyList<ScoredSentence> Without(IReadOnlyList<ScoredSentence> ranked) =>
        [.. ranked.Where(sentence => !paragraphs.GetValue(sentence.Article.Text, ParagraphsOf).Contains(sentence.Read.Sentence.Paragraph))];

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
