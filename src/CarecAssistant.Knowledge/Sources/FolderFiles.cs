using CarecAssistant.Knowledge.Articles;

namespace CarecAssistant.Knowledge.Sources;

/// <summary>A file that may be an article.</summary>
/// <param name="Name">Relative to the folder, with <c>/</c>.</param>
/// <param name="Path">Absolute.</param>
internal sealed record SourceFile(string Name, string Path);

/// <summary>Lists the files of a folder that are articles by their names, in ordinal order.</summary>
internal static class FolderFiles
{
    private static readonly HashSet<string> Readable = new(StringComparer.OrdinalIgnoreCase) { ".md", ".txt", ".html", ".pdf", ".docx" };
    private static readonly HashSet<string> Old = new(StringComparer.OrdinalIgnoreCase) { ".doc", ".rtf", ".odt", ".ppt", ".pptx", ".xls", ".xlsx" };

    public static (IReadOnlyList<SourceFile> Files, IReadOnlyList<FailedItem> Failed) Of(string source)
    {
        var files = new List<SourceFile>();
        var failed = new List<FailedItem>();
        if (File.Exists(source))
        {
            var name = Path.GetFileName(source);
            if (Readable.Contains(Path.GetExtension(name))) files.Add(new SourceFile(name, source));
            else failed.Add(new FailedItem(name, WrongKind));
        }
        else
        {
            Walk(new DirectoryInfo(source), "", source, files, failed);
            files.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
        }

        return (files, failed);
    }

    private const string WrongKind = "Files of this kind are not read; save it as DOCX, PDF, HTML, Markdown or plain text.";

    private static void Walk(DirectoryInfo folder, string prefix, string root, List<SourceFile> files, List<FailedItem> failed)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = folder.GetFileSystemInfos();
        }
        catch (Exception closed) when (closed is UnauthorizedAccessException or IOException && prefix.Length > 0)
        {
            failed.Add(new FailedItem(prefix.TrimEnd('/'), "This folder may not be read; give the program the right to, or remove it."));
            return;
        }

        foreach (var entry in entries)
        {
            if (entry.Name[0] is '.' or '_') continue;
            var name = prefix + entry.Name;
            if (entry is DirectoryInfo inner)
            {
                if (entry.Name is "questions" or "lexicon" && prefix.Length == 0) continue;
                // A linked folder may lead out of the source or around in a circle.
                if (entry.LinkTarget is not null) failed.Add(new FailedItem(name, "Linked folders are not followed; copy the folder, or import its target."));
                else Walk(inner, name + "/", root, files, failed);
            }
            else if (Old.Contains(entry.Extension))
            {
                failed.Add(new FailedItem(name, WrongKind));
            }
            else if (Readable.Contains(entry.Extension))
            {
                if (LeadsOut(entry, root)) failed.Add(new FailedItem(name, "The link leads out of the folder or nowhere; copy the file instead."));
                else files.Add(new SourceFile(name, entry.FullName));
            }
        }
    }

    private static bool LeadsOut(FileSystemInfo entry, string root)
    {
        if (entry.LinkTarget is null) return false;
        try
        {
            var target = entry.ResolveLinkTarget(returnFinalTarget: true);
            return target is not { Exists: true } || !target.FullName.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>The articleId a path gives; see <see cref="ArticleReader"/> for the one front matter gives.</summary>
    public static string IdOf(string name) => name[..^Path.GetExtension(name).Length];
}
