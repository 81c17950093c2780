using CarecAssistant.TestKit;

namespace CarecAssistant.Answers.Tests.Suites;

/// <summary>Nothing is known by heart: an article that was never seen is answered as well as the one at hand.</summary>
public sealed class TwinTests(ITestOutputHelper output)
{
    private readonly Twin twin = new();

    [Fact]
    public async Task The_twin_of_the_raw_article_is_answered_as_well_once_the_glossary_knows_its_names() =>
        Assert.Empty(await LostAsync(("glossary.yml", twin.Of(await File.ReadAllTextAsync(RepositoryRoot.At("knowledge", "glossary.yml"), TestContext.Current.CancellationToken)))));

    [Fact]
    public async Task Without_a_glossary_of_its_names_the_twin_is_answered_as_well_in_every_script() => Assert.Empty(await LostAsync());

    [Fact]
    public async Task No_fact_of_the_raw_article_is_told_about_its_twin()
    {
        var report = await EvaluateTwinAsync();

        string[] exchanged = ["Ma Xingrui", "Erkin Tuniyaz", "Kabir Jurazoda", "Xinjiang", "Urumqi", "80%", "$41 billion", "2006", "May 15"];
        Assert.All(exchanged, fact => Assert.NotEqual(fact, twin.Of(fact)));
        Assert.All(report.Cases, one => Assert.DoesNotContain(exchanged, fact =>
            one.Answer.Text.Contains(fact, StringComparison.Ordinal) || one.Answer.Citations.Any(citation => citation.Quote.Contains(fact, StringComparison.Ordinal))));
    }

    /// <summary>Cases that are right on the raw article and wrong on its twin; all that differ are printed.</summary>
    private async Task<IReadOnlyList<string>> LostAsync(params (string File, string Content)[] besides)
    {
        await using var raw = await Library.OfTheRawArticleAsync();
        Assert.SkipWhen(raw is null, RawArticleTests.Missing);
        var before = await raw.Evaluator.EvaluateAsync(SuiteReader.OfTheRawArticle(), TestContext.Current.CancellationToken);
        var after = await EvaluateTwinAsync(besides);

        var pairs = before.Cases.Zip(after.Cases).ToList();
        output.WriteLine($"raw {pairs.Count(pair => pair.First.IsRight)}, twin {pairs.Count(pair => pair.Second.IsRight)} of {pairs.Count}");
        foreach (var (here, there) in pairs.Where(pair => pair.First.IsRight != pair.Second.IsRight))
        {
            output.WriteLine($"{here.Case.Id} {there.Case.Question}: {(there.IsRight ? "right only on the twin" : there.Why)} (confidence {there.Answer.Confidence}, raw {here.Answer.Confidence})");
        }

        return [.. pairs.Where(pair => pair.First.IsRight && !pair.Second.IsRight).Select(pair => pair.First.Case.Id)];
    }

    private async Task<EvaluationReport> EvaluateTwinAsync(params (string File, string Content)[] besides)
    {
        var folder = RepositoryRoot.SharedData("raw");
        Assert.SkipWhen(folder is null, RawArticleTests.Missing);
        var articles = Directory.EnumerateFiles(folder, "*.txt").Select(file => (twin.Of(Path.GetFileName(file)), twin.Of(File.ReadAllText(file))));
        await using var library = await Library.OfAsync([.. articles, .. besides]);
        return await library.Evaluator.EvaluateAsync(SuiteReader.Of(twin.Of(SuiteReader.RawText())), TestContext.Current.CancellationToken);
    }
}
