using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using CarecAssistant.Enquiries;
using CarecAssistant.Server.Wording;

namespace CarecAssistant.Server.Bot;

/// <summary>The values of a submitted offer. Whoever can post can make them up: each is read by type, cleaned and cut.</summary>
internal sealed record CardSubmit(OfferDraft Draft)
{
    /// <summary>Longest name that is kept.</summary>
    public const int LongestName = 200;

    /// <summary>Reads a submit of our own card; false for any other value.</summary>
    public static bool TryRead(JsonElement? value, [NotNullWhen(true)] out CardSubmit? submit)
    {
        submit = null;
        if (value is not { ValueKind: JsonValueKind.Object } data || TextOf(data, "action", 50) != Offer.Action || !Guid.TryParse(TextOf(data, "submissionId", 40), out var id))
        {
            return false;
        }

        submit = new(new OfferDraft(id.ToString("N"), TextOf(data, "question", 200) is { Length: > 0 } question ? question : null,
            TextOf(data, "asked", VisitorText.Longest), Words.Speakable(TextOf(data, "language", 10)))
        {
            AsksQuestion = IsTrue(data, "asksQuestion"),
            Name = OneLine(TextOf(data, "name", LongestName)),

            // One more than can be valid: a longer address is refused, not cut into another one.
            Email = OneLine(TextOf(data, "email", EmailAddress.Longest + 1)),
            Note = TextOf(data, "note", VisitorText.Longest),
            Consents = IsTrue(data, "consent"),
        });
        return true;
    }

    private static string TextOf(JsonElement data, string name, int most)
    {
        if (!data.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String)
        {
            return "";
        }

        var text = VisitorText.Clean(value.GetString());
        return VisitorText.IsBlank(text) ? "" : VisitorText.Shorten(text, most);
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsTrue(JsonElement data, string name) =>
        data.TryGetProperty(name, out var value)
        && (value.ValueKind == JsonValueKind.True || (value.ValueKind == JsonValueKind.String && value.GetString() == "true"));
}
