using CarecAssistant.BotFramework;

namespace CarecAssistant.Server.Tests.Bot;

public sealed class HelpDeskTests
{
    private readonly Conversation conversation = new("emulator", handoff: true);

    [Fact]
    public async Task A_question_that_goes_to_a_person_is_announced_to_the_desk()
    {
        var sent = await HandsOverAsync();

        var announced = Assert.Single(sent, activity => activity.Type == ActivityTypes.Event);
        Assert.Equal((HandoffEvents.Initiate, "CAREC-2026-000123"), (announced.Name, announced.Value!.Value.GetProperty("reference").GetString()));
        Assert.Equal(Conversation.Id, announced.RelatesTo!.Conversation!.Id);
    }

    [Fact]
    public async Task Without_the_setting_and_in_our_own_chat_nothing_is_announced()
    {
        foreach (var plain in new[] { new Conversation("emulator"), new Conversation("directline", handoff: true) })
        {
            plain.Answers.Next(Prepared.Unresolved());
            await plain.Says("What gifts were brought?");
            await plain.Submits([]);

            Assert.DoesNotContain(plain.Sent, activity => activity.Type == ActivityTypes.Event);
        }
    }

    [Fact]
    public async Task While_the_desk_has_the_conversation_the_assistant_is_silent_until_it_is_completed()
    {
        await HandsOverAsync();
        await Status("accepted");
        Assert.Empty(await conversation.Says("Hello?"));

        await Status("completed");
        conversation.Answers.Next(Prepared.Answered());
        await conversation.Says("What did they ask for?");

        Assert.StartsWith("They asked for a platform.", conversation.LastMessage.Text);
    }

    [Theory]
    [InlineData("failed")]
    [InlineData("completed", "accepted")]
    [InlineData("accepted", "accepted", "failed", "accepted")]
    [InlineData("unheard-of")]
    public async Task Statuses_that_repeat_or_come_out_of_order_never_silence_it_for_good(params string[] states)
    {
        await HandsOverAsync();
        foreach (var state in states) await Status(state);

        conversation.Answers.Next(Prepared.Answered());
        Assert.NotEmpty(await conversation.Says("What did they ask for?"));
    }

    [Fact]
    public async Task A_status_row_68_of_a_conversation_that_nobody_handed_over_changes_nothing()
    {
        await Status("accepted");

        conversation.Answers.Next(Prepared.Answered());
        Assert.NotEmpty(await conversation.Says("What did they ask for?"));
    }

    [Fact]
    public async Task A_desk_that_accepts_much_too_late_or_forgets_to_end_does_not_leave_the_visitor_alone()
    {
        await HandsOverAsync();
        conversation.Clock.Advance(TimeSpan.FromHours(2));
        await Status("accepted");
        conversation.Answers.Next(Prepared.Answered());
        Assert.NotEmpty(await conversation.Says("What did they ask for?"));
    }

    private async Task<IReadOnlyList<Activity>> HandsOverAsync()
    {
        conversation.Answers.Next(Prepared.Unresolved());
        await conversation.Says("What gifts were brought?");
        return await conversation.Submits([]);
    }

    private Task Status(string state) => conversation.Happens(HandoffEvents.CreateStatus(new(), state));
}
