using CarecAssistant.BotFramework;

namespace CarecAssistant.Server.Tests.Bot;

/// <summary>Answers of a remote writer are seen while they are written.</summary>
public sealed class LivestreamTests
{
    [Fact]
    public async Task A_visitor_reads_the_sentences_as_they_come_and_then_the_answer_with_its_sources()
    {
        var conversation = new Conversation();
        conversation.Clock.AutoAdvanceAmount = TimeSpan.FromSeconds(1); // A model takes its time.
        conversation.Answers.Released.Add("They asked for a platform. [1]");
        conversation.Answers.Next(Prepared.Answered());
        var said = await conversation.Says("What did they ask for?");

        Assert.Equal(["typing", "typing", "message"], said.Select(one => one.Type));
        Assert.Equal(["informative", "streaming", "final"], said.Select(StreamTypeOf));
        Assert.Equal("Looking through the published articles …", said[0].Text);
        Assert.StartsWith("They asked for a platform", said[1].Text);
        Assert.Contains("[1]: https://", said[2].Text);
        Assert.Contains(said[2].Entities!, entity => entity.TryGetProperty("citation", out _));
    }

    [Fact]
    public async Task An_apology_ends_what_was_half_written()
    {
        var conversation = new Conversation();
        conversation.Answers.Released.Add("They asked for");
        conversation.Answers.NextFails();
        var said = await conversation.Says("What did they ask for?");

        Assert.Equal("final", StreamTypeOf(said[^1]));
        Assert.NotNull(said[^1].Attachments);
    }

    [Fact]
    public async Task The_offline_writer_shows_that_it_types_and_then_answers_in_one_message()
    {
        var conversation = new Conversation();
        conversation.Answers.Next(Prepared.Answered());
        var said = await conversation.Says("What did they ask for?");

        Assert.Equal(["typing", "message"], said.Select(one => one.Type));
        Assert.All(said, one => Assert.Null(StreamTypeOf(one)));
        Assert.Null(said[0].Text);
    }

    [Fact]
    public async Task A_channel_that_shows_nothing_half_written_gets_one_message()
    {
        var conversation = new Conversation("emulator");
        conversation.Answers.Released.Add("They asked for a platform. [1]");
        conversation.Answers.Next(Prepared.Answered());
        var said = await conversation.Says("What did they ask for?");

        Assert.Equal(["typing", "message"], said.Select(one => one.Type));
        Assert.All(said, one => Assert.Null(StreamTypeOf(one)));
    }

    private static string? StreamTypeOf(Activity activity) => activity.Entities?
        .Where(entity => entity.TryGetProperty("type", out var type) && type.GetString() == StreamingResponse.EntityType)
        .Select(entity => entity.GetProperty("streamType").GetString()).SingleOrDefault();
}
