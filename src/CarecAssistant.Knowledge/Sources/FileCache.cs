using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using CarecAssistant.Knowledge.Articles;

namespace CarecAssistant.Knowledge.Sources;

/// <summary>What a file said when it was last read.</summary>
/// <param name="OwnId">Front matter's id, or null.</param>
/// <param name="Hash">Over everything that matters, id apart; null when it failed.</param>
/// <param name="Failure">Why it is no article, or null.</param>
internal sealed record FileFacts(string? OwnId, string? Hash, string? Failure)
{
    /// <summary>A hash over the words alone, to find one text in two files; null when it failed.</summary>
    public string? Text { get; init; }
}

/// <summary>Reads files and remembers their hashes as long as their time and size stay, so that looking again costs nothing.</summary>
/// <param name="reader">Gets a file's bytes; null: from the disk.</param>
internal sealed partial class FileCache(Func<FileInfo, byte[]>? reader = null)
{
    private readonly Func<FileInfo, byte[]> read = reader ?? BytesOf;
    private readonly ConcurrentDictionary<string, (long Ticks, long Size, FileFacts Facts)> known = new(StringComparer.Ordinal);

    /// <summary>The facts, and the article when the file had to be read; null when the file vanished.</summary>
    public (FileFacts Facts, Article? Article)? Look(string path, bool mustRead = false)
    {
        var file = new FileInfo(path);
        if (!file.Exists) return null;
        if (!mustRead && known.TryGetValue(path, out var seen) && seen.Ticks == file.LastWriteTimeUtc.Ticks && seen.Size == file.Length) return (seen.Facts, null);

        try
        {
            var (facts, article) = Read(file);
            known[path] = (file.LastWriteTimeUtc.Ticks, file.Length, facts);
            return (facts, article);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private (FileFacts, Article?) Read(FileInfo file)
    {
        if (file.Length > ArticleReader.LargestFile) return (new FileFacts(null, null, "The file has more than 64 MiB; split it."), null);
        byte[] bytes;
        try
        {
            bytes = read(file);
            // Somebody is writing it. Once more; whatever comes after that the next look finds.
            if (HasChanged(file)) bytes = read(file);
        }
        catch (Exception closed) when (closed is (IOException and not (FileNotFoundException or DirectoryNotFoundException)) or UnauthorizedAccessException)
        {
            return (new FileFacts(null, null, "The file may not be read; give the program the right to, or remove it."), null);
        }

        var result = ArticleReader.Read(file.Name, bytes);
        if (result.Article is not { } article) return (new FileFacts(IdLineIn(bytes), null, result.Failure), null);
        return (new FileFacts(article.Id.Length > 0 ? article.Id : null, ArticleHash.Of(article), null) { Text = ArticleHash.OfText(article) }, article);
    }

    private static bool HasChanged(FileInfo file)
    {
        var (ticks, size) = (file.LastWriteTimeUtc.Ticks, file.Length);
        file.Refresh();
        return file.Exists && (ticks, size) != (file.LastWriteTimeUtc.Ticks, file.Length);
    }

    private static byte[] BytesOf(FileInfo file)
    {
        // What is empty is not opened: a pipe or a socket would be waited for without end.
        if (file.Length == 0) return [];
        using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    // Whose article a broken file was: it is left as it is, not withdrawn.
    private static string? IdLineIn(byte[] bytes)
    {
        var id = IdLine().Match(Encoding.UTF8.GetString(bytes, 0, Math.Min(bytes.Length, 4096)));
        return id.Success ? id.Groups[1].Value : null;
    }

    [GeneratedRegex(@"^id:\s*[""']?([^""'\s]+)", RegexOptions.Multiline)]
    private static partial Regex IdLine();
}
