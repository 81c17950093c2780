namespace CarecAssistant.Knowledge.Names;

/// <summary>A name of an article, as the index keeps it.</summary>
/// <param name="Key">What it is found by.</param>
/// <param name="Stems">Its words as the index has them.</param>
internal readonly record struct IndexedName(string Key, string Stems)
{
    private const char Between = '\t';

    /// <summary>How all terms of a key begin.</summary>
    public static string PrefixOf(string key) => key + Between;

    public override string ToString() => PrefixOf(Key) + Stems;
}
