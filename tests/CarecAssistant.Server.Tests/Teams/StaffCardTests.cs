using System.Text.Json;
using System.Text.Json.Nodes;
using CarecAssistant.Enquiries;
using CarecAssistant.Server.Tests.Bot;

namespace CarecAssistant.Server.Tests.Teams;

/// <summary>A visitor's question as staff see it in Teams, from the outbox to the reply and back.</summary>
public sealed class StaffCardTests : IAsyncLifetime
{
    private StaffRoom room = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        room = await StaffRoom.OpenAsync();
        await room.IsInstalled();
        room.Teams.Taken.Clear();
    }

    public ValueTask DisposeAsync() => room.DisposeAsync();

    [Fact]
    public async Task A_question_begins_a_thread_in_the_channel_of_the_staff()
    {
        await room.VisitorAsks();

        await room.OutboxRuns();

        var (call, body) = Assert.Single(room.Teams.Taken);
        Assert.Equal("POST conversations", call);
        Assert.Equal((true, "28:bot", StaffRoom.Channel), (body.GetProperty("isGroup").GetBoolean(), body.GetProperty("bot").GetProperty("id").GetString(), body.GetProperty("channelData").GetProperty("channel").GetProperty("id").GetString()));
        Assert.Equal("New question CAREC-2026-000001", body.GetProperty("activity").GetProperty("summary").GetString());
    }

    [Fact]
    public async Task The_cards_are_the_approved_ones()
    {
        var reference = await room.VisitorAsks();
        await room.OutboxRuns();
        Approved.Matches("staff-card.new", WithoutTicket(room.Teams.Card));

        await room.Inbox.ReplyAsync(reference, new("r1", "No gifts.\nThe visit was a working one.", "Gulnara", "g"), Stop);
        await room.OutboxRuns();

        Assert.StartsWith($"PUT conversations/{StaffRoom.Channel};messageid=171/activities/171", room.Teams.Taken.Last().Call);
        Approved.Matches("staff-card.answered", room.Teams.Card);
    }

    [Fact]
    public async Task A_reply_on_the_card_goes_to_chat_and_mail_and_the_card_shows_everybody_who_replied()
    {
        var reference = await room.VisitorAsks();
        await room.OutboxRuns();

        var (status, body) = await room.Clicks(room.Teams.Card, "No gifts were brought.");
        await room.OutboxRuns();

        Assert.Equal((200, 200, "application/vnd.microsoft.card.adaptive"), (status, body.GetProperty("statusCode").GetInt32(), body.GetProperty("type").GetString()));
        Assert.Contains("Gulnara replied on 24 November 2026, 06:00 UTC", body.GetProperty("value").GetRawText());
        Assert.Equal(body.GetProperty("value").GetRawText(), room.Teams.Card.GetRawText());
        Assert.Contains("No gifts were brought.", Assert.Single(room.Chat.Said).What.Text);
        var enquiry = (await room.Inbox.FindAsync(reference, Stop))!;
        Assert.Equal(("Gulnara", "No gifts were brought."), (enquiry.Replies[0].StaffName, enquiry.Replies[0].Text));
        Assert.Contains(enquiry.Deliveries, delivery => delivery is { Kind: MessageKind.Reply, OnlyWritten: true });
    }

    [Fact]
    public async Task A_second_reply_T36_is_refused_with_what_was_sent_and_the_own_text()
    {
        var reference = await room.VisitorAsks();
        await room.OutboxRuns();
        var card = room.Teams.Card;
        await room.Clicks(card, "No gifts.", "Gulnara");

        var (_, body) = await room.Clicks(card, "Carpets, I think.", "Timur");
        await room.OutboxRuns();

        var seen = body.GetProperty("value").GetRawText();
        Assert.Contains("Your reply was not sent: Gulnara had replied already.", seen);
        Assert.Contains("No gifts.", seen);
        Assert.Contains("Carpets, I think.", seen);
        Assert.DoesNotContain("Carpets", room.Teams.Card.GetRawText());
        Assert.Single((await room.Inbox.FindAsync(reference, Stop))!.Replies);
        Assert.Single(room.Chat.Said);
    }

    [Fact]
    public async Task A_reply_from_the_inbox_overtakes_the_card_T38_too()
    {
        var reference = await room.VisitorAsks();
        await room.OutboxRuns();
        var card = room.Teams.Card;
        await room.Inbox.ReplyAsync(reference, new("r1", "From the inbox.", "Dana", "d"), Stop);

        var (_, body) = await room.Clicks(card, "From the card.");

        Assert.Contains("Dana had replied already", body.GetProperty("value").GetRawText());
        Assert.Single((await room.Inbox.FindAsync(reference, Stop))!.Replies);
    }

    [Fact]
    public async Task Two_who_press_at_once_T36_send_one_reply()
    {
        var reference = await room.VisitorAsks();
        await room.OutboxRuns();
        var card = room.Teams.Card;

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => room.Clicks(card, $"Reply {n}.", $"Person {n}")));

        Assert.Equal(7, answers.Count(answer => answer.Body.GetProperty("value").GetRawText().Contains("was not sent")));
        Assert.Single((await room.Inbox.FindAsync(reference, Stop))!.Replies);
    }

    [Fact]
    public async Task The_same_click_sent_again_is_one_reply()
    {
        var reference = await room.VisitorAsks();
        await room.OutboxRuns();
        var card = room.Teams.Card;

        await room.Clicks(card, "No gifts.");
        var (_, again) = await room.Clicks(card, "No gifts.");

        Assert.DoesNotContain("was not sent", again.GetProperty("value").GetRawText());
        Assert.Single((await room.Inbox.FindAsync(reference, Stop))!.Replies);
    }

    [Theory]
    [InlineData("", "Write the reply first.")]
    [InlineData(" \u200B\n", "Write the reply first.")]
    public async Task An_empty_reply_is_told_in_words(string text, string sentence)
    {
        await room.VisitorAsks();
        await room.OutboxRuns();

        var (status, body) = await room.Clicks(room.Teams.Card, text);

        Assert.Equal((200, "application/vnd.microsoft.activity.message", sentence), (status, body.GetProperty("type").GetString(), body.GetProperty("value").GetString()));
    }

    [Fact]
    public async Task A_client_without_Action_Execute_sends_the_same_as_a_message()
    {
        var reference = await room.VisitorAsks();
        await room.OutboxRuns();
        var data = JsonNode.Parse(room.Teams.Card.GetProperty("actions")[0].GetProperty("fallback").GetProperty("data").GetRawText())!;
        data["reply"] = "No gifts.";
        var submit = room.InChannel("message", new() { ["value"] = data, ["replyToId"] = "171" });
        submit["conversation"]!["id"] = $"{StaffRoom.Channel};messageid=171";

        await room.PostAsync(submit);

        Assert.Equal("No gifts.", Assert.Single((await room.Inbox.FindAsync(reference, Stop))!.Replies).Text);
    }

    [Fact]
    public async Task Teams_that_is_down_gets_the_card_once_it_is_back_and_only_one()
    {
        foreach (var status in new[] { 503, 503, 503, 503, 500, 429, 429, 429, 429 }) room.Teams.Refusals.Enqueue(status);
        await room.VisitorAsks();
        for (var attempt = 0; attempt < 6; attempt++)
        {
            await room.OutboxRuns();
            room.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Single(room.Teams.Taken);
        Assert.Contains((await room.Inbox.FindAsync(new(2026, 1), Stop))!.Deliveries, delivery => delivery is { Kind: MessageKind.StaffCard, DeliveredAt: not null, Attempts: 4 });
    }

    [Fact]
    public async Task While_Teams_is_down_one_card_asks_and_the_others_wait_for_it()
    {
        room.Teams.Refusals.Enqueue(500);
        room.Teams.Refusals.Enqueue(500);
        await room.VisitorAsks(submission: "s1");
        await room.VisitorAsks(submission: "s2");

        await room.OutboxRuns();
        Assert.Single(room.Teams.Refusals);

        room.Teams.Refusals.Clear();
        room.Clock.Advance(TimeSpan.FromMinutes(1));
        await room.OutboxRuns();
        Assert.Equal(2, room.Teams.Taken.Count(call => call.Call == "POST conversations"));
    }

    [Fact]
    public async Task A_channel_that_shut_the_bot_out_F63_is_given_up_and_the_inbox_says_why()
    {
        room.Teams.Refusals.Enqueue(403);
        var reference = await room.VisitorAsks();

        await room.OutboxRuns();

        var card = Assert.Single((await room.Inbox.FindAsync(reference, Stop))!.Deliveries, delivery => delivery.Kind == MessageKind.StaffCard);
        Assert.True(card.GivenUp);
        Assert.Contains("Check that the app is installed", card.Why);
    }

    [Fact]
    public async Task A_card_waits_until_the_app_is_installed()
    {
        await using var fresh = await StaffRoom.OpenAsync();
        await fresh.VisitorAsks();
        await fresh.OutboxRuns();
        Assert.Empty(fresh.Teams.Taken);

        await fresh.IsInstalled();
        fresh.Clock.Advance(TimeSpan.FromMinutes(2));
        await fresh.OutboxRuns();

        Assert.Contains(fresh.Teams.Taken, call => call.Call == "POST conversations");
    }

    [Fact]
    public async Task Without_a_channel_no_card_is_made()
    {
        await using var plain = await StaffRoom.OpenAsync(hasChannel: false);
        var reference = await plain.VisitorAsks();
        await plain.OutboxRuns();

        Assert.DoesNotContain((await plain.Inbox.FindAsync(reference, Stop))!.Deliveries, delivery => delivery.Kind == MessageKind.StaffCard);
    }

    [Fact]
    public async Task What_a_visitor_typed_T39_is_cut_and_stays_text_without_mentions_or_links()
    {
        const string Typed = "<at>Everyone</at> [click](https://evil.example) **bold** <b>x</b>";
        await room.VisitorAsks(Typed);
        await room.OutboxRuns();

        var runs = Runs(room.Teams.Card).ToList();
        Assert.Contains(Typed, runs);
        Assert.DoesNotContain("evil.example", string.Join('\n', TextBlocks(room.Teams.Card)));
        Assert.False(room.Teams.Card.GetProperty("msteams").TryGetProperty("entities", out _));
    }

    [Theory]
    [InlineData('x')]
    [InlineData('中')]
    [InlineData('"')]
    [InlineData('\n')]
    public async Task The_largest_card_is_smaller_than_Teams_takes(char sign)
    {
        var line = string.Concat(Enumerable.Repeat(sign == '\n' ? "y\n" : sign.ToString(), 4000));
        var reference = await room.VisitorAsks(line, found: line, transcript: [.. Enumerable.Repeat(new TranscriptLine("visitor", line, room.Clock.GetUtcNow()), 40)]);
        await room.Inbox.ReplyAsync(reference, new("r", line, "Gulnara", "g"), Stop);
        await room.OutboxRuns();

        // 28 KB, counted as UTF-16 (protocol-channels 4.2).
        Assert.InRange(room.Teams.Taken.Last().Body.GetRawText().Length * 2, 1000, 28 * 1024);
    }

    private static JsonElement WithoutTicket(JsonElement card)
    {
        var ticket = card.GetProperty("actions")[0].GetProperty("data").GetProperty("ticket").GetString()!;
        var fallback = card.GetProperty("actions")[0].GetProperty("fallback").GetProperty("data").GetProperty("ticket").GetString()!;
        return JsonElement.Parse(card.GetRawText().Replace(ticket, "TICKET").Replace(fallback, "TICKET"));
    }

    private static IEnumerable<string> Runs(JsonElement card) => Found(card, "TextRun");

    private static IEnumerable<string> TextBlocks(JsonElement card) => Found(card, "TextBlock");

    private static IEnumerable<string> Found(JsonElement part, string type) => part.ValueKind switch
    {
        JsonValueKind.Array => part.EnumerateArray().SelectMany(one => Found(one, type)),
        JsonValueKind.Object => part.EnumerateObject().SelectMany(one => Found(one.Value, type))
            .Concat(part.TryGetProperty("type", out var named) && named.GetString() == type ? [part.GetProperty("text").GetString()!] : []),
        _ => [],
    };
}
