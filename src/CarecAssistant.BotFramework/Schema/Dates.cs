using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CarecAssistant.BotFramework;

/// <summary>ISO 8601 with its offset; a date without one is UTC. Anything else is an error, not a guess.</summary>
internal class DateConverter : JsonConverter<DateTimeOffset?>
{
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null) return null;
        if (reader.TokenType != JsonTokenType.String || !reader.TryGetDateTimeOffset(out var read)) throw new JsonException("A date is not ISO 8601.");

        // Without an offset the reader assumes the machine's own zone, which differs from server to server.
        return reader.TryGetDateTime(out var bare) && bare.Kind == DateTimeKind.Unspecified ? new DateTimeOffset(bare, TimeSpan.Zero) : read;
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        if (value is null) writer.WriteNullValue();
        else writer.WriteStringValue(Text(value.Value));
    }

    protected virtual string Text(DateTimeOffset date) => date.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
}

/// <summary>As <see cref="DateConverter"/>, written in UTC with <c>Z</c>.</summary>
internal sealed class UtcDateConverter : DateConverter
{
    protected override string Text(DateTimeOffset date) => date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffFFFF'Z'", CultureInfo.InvariantCulture);
}
