namespace CarecAssistant.Knowledge.Search.Lexicon;

/// <summary>A dictionary on this machine.</summary>
/// <param name="Path">The file; of a dictd dictionary its index.</param>
/// <param name="Kind">How it is written.</param>
internal sealed record DictionaryFile(string Path, DictionaryKind Kind);

/// <summary>How a dictionary is written.</summary>
internal enum DictionaryKind
{
    /// <summary>CC-CEDICT, Chinese–English.</summary>
    Cedict,

    /// <summary>dictd, of which English–Russian and Russian–English ones are used.</summary>
    Dictd,
}
