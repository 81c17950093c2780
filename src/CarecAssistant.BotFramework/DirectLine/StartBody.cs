using System.Text.Json;

namespace CarecAssistant.BotFramework.DirectLine;

/// <summary>Body of start and of <c>tokens/generate</c>; all of it may be missing. Names are read in any case of letters, unknown ones passed over.</summary>
/// <param name="UserId">Who chats; null when nobody is named.</param>
/// <param name="Locale">BCP 47, of the greeting.</param>
/// <param name="Origins">Pages the token may be used from.</param>
internal sealed record StartBody(string? UserId, string? Locale, IReadOnlyList<string> Origins)
{
    private const int LongestId = 200;
    private const int LongestLocale = 64;
    private const int MostOrigins = 10;
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    /// <summary>The body, or null when it is no such JSON.</summary>
    public static StartBody? Read(ReadOnlyMemory<byte> body)
    {
        if (body.Span.StartsWith("\uFEFF"u8)) body = body[3..];
        if (body.Length == 0) return new(null, null, []);
        try
        {
            using var json = JsonDocument.Parse(body, Strict);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Of(json.RootElement) : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static StartBody Of(JsonElement body)
    {
        var user = Member(body, "user", JsonValueKind.Object);
        var id = user is { } named ? Member(named, "id", JsonValueKind.String)?.GetString() : null;
        if (id is not null && !IsUserId(id)) throw new FormatException("A user's id.");
        var locale = Member(body, "locale", JsonValueKind.String)?.GetString();
        if (locale is { Length: > LongestLocale }) throw new FormatException("A locale.");
        var origins = Member(body, "trustedOrigins", JsonValueKind.Array) is { } listed ? listed.EnumerateArray().Select(one => one.GetString() ?? "").ToArray() : [];
        if (origins.Length > MostOrigins || !origins.All(IsSecureOrigin)) throw new FormatException("An origin.");
        return new(id, locale, origins);
    }

    // Two spellings of one name count as the name twice.
    private static JsonElement? Member(JsonElement holder, string name, JsonValueKind kind)
    {
        var found = holder.EnumerateObject().Where(member => member.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        if (found.Count > 1) throw new FormatException("A name twice.");
        if (found.Count == 0 || found[0].Value.ValueKind == JsonValueKind.Null) return null;
        return found[0].Value.ValueKind == kind ? found[0].Value : throw new FormatException("A value of another kind.");
    }

    private static bool IsUserId(string id) => id.Length is > 0 and <= LongestId && !id.Any(char.IsControl);

    private static bool IsSecureOrigin(string origin) => origin.StartsWith("https://", StringComparison.Ordinal) && DirectLineOptions.IsOrigin(origin);
}
