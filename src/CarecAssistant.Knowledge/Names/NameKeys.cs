using CarecAssistant.Knowledge.Indexing;

namespace CarecAssistant.Knowledge.Names;

/// <summary>
/// What spellings of one name have in common. Two names are the same when they share a key: <c>p:</c> pinyin, <c>s:</c> sounds, <c>o:</c> sounds
/// without a Russified ending, <c>c:</c> consonants, which join a name in Chinese characters with one in letters and nothing else.
/// </summary>
internal static class NameKeys
{
    public const string Pinyin = "p:", Sound = "s:", Bare = "o:", Consonant = "c:";

    /// <summary>Begins what marks a word as none: "change" is a word in small letters somewhere, and no Chinese place.</summary>
    public const string NoName = "w:";

    private const int LeastLetters = 5, LeastSounds = 5, LeastConsonants = 3, LeastBare = 6, LeastOfSeveral = 7, LeastTranscribed = 4, MostForms = 8;

    private static readonly string[] Russified = ["ов", "ова", "ев", "ева", "ov", "ova", "ev", "eva", "yev", "yeva"];

    /// <summary>Keys of a name in Latin or Cyrillic letters, in the order of its words; none when it is too short to be told from others.</summary>
    public static IReadOnlySet<string> Of(IReadOnlyList<string> words)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var forms = words.Select(FormsOf).ToList();
        foreach (var name in Combined([.. forms.Select(PinyinOf)]))
        {
            var letters = string.Concat(name.Select(one => one.Letters));
            if (name.Sum(one => one.Syllables) > 1 && letters.Length >= LeastLetters && name.All(one => one.Syllables <= 4)) keys.Add(Pinyin + letters);
        }

        foreach (var name in Combined([.. forms.Select(form => (IReadOnlyList<string>)[.. form.Select(Sounds.Of).Where(sounds => sounds.Length > 1).Distinct()])]))
        {
            var sounds = string.Concat(name);
            if (words.Count == 1 ? sounds.Length < LeastSounds || Sounds.ConsonantsIn(sounds) < LeastConsonants : sounds.Length < LeastOfSeveral) continue;
            keys.Add(Sound + sounds);
            var consonants = string.Concat(name.Select(Consonants.OfSounds));
            if (consonants.Length >= LeastTranscribed) keys.Add(Consonant + consonants);
        }

        foreach (var name in Combined([.. forms.Select((form, place) => BareOf(form, place == forms.Count - 1))]))
        {
            if (name[^1].Length >= LeastBare) keys.Add(Bare + string.Concat(name));
        }

        return keys;
    }

    /// <summary>Keys of a name in Chinese characters, read as a Chinese one.</summary>
    public static IEnumerable<string> OfHan(ReadOnlySpan<char> characters) =>
        HanReadings.Of(characters).Where(letters => letters.Length >= LeastLetters).Select(letters => Pinyin + letters);

    /// <summary>The key of a foreign name in Chinese characters, dots left out; null when it is too short.</summary>
    public static string? OfTranscribed(ReadOnlySpan<char> characters)
    {
        var consonants = "";
        foreach (var character in characters)
        {
            if (HanNames.IsDot(character)) continue;
            if (HanReadings.Of(character) is not [var syllable, ..]) return null;
            consonants += Consonants.OfSyllable(syllable);
        }

        return consonants.Length >= LeastTranscribed ? Consonant + consonants : null;
    }

    private static IReadOnlyList<string> FormsOf(string word) =>
        IsCyrillic(word) ? [.. CyrillicForms.Of(word.ToLowerInvariant()).Distinct(StringComparer.Ordinal).Take(MostForms)] : [WordFolding.Fold(string.Concat(word.Where(char.IsLetter)))];

    private static IReadOnlyList<Pinyin> PinyinOf(IReadOnlyList<string> forms) =>
        [.. forms.SelectMany(form => IsCyrillic(form) ? Names.Pinyin.OfCyrillic(form) : Names.Pinyin.OfLatin(form) is { } read ? [read] : []).Distinct()];

    private static IReadOnlyList<string> BareOf(IReadOnlyList<string> forms, bool isLast) =>
        [.. forms.Select(form => Sounds.Of(isLast ? WithoutRussified(form) : form)).Where(sounds => sounds.Length > 1).Distinct()];

    private static string WithoutRussified(string word)
    {
        var ending = Russified.Where(end => word.EndsWith(end, StringComparison.Ordinal)).MaxBy(end => end.Length);
        return ending is null ? word : word[..^ending.Length];
    }

    private static bool IsCyrillic(string word) => word.Any(character => character is >= 'Ѐ' and <= 'ԯ');

    private static IEnumerable<IReadOnlyList<T>> Combined<T>(IReadOnlyList<IReadOnlyList<T>> parts) =>
        parts.Aggregate((IEnumerable<IReadOnlyList<T>>)[[]], (names, part) => names.SelectMany(name => part.Select(one => (IReadOnlyList<T>)[.. name, one]))).Take(64);
}
