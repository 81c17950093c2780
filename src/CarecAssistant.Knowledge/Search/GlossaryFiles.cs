namespace CarecAssistant.Knowledge.Search;

/// <summary>The glossary of the options and the folder, read again when a file changed.</summary>
internal sealed class GlossaryFiles(KnowledgeOptions options)
{
    private (string Stamp, Glossary Glossary) current = ("", Glossary.Empty);

    public Glossary Current => current.Glossary;

    public void Refresh()
    {
        var files = Of(options);
        var stamp = string.Join('|', files.Select(file => File.Exists(file) ? $"{File.GetLastWriteTimeUtc(file).Ticks}/{new FileInfo(file).Length}" : "-"));
        if (stamp == current.Stamp) return;
        current = (stamp, Glossary.Read(files));
    }

    /// <summary>The files of these options, whether they exist or not.</summary>
    public static IReadOnlyList<string> Of(KnowledgeOptions options)
    {
        var own = Path.GetFullPath(Path.Combine(options.Folder, "glossary.yml"));
        return options.GlossaryFile.Length > 0 ? [.. new[] { Path.GetFullPath(options.GlossaryFile), own }.Distinct()] : [own];
    }
}
