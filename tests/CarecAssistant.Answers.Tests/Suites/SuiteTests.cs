using System.Text.RegularExpressions;
using CarecAssistant.TestKit;

namespace CarecAssistant.Answers.Tests.Suites;

/// <summary>The questions that ship with the program, asked every time: no change may cost a right answer unseen.</summary>
public sealed partial class SuiteTests(ITestOutputHelper output)
{
    [Fact]
    public async Task No_right_answer_about_the_raw_article_is_lost()
    {
        await using var library = await Library.OfTheRawArticleAsync();
        Assert.SkipWhen(library is null, RawArticleTests.Missing);

        var report = await library.Evaluator.EvaluateAsync(SuiteReader.OfTheRawArticle(), TestContext.Current.CancellationToken);

        Tell("raw", report);
        HoldsWhatItHad("raw", report);
        TheReadmeAgrees("raw", report);
    }

    [Fact]
    public async Task No_right_answer_about_the_shipped_articles_is_lost()
    {
        await using var library = await Library.AsShippedAsync();

        var report = await library.Evaluator.EvaluateAsync(SuiteReader.AsShipped(), TestContext.Current.CancellationToken);

        Tell("shipped", report);
        HoldsWhatItHad("shipped", report);
        TheReadmeAgrees("shipped", report);
    }

    [Fact]
    public async Task No_right_answer_about_the_whole_pack_is_lost()
    {
        await using var library = await Library.AsShippedAsync();

        var report = await library.Evaluator.EvaluateAsync(SuiteReader.OfThePack(), TestContext.Current.CancellationToken);

        Tell("pack", report);
        HoldsWhatItHad("pack", report);
        TheReadmeAgrees("pack", report);
    }

    [Fact]
    public async Task No_right_answer_to_a_question_of_somebody_who_tuned_nothing_is_lost()
    {
        await using var library = await Library.AsShippedAsync();

        var report = await library.Evaluator.EvaluateAsync(SuiteReader.Unseen(), TestContext.Current.CancellationToken);

        Tell("unseen", report, onlyTotals: true);
        HoldsWhatItHad("unseen", report);
    }

    [Fact]
    public async Task No_right_answer_to_a_question_that_was_unseen_once_is_lost()
    {
        await using var library = await Library.AsShippedAsync();

        var report = await library.Evaluator.EvaluateAsync(SuiteReader.Seen(), TestContext.Current.CancellationToken);

        Tell("seen", report);
        HoldsWhatItHad("seen", report);
    }

    [Fact]
    public async Task No_right_answer_to_a_question_that_follows_another_is_lost()
    {
        await using var library = await Library.AsShippedAsync();

        var report = await library.Evaluator.EvaluateAsync(SuiteReader.FollowUps(), TestContext.Current.CancellationToken);

        Tell("followups", report);
        HoldsWhatItHad("followups", report);
    }

    [Fact]
    public async Task Russian_and_chinese_questions_find_english_articles_nearly_as_often_as_english_ones()
    {
        await using var library = await Library.AsShippedAsync();

        var report = await library.Evaluator.EvaluateAsync(SuiteReader.InThreeLanguages(), TestContext.Current.CancellationToken);

        Tell("parallel", report);
        var english = report.Languages.Single(figures => figures.Language == "en").HitAt3;
        Assert.True(HitAt3("ru") >= english - 0.05, $"ru: hit@3 {HitAt3("ru"):0.00}, in English {english:0.00}");
        Assert.True(HitAt3("zh") >= english - 0.05, $"zh: hit@3 {HitAt3("zh"):0.00}, in English {english:0.00}");

        double? HitAt3(string language) => report.Languages.Single(figures => figures.Language == language).HitAt3;
    }

    private static void HoldsWhatItHad(string suite, EvaluationReport report)
    {
        var now = Baseline.Of(report);
        Assert.Empty(Baseline.Committed(suite, now).Fallen(now));
    }

    // A README that does not say how many are right has nothing to disagree about.
    private static void TheReadmeAgrees(string suite, EvaluationReport report)
    {
        var says = Says().Match(File.ReadAllText(RepositoryRoot.At("README.md")));
        if (says.Success)
        {
            Assert.Equal($"{suite}: {report.Cases.Count(one => one.IsRight)} of {report.Cases.Count}", $"{suite}: {says.Groups[suite].Value}");
        }
    }

    private void Tell(string suite, EvaluationReport report, bool onlyTotals = false)
    {
        foreach (var figures in report.Languages)
        {
            output.WriteLine($"{suite}, {figures.Language}: {figures.Right} of {figures.Cases} right, {figures.RightAnswered} of them answered, {figures.RightUnresolved} unresolved; right of the shown {figures.AnsweredPrecision:0.00}, of the answerable {figures.AnsweredRecall:0.00}; hit@3 {figures.HitAt3:0.00}");
        }

        // Whoever sees the wrong cases has seen them.
        foreach (var wrong in report.Cases.Where(one => !one.IsRight && !onlyTotals))
        {
            output.WriteLine($"  wrong: {wrong.Case.Id} {wrong.Case.Question} ({wrong.Why})");
        }
    }

    [GeneratedRegex(@"Right answers today \(offline writer\):\s+raw\s+article\s+(?<raw>\d+ of \d+),\s+shipped\s+articles\s+(?<shipped>\d+ of \d+),\s+whole\s+pack\s+(?<pack>\d+ of \d+)")]
    private static partial Regex Says();
}
