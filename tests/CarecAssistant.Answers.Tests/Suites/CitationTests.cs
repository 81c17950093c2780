using System.Text.RegularExpressions;

namespace CarecAssistant.Answers.Tests.Suites;

/// <summary>Even when everything is shown, however doubtful, nothing is shown that is not in its article.</summary>
public sealed partial class CitationTests
{
    private static readonly (string, string) ShowEverything = ("Answers:Threshold", "0");

    [Fact]
    public async Task Every_quote_is_word_for_word_in_the_raw_article()
    {
        await using var library = await Library.OfTheRawArticleAsync(ShowEverything);
        Assert.SkipWhen(library is null, RawArticleTests.Missing);

        await EveryQuoteStandsInItsArticleAsync(library, SuiteReader.OfTheRawArticle());
    }

    [Fact]
    public async Task Every_quote_is_word_for_word_in_its_shipped_article()
    {
        await using var library = await Library.AsShippedAsync(ShowEverything);

        await EveryQuoteStandsInItsArticleAsync(library, [.. SuiteReader.AsShipped(), .. SuiteReader.OfThePack()]);
    }

    private static async Task EveryQuoteStandsInItsArticleAsync(Library library, IReadOnlyList<SuiteCase> cases)
    {
        var report = await library.Evaluator.EvaluateAsync(cases, TestContext.Current.CancellationToken);
        Assert.True(report.Cases.Count(one => one.Answer.Citations.Count > 0) > 0.9 * cases.Count, "Hardly anything was shown.");
        foreach (var answer in report.Cases.Select(one => one.Answer))
        {
            Assert.Equal(answer.Citations.Select(citation => citation.N).Order(), Mark().Matches(answer.Text).Select(match => int.Parse(match.Groups["n"].ValueSpan)).Order());
            foreach (var citation in answer.Citations.Concat(answer.Candidates))
            {
                var article = await library.Knowledge.FindAsync(citation.ArticleId, TestContext.Current.CancellationToken);
                Assert.Contains(citation.Quote, article!.Plain);
                Assert.Equal(citation.Quote, article.Sentences[citation.Sentence].Text);
                Assert.Equal((article.Article.Title, article.Article.Published), (citation.Title, citation.Published));
            }
        }
    }

    [GeneratedRegex(@"\[(?<n>\d+)\]")]
    private static partial Regex Mark();
}
