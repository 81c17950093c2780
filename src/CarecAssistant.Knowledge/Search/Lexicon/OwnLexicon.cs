using System.Collections.Concurrent;

namespace CarecAssistant.Knowledge.Search.Lexicon;

/// <summary>The lexicon that ships with the program, from each of its languages into each; read when it is first needed.</summary>
internal sealed class OwnLexicon
{
    private readonly Lazy<IReadOnlyList<LexiconEntry>> entries;
    private readonly ConcurrentDictionary<(string From, string To), Lazy<WordTable>> tables = [];

    public OwnLexicon(KnowledgeOptions options) =>
        entries = new(() => [.. LexiconFiles.Of(options).SelectMany(file => LexiconFile.Read(file).Entries)]);

    /// <summary>Translations from one language into another, by <see cref="WordKey"/>.</summary>
    public WordTable Table(string from, string to) => tables.GetOrAdd((from, to), pair => new(() => Build(pair.From, pair.To))).Value;

    private WordTable Build(string from, string to)
    {
        var table = new WordTableBuilder();
        foreach (var entry in entries.Value)
        {
            foreach (var (place, written) in entry.In(from).Index())
            {
                var key = WordKey.Of(written, from);
                foreach (var (rank, translation) in entry.In(to).Index()) table.Add(key, new WordSense(written, translation, Usual(place) * Usual(rank)));
            }
        }

        return table.Build();
    }

    // The first alternative is the usual word, and what is said with a later one is often meant otherwise.
    private static double Usual(int place) => 1 / (1 + (0.25 * place));
}
