namespace CarecAssistant.Knowledge.Search;

/// <summary>The glossary of the options and the folder, read again when a file changed.</summary>
internal sealed class GlossaryFiles(KnowledgeOptions options)
{
    private (string Stamp, Glossary Glossary) current = ("", Glossary.Empty);

    public Glossary Current => current.Glossary;

    public void Refresh()
    {
        string[] files = options.GlossaryFile.Length > 0
            ? [Path.GetFullPath(options.GlossaryFile), Path.GetFullPath(Path.Combine(options.Folder, "glossary.yml"))]
            : [Path.GetFullPath(Path.Combine(options.Folder, "glossary.yml"))];
        var stamp = string.Join('|', files.Distinct().Select(file => File.Exists(file) ? $"{File.GetLastWriteTimeUtc(file).Ticks}/{new FileInfo(file).Length}" : "-"));
        if (stamp == current.Stamp) return;
        current = (stamp, Glossary.Read(files.Distinct()));
    }
}
