using System.Text.Json;
using CarecAssistant.BotFramework;
using CarecAssistant.Server.Tests.Bot;

namespace CarecAssistant.Server.Tests.Teams;

/// <summary>The assistant in Teams: what it hears, and in which form it answers.</summary>
public sealed class TeamsTurnTests
{
    private readonly Conversation teams = new("msteams");

    [Theory]
    [InlineData("<at>CAREC Assistant</at> Who came?", "<at>CAREC Assistant</at>", "Who came?")]
    [InlineData("Who\u00A0came, <at>CAREC Assistant</at>?", "<at>CAREC Assistant</at>", "Who came, ?")]
    [InlineData("<at>CAREC Assistant</at> says <at>CAREC Assistant</at>?", "<at>CAREC Assistant</at>", "says <at>CAREC Assistant</at>?")]
    [InlineData("What is <at>this</at>?", "<at>CAREC Assistant</at>", "What is <at>this</at>?")]
    public async Task The_mention_of_the_bot_is_no_part_of_the_question(string text, string mention, string heard)
    {
        teams.Answers.Next(Prepared.Answered());

        await teams.Happens(Mentioning("bot", text, mention));

        Assert.Equal(heard, teams.Answers.Asked.Single().Text);
    }

    [Fact]
    public async Task The_mention_of_somebody_else_stays()
    {
        teams.Answers.Next(Prepared.Answered());

        await teams.Happens(Mentioning("29:timur", "Did <at>Timur</at> lead it?", "<at>Timur</at>"));

        Assert.Equal("Did <at>Timur</at> lead it?", teams.Answers.Asked.Single().Text);
    }

    [Theory]
    [InlineData("""{"type":"mention"}""")]
    [InlineData("""{"type":"mention","mentioned":7,"text":"Who"}""")]
    [InlineData("""{"type":["mention"],"mentioned":{"id":"bot"},"text":"Who"}""")]
    [InlineData("""{"type":"mention","mentioned":{"id":"bot"},"text":null}""")]
    [InlineData("""{"type":"mention","mentioned":{"id":"bot"},"text":"not there"}""")]
    public async Task A_malformed_mention_changes_nothing(string entity)
    {
        teams.Answers.Next(Prepared.Answered());

        await teams.Happens(new() { Type = ActivityTypes.Message, Text = "Who came?", Entities = [JsonElement.Parse(entity)] });

        Assert.Equal("Who came?", teams.Answers.Asked.Single().Text);
    }

    [Fact]
    public async Task Who_only_calls_the_bot_by_name_is_told_what_it_does()
    {
        await teams.Happens(Mentioning("bot", "<at>CAREC Assistant</at>\r\n", "<at>CAREC Assistant</at>"));

        Assert.StartsWith("Hello!", teams.LastMessage.Text);
    }

    [Fact]
    public async Task Coming_to_a_team_is_greeted_once_whatever_is_told_of_it()
    {
        await teams.Happens(new() { Type = ActivityTypes.InstallationUpdate, Action = "add" });
        await teams.Happens(new() { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new() { Id = "29:someone" }, new() { Id = "bot" }] });

        Assert.Single(teams.Sent);
    }

    [Fact]
    public async Task Removed_and_installed_anew_it_greets_anew_and_knows_nothing_of_before()
    {
        teams.Answers.Next(Prepared.Answered());
        teams.Answers.Next(Prepared.Answered());
        await teams.Happens(new() { Type = ActivityTypes.InstallationUpdate, Action = "add" });
        await teams.Happens(new() { Type = ActivityTypes.Message, Text = "Who led it?" });

        await teams.Happens(new() { Type = ActivityTypes.InstallationUpdate, Action = "remove" });
        var greeting = Assert.Single(await teams.Happens(new() { Type = ActivityTypes.InstallationUpdate, Action = "add" }));
        await teams.Happens(new() { Type = ActivityTypes.ConversationUpdate, MembersRemoved = [new() { Id = "bot" }] });
        Assert.Single(await teams.Happens(new() { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new() { Id = "bot" }] }));
        await teams.Happens(new() { Type = ActivityTypes.Message, Text = "And when?" });

        Assert.StartsWith("Hello!", greeting.Text);
        Assert.Empty(teams.Answers.Asked[^1].History);
    }

    [Theory]
    [InlineData(ActivityTypes.InstallationUpdate, "remove")]
    [InlineData(ActivityTypes.InstallationUpdate, "add-upgrade")]
    [InlineData(ActivityTypes.ConversationUpdate, null)]
    [InlineData(ActivityTypes.MessageDelete, null)]
    [InlineData(ActivityTypes.MessageReaction, null)]
    public async Task What_does_not_concern_the_bot_is_passed_over_in_silence(string type, string? action) =>
        Assert.Empty(await teams.Happens(new() { Type = type, Action = action, MembersAdded = type == ActivityTypes.ConversationUpdate ? [new() { Id = "29:someone" }] : null }));

    [Fact]
    public async Task An_edited_question_is_answered_anew()
    {
        teams.Answers.Next(Prepared.Answered());

        await teams.Happens(new() { Type = ActivityTypes.MessageUpdate, Text = "Who led it?", ChannelData = JsonElement.Parse("""{"eventType":"editMessage"}""") });

        Assert.Equal("Who led it?", teams.Answers.Asked.Single().Text);
        Assert.StartsWith("They asked", teams.LastMessage.Text);
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("text/html")]
    [InlineData("application/vnd.microsoft.teams.file.download.info")]
    public async Task A_file_picture_or_sticker_without_words_is_answered_in_words(string contentType)
    {
        await teams.Happens(new() { Type = ActivityTypes.Message, Attachments = [new() { ContentType = contentType, Content = JsonElement.Parse("\"<img src=x>\"") }] });

        Assert.Contains("file", teams.LastMessage.Text);
    }

    [Fact]
    public async Task Words_that_Teams_repeats_as_HTML_are_no_file()
    {
        teams.Answers.Next(Prepared.Answered());

        var sent = await teams.Happens(new() { Type = ActivityTypes.Message, Text = "Who came?", Attachments = [new() { ContentType = "text/html", Content = JsonElement.Parse("\"<p>Who came?</p>\"") }] });

        Assert.Equal([ActivityTypes.Typing, ActivityTypes.Message], sent.Select(activity => activity.Type));
    }

    [Fact]
    public async Task Citations_are_in_the_form_that_Teams_draws()
    {
        var longest = Prepared.Visit with { Title = new string('t', 200), Quote = new string('q', 300) };
        teams.Answers.Next(Prepared.Answered("They asked for a platform. [1] The Institute stands in Urumqi. [2]", "en", longest, Prepared.Summary));

        await teams.Says("What did they ask for?");

        Assert.Equal("They asked for a platform. [1] The Institute stands in Urumqi. [2]", teams.LastMessage.Text);
        var root = Assert.Single(teams.LastMessage.Entities!);
        Assert.Equal("AIGeneratedContent", root.GetProperty("additionalType")[0].GetString());
        var first = root.GetProperty("citation")[0];
        var appearance = first.GetProperty("appearance");
        Assert.Equal((1, 80, 160), (first.GetProperty("position").GetInt32(), appearance.GetProperty("name").GetString()!.Length, appearance.GetProperty("abstract").GetString()!.Length));
        Assert.Equal("15 May 2023", appearance.GetProperty("keywords")[0].GetString());
        Assert.False(appearance.TryGetProperty("text", out _) || appearance.TryGetProperty("usageInfo", out _) || first.TryGetProperty("claimInterpreter", out _));
        Assert.All(root.GetProperty("citation")[1].GetProperty("appearance").GetProperty("keywords").EnumerateArray(), word => Assert.InRange(word.GetString()!.Length, 1, 28));
        Assert.StartsWith("our summary", root.GetProperty("citation")[1].GetProperty("appearance").GetProperty("abstract").GetString());
    }

    [Fact]
    public async Task Words_and_card_of_an_offer_leave_apart_and_our_notes_stay_here()
    {
        teams.Answers.Next(Prepared.Unresolved());

        var sent = await teams.Says("What gifts were brought?");

        Assert.Equal([false, true], sent.Skip(1).Select(activity => activity.Attachments is not null));
        Assert.All(sent, activity => Assert.Null(activity.ChannelData));
        Assert.Null(sent[2].Text);
    }

    [Fact]
    public async Task An_offer_that_is_accepted_in_Teams_carries_what_was_found_to_the_inbox()
    {
        teams.Answers.Next(Prepared.Unresolved());
        await teams.Says("What gifts were brought?");

        await teams.Submits(new() { ["name"] = "Aida" });

        var enquiry = Assert.Single(teams.Inbox.Opened);
        Assert.Contains("High-Level Delegation Visits", enquiry.Found);
        Assert.Equal("What gifts were brought?", enquiry.Question);
    }

    [Theory]
    [InlineData("personal", true)]
    [InlineData("groupChat", false)]
    [InlineData("channel", false)]
    public async Task Buttons_are_a_list_where_they_would_not_be_drawn(string place, bool hasButtons)
    {
        await teams.Happens(new() { Type = ActivityTypes.InstallationUpdate, Action = "add", Conversation = new() { ConversationType = place } });

        Assert.Equal(hasButtons, teams.LastMessage.SuggestedActions is not null);
        Assert.Equal(!hasButtons, teams.LastMessage.Text!.Contains("\n- What is the CAREC Institute?"));
    }

    private static Activity Mentioning(string id, string text, string mention) => new()
    {
        Type = ActivityTypes.Message, Text = text,
        Entities = [JsonSerializer.SerializeToElement(new { type = "mention", text = mention, mentioned = new { id, name = "x" } })],
    };
}
