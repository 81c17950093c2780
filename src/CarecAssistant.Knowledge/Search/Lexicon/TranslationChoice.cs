using CarecAssistant.Knowledge.Indexing;

namespace CarecAssistant.Knowledge.Search.Lexicon;

/// <summary>Chooses, of all translations of a word, those that texts have, and weighs them.</summary>
internal sealed class TranslationChoice(Vocabulary vocabulary, Snapshot snapshot)
{
    private const int MostStems = 3, MostWords = 5, Most = 8, MostDerived = 60, ShortestStart = 4;

    // The dictionary has the word as it stands here; others share its stem only.
    private const double OtherForm = 0.6;

    // What is left of "to refuse to give in to" says something else.
    private const double Shortened = 0.5;

    // A text may say in other words what the dictionary says in a phrase.
    private const double OfPhrase = 0.15;

    // Beside the likeliest one, less is noise.
    private const double Least = 0.1;

    /// <summary>How much a word counts in another language: texts in the language of the question come first when they fit as well.</summary>
    public const double Translated = 0.85;

    private const double MostChange = 2;

    private static readonly HashSet<string> Small = new(StringComparer.OrdinalIgnoreCase) { "to", "a", "an", "the", "of", "be" };

    /// <summary>Into which languages words of another one are translated: English where there are texts in it, else whatever there is.</summary>
    public IReadOnlyList<string> TargetsFor(string language)
    {
        if (snapshot.Languages.Contains("en")) return language == "en" ? [] : ["en"];
        return [.. snapshot.Languages.Where(target => target is "ru" or "zh" && target != language)];
    }

    /// <summary>
    /// The word with its translations, weighed as one term of all texts in either language: a word of a few texts would otherwise tell less, or more, than
    /// the same word of many. An article in the language of the question comes first when it fits as well.
    /// </summary>
    public WordGroup WithTranslations(WordGroup word, string from, IReadOnlyList<Translation> translations)
    {
        var translated = word with { Translations = translations };
        if (translations.Count == 0 || snapshot.TextsIn(from) == 0) return translated;
        var to = translations[0].Language;
        var (ownTexts, otherTexts) = (snapshot.TextsIn(from), snapshot.TextsIn(to));
        var own = word.Alternatives[0].Count == 0 ? 0 : word.Alternatives[0].Min(stem => snapshot.TextsWith(from, stem));
        var other = translations.Where(one => one.Language == to).Sum(one => one.Weight * one.Stems.Min(stem => snapshot.TextsWith(to, stem)));
        var telling = Telling(ownTexts + otherTexts, own + other);
        return translated with { OwnWeight = Bounded(telling / Telling(ownTexts, own)), TranslationWeight = Translated * Bounded(telling / Telling(otherTexts, other)) };
    }

    /// <summary>The translations of a key that stand in texts, the likeliest first.</summary>
    /// <param name="key">What is looked up (<see cref="WordKey"/>).</param>
    /// <param name="written">The same as it stands in the question.</param>
    /// <param name="from">The language of the question.</param>
    /// <param name="to">The language of the texts.</param>
    public IReadOnlyList<Translation> Of(string key, string written, string from, string to) =>
        snapshot.Remembered($"{from} {to} {key} {written}", () => Weighed(Candidates(vocabulary.Of(key, from, to), written, from, to)));

    /// <summary>For a word that no dictionary has: translations of those that begin alike, and words that sound alike.</summary>
    public IReadOnlyList<Translation> Guess(string stem, string from, string to) =>
        snapshot.Remembered($"{from} {to} ? {stem}", () => Weighed([.. (Sounding(stem, from, to) is { Count: > 0 } sounding ? sounding : Candidates(Derived(stem, from, to), stem, from, to)).Select(one => one with { IsGuess = true })]));

    private IReadOnlyList<Translation> Candidates(IReadOnlyList<WordSense> senses, string written, string from, string to)
    {
        var folded = WordFolding.Fold(written);
        var candidates = new Dictionary<string, Translation>(StringComparer.Ordinal);
        foreach (var sense in senses)
        {
            IReadOnlyList<string> stems = [.. WordAnalysis.TermsOf(sense.Translation, "en").Select(term => term.Text)];
            var weight = sense.Weight * (from == "zh" || WordFolding.Fold(sense.Written) == folded ? 1 : OtherForm);
            if (stems.Count <= MostStems) Add(stems, weight * (IsWhole(sense.Translation, stems, to) ? 1 : Shortened));
            if (stems.Count is > 1 and <= MostWords)
            {
                foreach (var stem in stems) Add([stem], weight * OfPhrase);
            }
        }

        return [.. candidates.Values];

        void Add(IReadOnlyList<string> stems, double weight)
        {
            if (stems.Count == 0 || !stems.All(stem => snapshot.TextsWith(to, stem) > 0)) return;
            var name = WordKey.Of(stems);
            if (!candidates.TryGetValue(name, out var known) || known.Weight < weight) candidates[name] = new Translation(to, stems, weight);
        }
    }

    private static bool IsWhole(string translation, IReadOnlyList<string> stems, string to) =>
        to == "zh" || translation.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Count(word => !Small.Contains(word)) <= stems.Count;

    private static IReadOnlyList<Translation> Weighed(IReadOnlyList<Translation> candidates)
    {
        if (candidates.Count == 0) return [];
        var best = candidates.Max(one => one.Weight);
        var kept = candidates.Where(one => one.Weight >= best * Least).OrderByDescending(one => one.Weight).ThenBy(one => WordKey.Of(one.Stems), StringComparer.Ordinal).Take(Most).ToList();
        var sum = kept.Sum(one => one.Weight);
        return [.. kept.Select(one => one with { Weight = one.Weight / sum })];
    }

    // записывал: записать, запись; what is cut off and what is left must both be small beside what is the same.
    private IReadOnlyList<WordSense> Derived(string stem, string from, string to)
    {
        for (var length = stem.Length - 1; length >= Math.Max(ShortestStart, stem.Length - 3); length--)
        {
            var found = vocabulary.Beginning(stem[..length], from, to, MostDerived)
                .Where(row => !row.Key.Contains(' ', StringComparison.Ordinal) && row.Key.Length <= stem.Length + 1).ToList();
            if (found.Count > 0) return [.. found.Select(row => row.Sense)];
        }

        return [];
    }

    private IReadOnlyList<Translation> Sounding(string stem, string from, string to) =>
        from == "ru" && to == "en" ? [.. snapshot.SoundingLike(stem).Select(other => new Translation(to, [other], 1))] : [];

    // Passages know words of all articles better than articles do, and what nearly all articles have tells nothing however it is multiplied.
    private static double Bounded(double weight) => Math.Clamp(weight, 1 / MostChange, MostChange);

    private static double Telling(double texts, double with) => Math.Log(1 + ((texts - with + 0.5) / (with + 0.5)));
}
