namespace CarecAssistant.Benchmarks.CrossLanguage;

/// <summary>Where <c>eng/test.sh</c> leaves CC-CEDICT.</summary>
internal static class CedictCache
{
    /// <summary>The file, or null where it was not fetched.</summary>
    public static string? File
    {
        get
        {
            var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } named ? named : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
            var file = Path.Combine(cache, "carec-assistant", "cedict.js");
            return System.IO.File.Exists(file) ? file : null;
        }
    }
}
