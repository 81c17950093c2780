using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CarecAssistant.BotFramework;
using CarecAssistant.Enquiries;
using CarecAssistant.Server.Bot;
using CarecAssistant.Server.Wording;
using Microsoft.Extensions.Options;
using static CarecAssistant.Server.Teams.CardElements;

namespace CarecAssistant.Server.Teams;

/// <summary>
/// Draws an enquiry as staff see it in Teams (Adaptive Card 1.5): the question, what was found, the conversation before, and a reply
/// field; once somebody replied, who did and what was sent. Long parts are cut: Teams takes 28 KB, and the inbox has the whole.
/// </summary>
internal sealed class StaffCard(Words words, CardTickets tickets, IOptions<EnquiriesOptions> enquiries, IOptions<MailOptions> mail, IOptions<TeamsOptions> teams)
{
    /// <summary>The verb of the button.</summary>
    public const string Verb = "carec.reply";

    /// <summary>The longest reply that a card takes, in characters.</summary>
    public const int LongestReply = 4000;

    // In characters of UTF-16, with room for what the message adds.
    private const int LargestCard = 13 * 1024;
    private const int MostLines = 6;
    private static readonly Lengths Usual = new(Question: 2000, Reply: 1500, Found: 1200, Line: 250);
    private static readonly Lengths Short = new(Question: 400, Reply: 300, Found: 200, Line: 50);
    private const string Transcript = "transcript";

    private string Language => enquiries.Value.StaffLanguage;

    /// <summary>The message that holds the card.</summary>
    public Activity MessageOf(Enquiry enquiry) => new()
    {
        Type = ActivityTypes.Message,
        Summary = Say(IsAnswered(enquiry) ? "staff.card.summary.answered" : "staff.card.summary", ("reference", enquiry.Reference.ToString())),
        Attachments = [new() { ContentType = "application/vnd.microsoft.card.adaptive", Content = Of(enquiry) }],
    };

    /// <summary>The card.</summary>
    /// <param name="enquiry">As it stands.</param>
    /// <param name="unsent">A reply that came too late, given back to who wrote it.</param>
    public JsonElement Of(Enquiry enquiry, string unsent = "")
    {
        // Signs that JSON escapes count six times.
        var card = Draw(enquiry, unsent, Usual);
        return card.GetRawText().Length <= LargestCard ? card : Draw(enquiry, unsent, Short);
    }

    private JsonElement Draw(Enquiry enquiry, string unsent, Lengths most)
    {
        JsonArray body =
        [
            Group(IsAnswered(enquiry) ? "good" : "accent", Heading(Say(IsAnswered(enquiry) ? "staff.card.answered" : "staff.card.new")), Small(AboutOf(enquiry))),
            Group("default", Typed(enquiry.Opened.Question, most.Question)),
            .. enquiry.Replies.TakeLast(1).Select(reply => ReplyOf(reply, most)),
            .. UnsentOf(enquiry, unsent),
            .. FoundIn(enquiry, most),
            .. TranscriptOf(enquiry, most),
            .. IsAnswered(enquiry) ? [] : ReplyFieldOf(enquiry),
        ];
        var card = new JsonObject
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json", ["type"] = "AdaptiveCard", ["version"] = "1.5", ["lang"] = Language,
            ["msteams"] = new JsonObject { ["width"] = "Full" },
            ["body"] = body,
            ["actions"] = new JsonArray([.. ActionsOf(enquiry)]),
        };
        return JsonSerializer.SerializeToElement(card, TeamsJson.Default.JsonObject);
    }

    private static bool IsAnswered(Enquiry enquiry) => enquiry.Replies.Count > 0;

    private string AboutOf(Enquiry enquiry) => string.Join(
        " · ",
        enquiry.Reference,
        MarkdownText.Line(enquiry.Opened.Name.Length > 0 ? enquiry.Opened.Name : Say("staff.no-name")),
        Say(enquiry.Opened.Channel == "form" ? "staff.channel.form" : "staff.channel.chat"),
        enquiry.Opened.Language,
        MomentOf(enquiry.OpenedAt));

    private JsonNode ReplyOf(Reply reply, Lengths most) => Group(
        "good",
        [Label(Say("staff.card.replied", ("name", MarkdownText.Line(reply.StaffName)), ("moment", MomentOf(reply.At)))), .. Typed(reply.Text, most.Reply)]);

    private IEnumerable<JsonNode> UnsentOf(Enquiry enquiry, string unsent) => unsent.Length == 0 || !IsAnswered(enquiry) ? [] :
    [
        Group(
            "attention",
            Label(Say("staff.card.refused", ("name", MarkdownText.Line(enquiry.Replies[^1].StaffName)))),
            new JsonObject { ["type"] = "Input.Text", ["id"] = "unsent", ["label"] = Say("staff.card.unsent"), ["isMultiline"] = true, ["value"] = unsent }),
    ];

    private IEnumerable<JsonNode> FoundIn(Enquiry enquiry, Lengths most) => string.IsNullOrWhiteSpace(enquiry.Opened.Found) ? [] :
        [Group("default", [Label(Say("staff.found")), .. Typed(enquiry.Opened.Found, most.Found, isSubtle: true)])];

    private IEnumerable<JsonNode> TranscriptOf(Enquiry enquiry, Lengths most)
    {
        if (enquiry.Opened.Transcript.Count == 0)
        {
            return [];
        }

        var lines = enquiry.Opened.Transcript.TakeLast(MostLines).SelectMany(line => Typed($"{Speaker(line.Who)}: {line.Text.ReplaceLineEndings(" ")}", most.Line));
        var transcript = Group("emphasis", [Label(Say("staff.transcript")), .. lines]);
        (transcript["id"], transcript["isVisible"]) = (Transcript, false);
        return [transcript];
    }

    private IEnumerable<JsonNode> ReplyFieldOf(Enquiry enquiry) =>
    [
        new JsonObject
        {
            ["type"] = "Input.Text", ["id"] = "reply", ["label"] = Say("staff.reply"), ["isMultiline"] = true, ["maxLength"] = LongestReply,
            ["isRequired"] = true, ["errorMessage"] = Say("staff.reply.empty"), ["spacing"] = "Medium",
        },
        Small(Say(WayOf(enquiry.Opened), ("name", Say("staff.card.your-name")))),
    ];

    private IEnumerable<JsonNode> ActionsOf(Enquiry enquiry)
    {
        if (!IsAnswered(enquiry))
        {
            // Where Action.Execute is not known, the same values come as a message.
            var send = Button("Action.Execute", "staff.reply.send", enquiry);
            (send["verb"], send["style"], send["fallback"]) = (Verb, "positive", Button("Action.Submit", "staff.reply.send", enquiry));
            yield return send;
        }

        if (enquiry.Opened.Transcript.Count > 0)
        {
            yield return new JsonObject { ["type"] = "Action.ToggleVisibility", ["title"] = Say("staff.transcript"), ["targetElements"] = new JsonArray(Transcript) };
        }

        if (enquiries.Value.PublicUrl.Length > 0)
        {
            yield return new JsonObject
            {
                ["type"] = "Action.OpenUrl", ["title"] = Say("staff.card.open"), ["url"] = $"{enquiries.Value.PublicUrl.TrimEnd('/')}/staff/enquiries/{enquiry.Reference}",
            };
        }
    }

    private JsonObject Button(string type, string title, Enquiry enquiry) => new()
    {
        ["type"] = type, ["title"] = Say(title), ["data"] = new JsonObject { ["carec"] = Verb, ["ticket"] = tickets.Issue(enquiry, teams.Value) },
    };

    // The sentences of the inbox: nobody is told of a mail that cannot leave.
    private string WayOf(NewEnquiry opened) => (opened.ChatAddress is not null, opened.Email is not null, mail.Value.Host.Length > 0) switch
    {
        (true, true, true) => "staff.way.both",
        (true, true, false) => "staff.way.both-no-mail",
        (true, false, _) => "staff.way.chat",
        (false, true, true) => "staff.way.mail",
        (false, true, false) => "staff.way.mail-no-mail",
        _ => "staff.way.none",
    };

    private string Speaker(string who) => who is "visitor" or "assistant" ? Say("staff.who." + who) : who;

    private string MomentOf(DateTimeOffset at) => words.Say(
        "chat.moment", Language, ("date", words.Say(DateOnly.FromDateTime(at.UtcDateTime), Language)), ("time", at.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture)));

    private string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) => words.Say(key, Language, values);

    // Characters that are shown of each part.
    private sealed record Lengths(int Question, int Reply, int Found, int Line);
}
