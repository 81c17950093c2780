using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CarecAssistant.Server.Commands;

/// <summary>Standard output: results and nothing else, UTF-8 without a mark, flushed line by line.</summary>
internal sealed class Results(Stream stream) : IDisposable
{
    private readonly StreamWriter writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };

    // A console shows letters, not \u0416; nothing here is ever put into HTML.
    private static readonly CommandJson Readable = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    });

    /// <summary>The console's. Where the reader has gone away, what is written is dropped without a word.</summary>
    public static Results OfConsole() => new(Console.OpenStandardOutput());

    /// <summary>A line of text.</summary>
    public void Line(string text = "") => writer.WriteLine(text);

    /// <summary>One object on one line.</summary>
    public void Json<T>(T value) =>
        writer.WriteLine(ReadableJson.Of(JsonSerializer.Serialize(value, (JsonTypeInfo<T>)Readable.GetTypeInfo(typeof(T))!)));

    public void Dispose() => writer.Dispose();
}
