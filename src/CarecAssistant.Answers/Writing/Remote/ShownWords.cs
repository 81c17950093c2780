using System.Globalization;
using System.Text.RegularExpressions;

namespace CarecAssistant.Answers.Writing.Remote;

/// <summary>What of a model's words may be shown: plain text. Links, addresses, markup and hidden letters are never a model's to write.</summary>
internal static partial class ShownWords
{
    /// <summary>The sentence without marks of lists and emphasis, or null when it holds more than plain text.</summary>
    public static string? Of(string written)
    {
        var text = Emphasis().Replace(ListMark().Replace(written.Trim(), ""), "").Trim();
        return text.Length == 0 || NotPlain().IsMatch(text) || text.Any(IsHidden) ? null : text;
    }

    private static bool IsHidden(char letter) => letter == '\uFFFD' || char.IsSurrogate(letter)
        || char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    [GeneratedRegex(@"^(?:[-*•–]\s+|#{1,6}\s+|\d{1,2}[.)]\s+)")]
    private static partial Regex ListMark();

    [GeneratedRegex(@"\*\*|__|(?<![\p{L}\d])[*_](?=\p{L})|(?<=\p{L})[*_](?![\p{L}\d])")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"[<>＜＞`{}|\\]|\]\s*[(\[]|!\[|&#|://|\bwww\.|\b(?:https?|ftp|javascript|data|mailto|file)\s*:|@|[\p{L}\d-]+\.(?:com|org|net|int|info|io|example|test|cn|ru|kz|uz|edu|gov|biz|xyz|me|co|app|dev|zip|top|site|online)\b|(?<![\p{L}\d])/(?:[\p{L}\d_.-]+/)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotPlain();
}
