using System.Globalization;
using System.Text;

namespace CarecAssistant.Server.Commands;

/// <summary>Puts letters back that the serializer writes as <c>\u….</c>: even its mildest encoder escapes whatever lies beyond the first 65,536 characters, and all spaces but one.</summary>
internal static class ReadableJson
{
    private const int EscapeLength = 6;
    private const char NoBreakSpace = '\u00A0';

    /// <summary>The same JSON with every letter as itself. Controls, line separators and halves of characters stay escaped.</summary>
    public static string Of(string json)
    {
        if (!json.Contains("\\u", StringComparison.Ordinal))
        {
            return json;
        }

        var readable = new StringBuilder(json.Length);
        for (var i = 0; i < json.Length; i++)
        {
            if (json[i] != '\\')
            {
                readable.Append(json[i]);
            }
            else if (Escaped(json, i) is { } first && char.IsHighSurrogate(first) && Escaped(json, i + EscapeLength) is { } second && char.IsLowSurrogate(second))
            {
                readable.Append(first).Append(second);
                i += (2 * EscapeLength) - 1;
            }
            else if (Escaped(json, i) is { } letter && letter >= NoBreakSpace && letter is not ('\u2028' or '\u2029') && !char.IsSurrogate(letter))
            {
                readable.Append(letter);
                i += EscapeLength - 1;
            }
            else
            {
                readable.Append(json[i]).Append(json[++i]);
            }
        }

        return readable.ToString();
    }

    private static char? Escaped(string json, int at) =>
        at + EscapeLength <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
            ? (char)ushort.Parse(json.AsSpan(at + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            : null;
}
