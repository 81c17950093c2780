using CarecAssistant.TestKit;

namespace CarecAssistant.Benchmarks.Search;

/// <summary>What translates words.</summary>
/// <param name="LexiconFolder">Our own lexicon; empty: none.</param>
/// <param name="Dictionaries">Files and folders of dictionaries; empty: none.</param>
internal sealed record WordSources(string LexiconFolder, IReadOnlyList<string> Dictionaries)
{
    private static readonly IReadOnlyList<string> Installed = [.. new[] { "/usr/share/dictd", CedictFile() }.Where(Path.Exists)];

    /// <summary>Neither is there.</summary>
    public static readonly WordSources None = new("", []);

    /// <summary>Our own lexicon, as it ships.</summary>
    public static readonly WordSources Lexicon = None with { LexiconFolder = RepositoryRoot.At("knowledge", "lexicon") };

    /// <summary>The dictionaries of this machine.</summary>
    public static readonly WordSources InstalledDictionaries = None with { Dictionaries = Installed };

    /// <summary>Both.</summary>
    public static readonly WordSources All = Lexicon with { Dictionaries = Installed };

    // Where eng/test.sh leaves CC-CEDICT.
    private static string CedictFile()
    {
        var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } named ? named : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        return Path.Combine(cache, "carec-assistant", "cedict.js");
    }
}
