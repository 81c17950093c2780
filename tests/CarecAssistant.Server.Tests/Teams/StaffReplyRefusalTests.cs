using System.Text.Json;
using System.Text.Json.Nodes;
using CarecAssistant.Enquiries;

namespace CarecAssistant.Server.Tests.Teams;

/// <summary>Clicks that nobody made on a card where it stands: nothing is sent, and the answer is small. Numbers: rows of <c>/api/messages</c> in the reference, T: of the threats.</summary>
public sealed class StaffReplyRefusalTests : IAsyncLifetime
{
    private const string Elsewhere = "19:elsewhere@thread.tacv2";
    private StaffRoom room = null!;
    private EnquiryReference reference;
    private JsonElement card;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>What is done to an honest click.</summary>
    public static TheoryData<string> Forgeries =>
    [
        "T38 the ticket is made up", "T38 the ticket is empty", "T38 the ticket is a number", "T38 a letter of the ticket is changed", "T38 the ticket is of another card",
        "T18 from another tenant", "T18 the tenants differ", "T18 no tenant is told", "from another channel", "from another channel with its own thread", "the channel is told, but the conversation is another",
        "from a group chat", "from a personal chat", "replayed on another message", "replayed without a message", "in another thread of the channel",
    ];

    public async ValueTask InitializeAsync()
    {
        room = await StaffRoom.OpenAsync();
        await room.IsInstalled();
        reference = await room.VisitorAsks();
        await room.OutboxRuns();
        card = room.Teams.Card;
    }

    public ValueTask DisposeAsync() => room.DisposeAsync();

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_click_that_is_not_made_on_the_card_sends_nothing(string forgery)
    {
        var other = forgery.Contains("another card") ? await OtherTicketAsync() : "";

        var (status, body) = await room.Clicks(card, "Forged.", changed: click => Forge(click, forgery, other));

        Assert.Equal((200, 400, "application/vnd.microsoft.error", "NotAllowed"), (status, body.GetProperty("statusCode").GetInt32(), body.GetProperty("type").GetString(), body.GetProperty("value").GetProperty("code").GetString()));
        Assert.InRange(body.GetRawText().Length, 1, 400);
        Assert.Empty((await room.Inbox.FindAsync(reference, Stop))!.Replies);
        Assert.Empty(room.Chat.Said);
    }

    [Theory]
    [InlineData("row 62: no value", null, 400, "BadRequest")]
    [InlineData("row 62: no action", "{}", 400, "BadRequest")]
    [InlineData("row 62: Action.Submit", """{"action":{"type":"Action.Submit","data":{}}}""", 400, "NotSupported")]
    [InlineData("row 63: a text as value", "\"reply\"", 400, "BadRequest")]
    [InlineData("row 63: a text as action", """{"action":"reply"}""", 400, "BadRequest")]
    [InlineData("a number as type", """{"action":{"type":7}}""", 400, "NotSupported")]
    [InlineData("no data", """{"action":{"type":"Action.Execute","verb":"carec.reply"}}""", 200, "BadRequest")]
    [InlineData("a list as data", """{"action":{"type":"Action.Execute","data":[1]}}""", 200, "BadRequest")]
    [InlineData("another bot's verb", """{"action":{"type":"Action.Execute","data":{"carec":"other","ticket":"x","reply":"y"}}}""", 200, "BadRequest")]
    public async Task An_action_that_cannot_be_read_is_answered_with_an_error_object(string row, string? value, int status, string code)
    {
        Assert.NotEmpty(row);

        var (answered, body) = await room.Clicks(card, "x", changed: click => click["value"] = value is null ? null : JsonNode.Parse(value));

        Assert.Equal((status, 400, code), (answered, body.GetProperty("statusCode").GetInt32(), body.GetProperty("value").GetProperty("code").GetString()));
        Assert.Empty((await room.Inbox.FindAsync(reference, Stop))!.Replies);
    }

    [Theory]
    [InlineData("name", "composeExtension/query")]
    [InlineData("channelId", "emulator")]
    public async Task Another_invoke_row_61_or_one_of_another_service_is_not_implemented(string member, string value)
    {
        Assert.Equal(501, (await room.Clicks(card, "x", changed: click => click[member] = value)).Status);
        Assert.Empty((await room.Inbox.FindAsync(reference, Stop))!.Replies);
    }

    [Fact]
    public async Task A_click_by_message_from_elsewhere_sends_nothing_and_says_so()
    {
        var data = JsonNode.Parse(card.GetProperty("actions")[0].GetProperty("data").GetRawText())!;
        data["reply"] = "Forged.";
        var submit = room.InChannel("message", new() { ["value"] = data });
        submit["conversation"] = new JsonObject { ["id"] = "a:1", ["conversationType"] = "personal", ["tenantId"] = StaffRoom.Tenant };

        await room.PostAsync(submit);

        Assert.StartsWith("Nothing was sent", room.Teams.Taken.Last().Body.GetProperty("text").GetString());
        Assert.Empty((await room.Inbox.FindAsync(reference, Stop))!.Replies);
    }

    [Fact]
    public async Task A_foreign_tenant_gets_no_staff_card()
    {
        await using var fresh = await StaffRoom.OpenAsync();
        var visit = fresh.InChannel("installationUpdate", new() { ["action"] = "add" });
        visit["conversation"]!["tenantId"] = "33333333-0000-0000-0000-000000000000";
        visit["channelData"]!["tenant"]!["id"] = "33333333-0000-0000-0000-000000000000";
        await fresh.PostAsync(visit);
        fresh.Teams.Taken.Clear();

        await fresh.VisitorAsks();
        await fresh.OutboxRuns();

        Assert.Empty(fresh.Teams.Taken);
    }

    private async Task<string> OtherTicketAsync()
    {
        await room.VisitorAsks(submission: "s2");
        await room.OutboxRuns();
        return room.Teams.Card.GetProperty("actions")[0].GetProperty("data").GetProperty("ticket").GetString()!;
    }

    private static void Forge(JsonObject click, string forgery, string otherTicket)
    {
        var data = click["value"]!["action"]!["data"]!.AsObject();
        var ticket = data["ticket"]!.GetValue<string>();
        switch (forgery)
        {
            case "T38 the ticket is made up": data["ticket"] = "CAREC-2026-000001"; break;
            case "T38 the ticket is empty": data["ticket"] = ""; break;
            case "T38 the ticket is a number": data["ticket"] = 1; break;
            case "T38 a letter of the ticket is changed": data["ticket"] = ticket[..^3] + (ticket[^3] == 'A' ? 'B' : 'A') + ticket[^2..]; break;
            case "T38 the ticket is of another card": (data["ticket"], click["replyToId"], click["conversation"]!["id"]) = (otherTicket, "171", $"{StaffRoom.Channel};messageid=171"); break;
            case "T18 from another tenant": click["conversation"]!["tenantId"] = "t2"; click["channelData"]!["tenant"]!["id"] = "t2"; break;
            case "T18 the tenants differ": click["conversation"]!["tenantId"] = "t2"; break;
            case "T18 no tenant is told": click["conversation"]!.AsObject().Remove("tenantId"); click["channelData"]!.AsObject().Remove("tenant"); break;
            case "from another channel": click["channelData"]!["channel"]!["id"] = Elsewhere; break;
            case "from another channel with its own thread": click["channelData"]!["channel"]!["id"] = Elsewhere; click["conversation"]!["id"] = $"{Elsewhere};messageid=171"; break;
            case "the channel is told, but the conversation is another": click["conversation"]!["id"] = $"{Elsewhere};messageid=171"; break;
            case "from a group chat": click["conversation"]!["conversationType"] = "groupChat"; break;
            case "from a personal chat": click["conversation"] = new JsonObject { ["id"] = "a:1", ["conversationType"] = "personal", ["tenantId"] = StaffRoom.Tenant }; break;
            case "replayed on another message": click["replyToId"] = "999"; break;
            case "replayed without a message": click.Remove("replyToId"); break;
            case "in another thread of the channel": click["conversation"]!["id"] = $"{StaffRoom.Channel};messageid=172"; break;
            default: throw new ArgumentOutOfRangeException(nameof(forgery), forgery, null);
        }
    }
}
