using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CarecAssistant.Knowledge;
using Spectre.Console;

namespace CarecAssistant.Server.Commands;

/// <summary>Standard output: results and nothing else, UTF-8 without a mark, flushed line by line.</summary>
/// <param name="stream">Where they go.</param>
/// <param name="hasBold">Whether a terminal reads them that knows bold letters.</param>
internal sealed class Results(Stream stream, bool hasBold = false) : IDisposable
{
    private const string Bold = "\e[1m", Plain = "\e[22m";

    private readonly StreamWriter writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };

    // A console shows letters, not \u0416; nothing here is ever put into HTML.
    private static readonly CommandJson Readable = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    });

    /// <summary>The console's. Where the reader has gone away, what is written is dropped without a word.</summary>
    public static Results OfConsole() => new(Console.OpenStandardOutput(), IsTerminalWithBold());

    /// <summary>Whether words can be shown bold.</summary>
    public bool HasBold => hasBold;

    /// <summary>A line of text, without what a terminal would obey: articles and questions are other people's words.</summary>
    public void Line(string text = "") => writer.WriteLine(Harmless(text));

    /// <summary>A line of text with some of it in bold, where bold can be shown.</summary>
    public void Line(string indent, string text, IReadOnlyList<Highlight> bold)
    {
        writer.Write(indent);
        var end = 0;
        foreach (var part in hasBold ? bold : [])
        {
            writer.Write(Harmless(text[end..part.Start]) + Bold + Harmless(text.Substring(part.Start, part.Length)) + Plain);
            end = part.End;
        }

        Line(text[end..]);
    }

    /// <summary>One object on one line.</summary>
    public void Json<T>(T value) =>
        writer.WriteLine(ReadableJson.Of(JsonSerializer.Serialize(value, (JsonTypeInfo<T>)Readable.GetTypeInfo(typeof(T))!)));

    public void Dispose() => writer.Dispose();

    private static bool IsTerminalWithBold() =>
        !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is not { Length: > 0 } && AnsiConsole.Profile.Capabilities.Ansi;

    private static string Harmless(string text) =>
        text.Any(IsObeyed) ? string.Concat(text.Select(letter => IsObeyed(letter) ? '\uFFFD' : letter)) : text;

    // Escape sequences begin with a control character, of the first set or the second; marks of direction turn what stands beside them.
    private static bool IsObeyed(char letter) =>
        (char.IsControl(letter) && letter is not ('\n' or '\t')) || letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
