using System.Text.RegularExpressions;

namespace CarecAssistant.Answers.Writing;

/// <summary>Who holds an office by a sentence, in English, Russian or Chinese: a name beside the name of the office.</summary>
internal static partial class OfficeHolder
{
    // "Kabir Jurazoda, the Director", "the new Director, Mr. Kabir Jurazoda".
    private const int Beside = 45;

    private const int TellingLetters = 5, TellingCharacters = 3;

    /// <summary>The telling part of each holder's name; in a sentence with a date of its own a single name may stand farther from the office.</summary>
    public static IReadOnlySet<string> In(ReadSentence read)
    {
        var text = read.Sentence.Text;
        var offices = Office().Matches(text);
        var names = NamesIn(read);
        var isOnlyOne = names.Select(name => name.Key).Distinct().Count() == 1 && read.Dates.Count > 0;
        return names.Where(name => offices.Any(office => isOnlyOne || AreBeside(text, office, name))).Select(name => name.Key).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>A deputy is asked for and told of, or neither; of two deputies the same.</summary>
    public static bool IsSameRank(string question, string sentence) =>
        Office().IsMatch(sentence)
        && Deputy().IsMatch(question) == Deputy().IsMatch(sentence)
        && Economist().IsMatch(question) == Economist().IsMatch(sentence)
        && (Number().Match(question) is not { Success: true } number || Number().Matches(sentence).Any(other => other.Value.Equals(number.Value, StringComparison.OrdinalIgnoreCase)));

    private static bool AreBeside(string text, Match office, (int At, int End, string Key) name)
    {
        var (from, to) = name.At < office.Index ? (name.End, office.Index) : (office.Index + office.Length, name.At);
        return to - from <= Beside && (to <= from || !BreaksOff().IsMatch(text[from..to]));
    }

    private static List<(int At, int End, string Key)> NamesIn(ReadSentence read)
    {
        var text = read.Sentence.Text;
        var names = new List<(int, int, string)>();
        foreach (var last in read.People.Select(person => person.Display.Split(' ')[^1]).Where(last => last.Length > 2))
        {
            for (var at = text.IndexOf(last, StringComparison.Ordinal); at >= 0; at = text.IndexOf(last, at + 1, StringComparison.Ordinal))
            {
                names.Add((at, at + last.Length, KeyOf(last, TellingLetters)));
            }
        }

        names.AddRange(CyrillicName().Matches(text).Select(match => (match.Index, match.Index + match.Length, KeyOf(match.Groups["last"].Value, TellingLetters))));
        names.AddRange(HanName().Matches(text).Select(match => (match.Index, match.Index + match.Length, KeyOf(match.Groups["last"].Value, TellingCharacters))));
        return names;
    }

    // Cases change a name's end: Шаллыев, Шаллыева.
    private static string KeyOf(string name, int letters) => name[..Math.Min(letters, name.Length)].ToLowerInvariant();

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:directors?|chief economist|chairman|chairperson|president|head)\b|\b(?:директор|председател|главн\p{Ll}* экономист)\p{Ll}*|院长|主席|首席经济学家", Plain)]
    private static partial Regex Office();

    [GeneratedRegex(@"\b(?:deputy|vice|executive)\b|заместител\p{Ll}*|исполнительн\p{Ll}*|副|执行", Plain)]
    private static partial Regex Deputy();

    [GeneratedRegex("economist|экономист|经济学家", Plain)]
    private static partial Regex Economist();

    [GeneratedRegex(@"(?<=director )(?:one|two)\b", Plain)]
    private static partial Regex Number();

    [GeneratedRegex(@"\d|\b(?:although|while|whom|before|after|welcomed|met|by|with)\b|хотя|;|；", Plain)]
    private static partial Regex BreaksOff();

    [GeneratedRegex(@"(?<!\p{L})(?!Директор|Институт|Совет|Председател|Программ|Главн|Центральн|Региональн)[А-ЯЁ][а-яё]+(?: (?!Институт|Совет|Директор)[А-ЯЁ][а-яё]+)* (?<last>(?!Институт|Совет|Директор)[А-ЯЁ][а-яё]+)")]
    private static partial Regex CyrillicName();

    [GeneratedRegex(@"[\u4E00-\u9FFF]{1,8}·(?:[\u4E00-\u9FFF]{1,6}·)?(?<last>[\u4E00-\u9FFF]{2,6})")]
    private static partial Regex HanName();
}
