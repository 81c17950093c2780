using Microsoft.Extensions.Logging;

namespace CarecAssistant.Knowledge.Search.Lexicon;

/// <summary>The dictionaries that a user installed, Russian and Chinese into English; read when a question first needs them.</summary>
internal sealed class InstalledDictionaries(KnowledgeOptions options, ILogger logger)
{
    private readonly Lazy<WordTable> russian = new(() => Read(options, DictionaryKind.Dictd, logger));
    private readonly Lazy<WordTable> chinese = new(() => Read(options, DictionaryKind.Cedict, logger));

    /// <summary>Translations from one language into another, by <see cref="WordKey"/>; none where no dictionary serves them.</summary>
    public WordTable Table(string from, string to) => (from, to) switch
    {
        ("ru", "en") => russian.Value,
        ("zh", "en") => chinese.Value,
        _ => WordTable.Empty,
    };

    /// <summary>Reads all of them, if that was not done before.</summary>
    public void Read() => _ = (russian.Value, chinese.Value);

    private static WordTable Read(KnowledgeOptions options, DictionaryKind kind, ILogger logger)
    {
        var table = new WordTableBuilder();
        foreach (var (place, file) in DictionaryFiles.Of(options).Index())
        {
            if (file.Kind != kind) continue;
            if (LoadedDictionary.Read(file, table).Failure is not null) Log.DictionaryUnusable(logger, place + 1, kind);
        }

        return table.Build();
    }
}
