using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Knowledge.Search.Lexicon;

/// <summary>Everything that translates words: our own lexicon first, then the dictionaries that a user installed.</summary>
internal sealed class Vocabulary(IOptions<KnowledgeOptions> options, ILogger<Vocabulary> logger)
{
    // What the lexicon says of a word is meant in texts like ours; dictionaries have all senses there are.
    private const double BesideLexicon = 0.25;

    private readonly OwnLexicon lexicon = new(options.Value);
    private readonly InstalledDictionaries installed = new(options.Value, logger);

    /// <summary>Reads the installed dictionaries now, which takes seconds, so that no question has to wait for it.</summary>
    public void ReadDictionaries() => installed.Read();

    /// <summary>Whether a word or phrase, as a key, is one.</summary>
    public bool Has(string key, string from, string to) => lexicon.Table(from, to).Has(key) || installed.Table(from, to).Has(key);

    /// <summary>Whether our own lexicon has a word of a language; no dictionary is read for that.</summary>
    public bool HasOwn(string key, string language) => lexicon.Table(language, language == "en" ? "ru" : "en").Has(key);

    /// <summary>All translations of a key (<see cref="WordKey"/>), in no order.</summary>
    public IReadOnlyList<WordSense> Of(string key, string from, string to)
    {
        var own = lexicon.Table(from, to).Of(key);
        var others = installed.Table(from, to).Of(key);
        return own.Count == 0 ? others : [.. own, .. others.Select(sense => sense with { Weight = sense.Weight * BesideLexicon })];
    }

    /// <summary>Translations of words that begin alike.</summary>
    public IReadOnlyList<(string Key, WordSense Sense)> Beginning(string start, string from, string to, int most) =>
        [.. lexicon.Table(from, to).Beginning(start, most), .. installed.Table(from, to).Beginning(start, most)];
}
