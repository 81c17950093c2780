using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CarecAssistant.BotFramework.Hosting;

/// <summary>Reads an activity from outside. Bodies are measured, checked for what parsers disagree on, then bound.</summary>
internal static class ActivityReader
{
    /// <summary>Largest body of a request, at both doors.</summary>
    public const int MaxBytes = 256 * 1024;

    /// <summary>The problem of an activity without a type.</summary>
    public const string NoType = "An activity needs a type.";

    private const int MaxProperties = 2000;
    private const int MaxItems = 1000;
    private const int MaxId = 2048;
    private const int MaxDigits = 400;
    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue).Select(code => (char)code).Where(char.IsControl)]);

    /// <summary>The body, or null when it is larger than <see cref="MaxBytes"/>.</summary>
    public static Task<byte[]?> ReadBodyAsync(HttpRequest request, CancellationToken stop) => ReadBodyAsync(request, MaxBytes, stop);

    /// <summary>The body, or null when it is larger than <paramref name="most"/> bytes.</summary>
    public static async Task<byte[]?> ReadBodyAsync(HttpRequest request, int most, CancellationToken stop)
    {
        if (request.ContentLength > most) return null;
        using var body = new MemoryStream();
        var piece = new byte[8192];
        while (await request.Body.ReadAsync(piece, stop) is var read and > 0)
        {
            if (body.Length + read > most) return null;
            body.Write(piece, 0, read);
        }

        return body.ToArray();
    }

    /// <summary>The media type is JSON in UTF-8, or absent; and the body is not compressed.</summary>
    public static bool IsJson(HttpRequest request)
    {
        if (request.Headers.ContentEncoding.Count > 0) return false;
        if (string.IsNullOrEmpty(request.ContentType)) return true;
        if (!Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(request.ContentType, out var type)) return false;
        var isJson = type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || (type.Type.Equals("application", StringComparison.OrdinalIgnoreCase) && type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase));
        return isJson && (!type.Charset.HasValue || type.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The activity, or what is wrong with it in a sentence that repeats nothing of it.</summary>
    public static (Activity? Activity, string Problem) Read(ReadOnlySpan<byte> json)
    {
        if (json.StartsWith("\uFEFF"u8)) json = json[3..];
        try
        {
            if (Excess(json) is { } excess) return (null, excess);
            if (JsonSerializer.Deserialize(json, ActivityJson.Of<Activity>()) is not { } activity) return (null, "An activity is a JSON object.");
            return Complaint(activity) is { } complaint ? (null, complaint) : (activity, "");
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or FormatException)
        {
            return (null, "The body is not a JSON activity.");
        }
    }

    // Walks every token once: limits hold, and each string is real Unicode (GetString throws on a lone surrogate).
    private static string? Excess(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 64 });
        var properties = 0;
        Span<int> items = stackalloc int[66];
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName) reader.GetString();
            if (reader.TokenType == JsonTokenType.Number && !IsNumber(ref reader)) return "A number of the activity is out of range.";
            if (reader.TokenType == JsonTokenType.PropertyName && ++properties > MaxProperties) return "The activity has too many members.";
            if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject or JsonTokenType.PropertyName) continue;
            if (++items[reader.CurrentDepth] > MaxItems) return "An array of the activity is too long.";

            // Only items of arrays are held to the limit: what is in an object was counted by its name.
            if (reader.TokenType == JsonTokenType.StartArray) items[reader.CurrentDepth + 1] = 0;
            if (reader.TokenType == JsonTokenType.StartObject) items[reader.CurrentDepth + 1] = int.MinValue;
        }

        return null;
    }

    // Others read it as a double: beyond that they get infinity, and digits without end only cost time.
    private static bool IsNumber(ref Utf8JsonReader reader) => reader.ValueSpan.Length <= MaxDigits && reader.TryGetDouble(out var number) && double.IsFinite(number);

    private static string? Complaint(Activity activity)
    {
        if (string.IsNullOrWhiteSpace(activity.Type)) return NoType;
        if (activity.Attachments?.Any(one => one is null) == true) return "An attachment is null.";
        if (activity.Entities?.Any(one => one.ValueKind != JsonValueKind.Object) == true) return "An entity is no object.";
        if (activity.MembersAdded?.Any(one => one is null) == true || activity.MembersRemoved?.Any(one => one is null) == true) return "A member is null.";
        if (activity.ReactionsAdded?.Any(one => one is null) == true || activity.ReactionsRemoved?.Any(one => one is null) == true) return "A reaction is null.";
        var ids = new[] { activity.Id, activity.ReplyToId, activity.From?.Id, activity.Recipient?.Id, activity.Conversation?.Id, activity.ChannelId };
        return ids.All(IsUsableId) ? null : "An id is too long, holds control characters or is only dots.";
    }

    // "." and ".." would be folded away in the Connector's URLs, and then name another resource.
    private static bool IsUsableId(string? id) => id is null || (id.Length <= MaxId && id is not ("." or "..") && !id.AsSpan().ContainsAny(Controls));
}
