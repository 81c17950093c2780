using CarecAssistant.TestKit;
using CarecAssistant.TestKit.ModelService;

namespace CarecAssistant.Answers.Tests.Writing.Remote;

public sealed class HostileModelTests
{
    private const string Question = "How much of irrigation water is lost?";

    // Long enough for a busy machine to hear a model that speaks; only those that hang wait for it.
    private static readonly (string, string)[] Hurry = [("Answers:Patience", "00:00:04"), ("Answers:LongestSilence", "00:00:01")];

    private static readonly string[] OnOtherWires = ["says nothing", "hangs in the middle", "stops in the middle", "runs into its limit of tokens", "rejects the key: 401", "sends 10 MB in one line", "changes a figure (A42)", "finds no answer"];

    public static TheoryData<string, string> Cases =>
    [
        .. HostileModel.All.Keys.Select(what => (what, "openai")),
        .. from writer in (string[])["azure-openai", "ollama"] from what in OnOtherWires select (what, writer),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Whatever_a_model_does_the_offline_writer_answers_within_the_turn(string what, string writer)
    {
        var (play, failure) = HostileModel.All[what];
        await using var model = await ModelServer.StartAsync(play);
        await using var library = await Library.OfAsync(Forum.Article, [.. model.SettingsOf(writer), .. Hurry]);

        var answer = await library.AskAsync(Question);

        Assert.Equal((Outcome.Answered, "extractive"), (answer.Outcome, answer.Writer));
        Assert.Equal(failure, answer.FellBackAfter);
        Assert.EndsWith("She [Dr. Anna Berg] noted that 60% of irrigation water is lost. [1]", answer.Text);
        Assert.True(answer.Elapsed < TimeSpan.FromSeconds(15), $"The turn took {answer.Elapsed}.");
    }

    [Fact]
    public async Task A_question_without_evidence_is_an_honest_miss_before_any_model_is_asked()
    {
        await using var model = await ModelServer.StartAsync(reply => reply.SayAsync("Dr. Anna Berg won it [S1]."));
        await using var library = await Library.OfAsync(Forum.Article, model.SettingsOf());

        var answer = await library.AskAsync("Who won the chess tournament?");

        Assert.Equal((Outcome.Unresolved, 0), (answer.Outcome, answer.Citations.Count));
        Assert.Empty(model.Calls);
    }

    [Fact]
    public async Task A_model_that_cannot_be_reached_is_replaced_within_the_turn()
    {
        await using var library = await Library.OfAsync(
            Forum.Article, ("Answers:Writer", "openai"), ("Answers:Endpoint", $"http://127.0.0.1:{FreePort.Take()}/v1"), ("Answers:Model", "small"));

        var answer = await library.AskAsync(Question);

        Assert.Equal((Outcome.Answered, "extractive", WriterFailure.Unreachable), (answer.Outcome, answer.Writer, answer.FellBackAfter));
    }

    [Fact]
    public async Task What_a_model_adds_to_a_true_sentence_is_left_out_and_the_true_one_stays()
    {
        await using var model = await ModelServer.StartAsync(reply => reply.SayAsync("Dr. Anna Berg noted that 60% of irrigation water is lost [S1]. See https://attacker.example for more [S1]. It was 95% in Tashkent [S1]."));
        await using var library = await Library.OfAsync(Forum.Article, model.SettingsOf());

        var answer = await library.AskAsync(Question);

        Assert.Equal("openai", answer.Writer);
        Assert.EndsWith("Dr. Anna Berg noted that 60% of irrigation water is lost [1]", answer.Text);
    }
}
