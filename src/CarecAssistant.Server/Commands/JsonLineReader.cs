using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Unicode;

namespace CarecAssistant.Server.Commands;

/// <summary>A line of JSON, or what is wrong with it.</summary>
/// <param name="Number">From 1, blank lines counted.</param>
/// <param name="Value">The object; undefined when <paramref name="Error"/> is set.</param>
/// <param name="Error">One sentence, or null.</param>
internal readonly record struct JsonLine(int Number, JsonElement Value, string? Error);

/// <summary>Reads JSONL as programs of all systems write it: a mark in front, CRLF, blank lines. A bad line is a value, and the next is read.</summary>
internal static class JsonLineReader
{
    /// <summary>Bytes of one line; a longer one is reported and skipped without being held.</summary>
    public const int Longest = 1 << 20;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static async IAsyncEnumerable<JsonLine> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken stop)
    {
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true));
        var number = 0;
        var skipping = false;
        while (true)
        {
            var read = await reader.ReadAsync(stop);
            var rest = read.Buffer;
            while (TakeLine(ref rest, read.IsCompleted, out var bytes))
            {
                number++;
                if (skipping || bytes.Length > Longest)
                {
                    skipping = false;
                    yield return new(number, default, $"The line is longer than {Longest} bytes. Shorten its history, or split it.");
                }
                else if (Parse(bytes.ToArray(), number) is { } line)
                {
                    yield return line;
                }
            }

            if (rest.Length > Longest)
            {
                skipping = true;
                rest = rest.Slice(rest.End);
            }

            reader.AdvanceTo(rest.Start, rest.End);
            if (read.IsCompleted)
            {
                break;
            }
        }

        await reader.CompleteAsync();
    }

    private static bool TakeLine(ref ReadOnlySequence<byte> rest, bool isLast, out ReadOnlySequence<byte> line)
    {
        line = default;
        if (rest.PositionOf((byte)'\n') is { } end)
        {
            line = rest.Slice(0, end);
            rest = rest.Slice(rest.GetPosition(1, end));
            return true;
        }

        if (!isLast || rest.IsEmpty)
        {
            return false;
        }

        line = rest;
        rest = rest.Slice(rest.End);
        return true;
    }

    private static JsonLine? Parse(ReadOnlyMemory<byte> bytes, int number)
    {
        var text = number == 1 && bytes.Span.StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes;
        if (text.Span.Trim(" \t\r"u8).IsEmpty)
        {
            return null;
        }

        if (!Utf8.IsValid(text.Span))
        {
            return new(number, default, "The line is not UTF-8. Save the file as UTF-8.");
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new(number, document.RootElement.Clone(), null)
                : new(number, default, "The line is no JSON object. Write one object a line, for example {\"id\":1,\"question\":\"…\"}.");
        }
        catch (JsonException broken)
        {
            return new(number, default, $"The line is not valid JSON (near byte {broken.BytePositionInLine}). Write one whole object a line.");
        }
    }
}
