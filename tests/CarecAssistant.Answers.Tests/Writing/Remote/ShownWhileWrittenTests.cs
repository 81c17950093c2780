using CarecAssistant.TestKit.ModelService;

namespace CarecAssistant.Answers.Tests.Writing.Remote;

/// <summary>What of a model's answer can be seen before it is whole.</summary>
public sealed class ShownWhileWrittenTests
{
    private const string Question = "How much of irrigation water is lost?";
    private const string True = "Dr. Anna Berg noted that 60% of irrigation water is lost [S1].";
    private readonly List<string> shown = [];

    [Fact]
    public async Task A_sentence_is_shown_under_its_frame_as_soon_as_it_is_let_out()
    {
        await using var model = await ModelServer.StartAsync(reply => reply.SayAsync(True));
        await using var library = await Library.OfAsync(Forum.Article, model.SettingsOf());
        var answer = await AskAsync(library);

        Assert.True(library.Part<IAnswerer>().ShowsWhileWriting);
        Assert.Equal(answer.Text, Assert.Single(shown));
        Assert.EndsWith("60% of irrigation water is lost [1]", shown[0]);
    }

    [Fact]
    public async Task What_a_model_that_breaks_off_has_shown_is_not_the_answer()
    {
        await using var model = await ModelServer.StartAsync(reply => reply.BeginAsync(True + "\nThe basins"));
        await using var library = await Library.OfAsync(Forum.Article, model.SettingsOf());
        var answer = await AskAsync(library);

        Assert.Single(shown);
        Assert.Equal(("extractive", WriterFailure.CutOff), (answer.Writer, answer.FellBackAfter));
    }

    [Fact]
    public async Task The_offline_writer_shows_nothing_before_its_answer()
    {
        await using var library = await Library.OfAsync(Forum.Article, []);
        var answer = await AskAsync(library);

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.False(library.Part<IAnswerer>().ShowsWhileWriting);
        Assert.Empty(shown);
    }

    private Task<Answer> AskAsync(Library library) => library.Part<IAnswerer>().AnswerAsync(new(Question), shown.Add, TestContext.Current.CancellationToken);
}
