using CarecAssistant.Answers;
using CarecAssistant.Server.Commands;
using CarecAssistant.TestKit;

namespace CarecAssistant.Server.Tests.Commands;

public sealed class SuiteFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_case_is_read_with_all_that_is_expected_of_it()
    {
        var read = Assert.Single(await ReadAsync("""{"id":"a","language":"ru","question":"Кто?","history":["Что?"],"expect":{"outcome":"answered","any":["x"],"all":["y"],"forbid":["z"],"source":"one.md"}}"""));

        Assert.Equal(("a", "ru", "Кто?", Outcome.Answered), (read.Id, read.Language, read.Question, read.Expect.Outcome));
        Assert.Equal("Что?", Assert.Single(read.History).Question);
        Assert.Equal(["one.md"], read.Expect.Source);
        Assert.Equal(["x", "y", "z"], [.. read.Expect.Any, .. read.Expect.All, .. read.Expect.Forbid]);
    }

    [Theory]
    [InlineData("", "holds no case.")]
    [InlineData("\n{\"id\":\"a\",\"question\":\"q\",\"expect\":{\"outcome\":\"perhaps\"}}", ", line 2: There is no outcome “perhaps”. It is answered, clarify, smalltalk or unresolved.")]
    [InlineData("{\"id\":\"a\",\"question\":\"q\"}", ", line 1: The line does not say what is expected.")]
    [InlineData("{", ", line 1: The line is not valid JSON")]
    public async Task B164_A_wrong_suite_is_refused_with_its_line(string text, string says) =>
        Assert.Contains(says, (await Assert.ThrowsAsync<UsageException>(() => ReadAsync(text))).Message);

    [Fact]
    public void A_baseline_fails_only_where_fewer_answers_are_right()
    {
        CaseOutput Case(string id, bool isRight) => new(id, "en", "q", "answered", "answered", isRight, "", null, "t", null, 1);
        var before = new EvalBaseline([Case("a", true), Case("b", true)]);
        EvalOutput Now(params CaseOutput[] cases) => new([], [], [], cases);

        Assert.Empty(before.Fallen(Now(Case("a", true), Case("b", true), Case("new", false))));
        Assert.Equal(["en, answered: 1 right answers, 2 in the baseline."], before.Fallen(Now(Case("a", true), Case("b", false), Case("new", true))));
    }

    [Theory]
    [InlineData("""{"suites":[],"languages":[],"right":[],"cases":[{"id":"other","language":"en","question":"q","expected":"answered","outcome":"answered","isRight":true,"why":"","articleId":null,"text":"t","quote":null,"elapsedMs":1}]}""", "is of another suite.")]
    [InlineData("""{"suites":[],"languages":[],"right":[],"cases":[]}""", "is of another suite.")]
    [InlineData("nonsense", "is no report of eval --json.")]
    [InlineData(null, "There is no baseline")]
    public async Task B164_A_baseline_that_cannot_be_compared_is_refused(string? report, string says)
    {
        var suite = await ReadAsync("""{"id":"a","question":"q","expect":{"outcome":"answered"}}""");
        var file = report is null ? folder.At("none.json") : folder.Write("report.json", report);
        Assert.Contains(says, (await Assert.ThrowsAsync<UsageException>(() => EvalBaseline.ReadAsync(file, suite, TestContext.Current.CancellationToken))).Message);
    }

    [Theory]
    [InlineData("raw")]
    [InlineData("shipped")]
    [InlineData("pack")]
    [InlineData("seen")]
    [InlineData("unseen")]
    [InlineData("followups")]
    public async Task The_one_committed_baseline_is_taken_for_each_suite_by_itself(string suite)
    {
        var cases = await SuiteFile.ReadAsync(RepositoryRoot.At("knowledge", "questions", suite + ".jsonl"), TestContext.Current.CancellationToken);

        var baseline = await EvalBaseline.ReadAsync(RepositoryRoot.At("knowledge", "questions", "baseline.json"), cases, TestContext.Current.CancellationToken);

        var nothingRight = new EvalOutput([], [], [], [.. cases.Select(one => new CaseOutput(one.Id, one.Language, one.Question, AskOutput.NameOf(one.Expect.Outcome), "unresolved", false, "", null, "", null, 1))]);
        Assert.NotEmpty(baseline.Fallen(nothingRight));
    }

    [Fact]
    public async Task A_baseline_of_another_suite_is_refused()
    {
        var cases = await SuiteFile.ReadAsync(RepositoryRoot.At("knowledge", "questions", "practice.jsonl"), TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<UsageException>(() => EvalBaseline.ReadAsync(RepositoryRoot.At("knowledge", "questions", "baseline.json"), cases, TestContext.Current.CancellationToken));

        Assert.EndsWith("is of another suite. Write one of this suite with --json.", refused.Message);
    }

    private Task<IReadOnlyList<SuiteCase>> ReadAsync(string text) => SuiteFile.ReadAsync(folder.Write("suite.jsonl", text), TestContext.Current.CancellationToken);
}
