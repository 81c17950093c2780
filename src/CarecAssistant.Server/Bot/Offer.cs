using System.Text.Json;
using System.Text.Json.Nodes;
using CarecAssistant.BotFramework;
using CarecAssistant.Enquiries;
using CarecAssistant.Server.Wording;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Server.Bot;

/// <summary>What an offer to pass a question to a person knows and keeps while it is filled in.</summary>
/// <param name="SubmissionId">Made once; a card that is shown again keeps it.</param>
/// <param name="QuestionId">The visitor's message that it is about, or null when none was asked yet.</param>
/// <param name="Asked">That message's words, for channels that keep no transcript.</param>
/// <param name="Language">Of the card.</param>
internal sealed record OfferDraft(string SubmissionId, string? QuestionId, string Asked, string Language)
{
    /// <summary>The card asks for the question: the visitor wanted a person, and has not said what about.</summary>
    public bool AsksQuestion { get; init; }

    /// <summary>As typed so far.</summary>
    public string Name { get; init; } = "";

    /// <summary>As typed so far.</summary>
    public string Email { get; init; } = "";

    /// <summary>As typed so far.</summary>
    public string Note { get; init; } = "";

    /// <summary>Ticked by the visitor; never by us.</summary>
    public bool Consents { get; init; }
}

/// <summary>Draws the offer: one card with name, e-mail and consent, and a plain link to the contact form beside it.</summary>
internal sealed class Offer(Words words, OwnAddress address, IOptions<MailOptions> mail)
{
    /// <summary>What a submit of the card is recognised by.</summary>
    public const string Action = "carec.enquiry";

    /// <summary>Adds card and link to a message.</summary>
    public void AddTo(Activity message, OfferDraft draft, string found)
    {
        var root = address.Root();
        var contact = OwnAddress.Contact(root, draft.Note.Length > 0 ? draft.Note : draft.Asked, draft.Language).AbsoluteUri.Replace("(", "%28").Replace(")", "%29");

        // Link definitions end a message, so the line goes in front of them.
        var text = message.Text ?? "";
        var definitions = text.IndexOf("\n\n[1]: ", StringComparison.Ordinal);
        var line = "\n\n" + words.Say("chat.offer.link", draft.Language, ("url", contact.Replace("&", "&amp;")));
        message.Text = definitions < 0 ? text + line : text.Insert(definitions, line);
        message.Attachments = [new() { ContentType = "application/vnd.microsoft.card.adaptive", Content = Card(draft, root) }];
        message.SuggestedActions = null;
        message.ChannelData = new AssistantNote { Offer = draft.SubmissionId, Found = found.Length > 0 ? found : null }.ToChannelData();
    }

    /// <summary>The words of the consent, as they are shown and recorded.</summary>
    public string ConsentIn(string language) => words.Say("chat.offer.consent", language);

    private JsonElement Card(OfferDraft draft, Uri root)
    {
        var intro = mail.Value.Host.Length > 0 ? "chat.offer.intro" : "chat.offer.intro.nomail";
        JsonArray body = [Text("chat.offer.title", draft.Language, heading: true), Text(intro, draft.Language)];
        if (draft.AsksQuestion)
        {
            body.Add((JsonNode)Input("note", "chat.offer.note", draft, draft.Note, VisitorText.Longest, "text", multiline: true));
        }

        body.Add((JsonNode)Input("name", "chat.offer.name", draft, draft.Name, CardSubmit.LongestName, "text"));
        body.Add((JsonNode)Input("email", "chat.offer.email", draft, draft.Email, EmailAddress.Longest, "email"));
        body.Add((JsonNode)new JsonObject
        {
            ["type"] = "Input.Toggle", ["id"] = "consent", ["title"] = ConsentIn(draft.Language), ["wrap"] = true,
            ["value"] = draft.Consents ? "true" : "false", ["valueOn"] = "true", ["valueOff"] = "false",
        });
        body.Add((JsonNode)new JsonObject
        {
            ["type"] = "TextBlock", ["wrap"] = true, ["size"] = "Small",
            ["text"] = words.Say("chat.offer.privacy", draft.Language, ("url", OwnAddress.Privacy(root, draft.Language).AbsoluteUri)),
        });

        var card = new JsonObject
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json", ["type"] = "AdaptiveCard", ["version"] = "1.3", ["lang"] = draft.Language,
            ["body"] = body,
            ["actions"] = new JsonArray(new JsonObject
            {
                ["type"] = "Action.Submit", ["title"] = words.Say("chat.offer.submit", draft.Language),
                ["data"] = new JsonObject
                {
                    ["action"] = Action, ["submissionId"] = draft.SubmissionId, ["question"] = draft.QuestionId, ["asked"] = VisitorText.Shorten(draft.Asked, 1000),
                    ["language"] = draft.Language, ["asksQuestion"] = draft.AsksQuestion,
                },
            }),
        };
        return JsonSerializer.SerializeToElement(card, BotJson.Default.JsonObject);
    }

    private JsonObject Text(string key, string language, bool heading = false) => heading
        ? new() { ["type"] = "TextBlock", ["wrap"] = true, ["weight"] = "Bolder", ["style"] = "heading", ["text"] = words.Say(key, language) }
        : new() { ["type"] = "TextBlock", ["wrap"] = true, ["text"] = words.Say(key, language) };

    private JsonObject Input(string id, string label, OfferDraft draft, string value, int most, string style, bool multiline = false) => new()
    {
        ["type"] = "Input.Text", ["id"] = id, ["label"] = words.Say(label, draft.Language), ["style"] = style,
        ["maxLength"] = most, ["value"] = value, ["isMultiline"] = multiline,
    };
}
