using Lucene.Net.Store;

namespace CarecAssistant.Knowledge.Indexing;

/// <summary>
/// A folder whose words and numbers are held in memory once opened; only the stored texts, which few questions read, stay on the disk. A question
/// looks up hundreds of words in each part of the index, and Lucene.Net's own ways to read a file cost more each time than the look-up: a mapped file
/// keeps account of every copy of its input, and the others have a lock and a system call for each.
/// </summary>
internal sealed class HeldDirectory(string folder) : NIOFSDirectory(folder)
{
    private static readonly string[] StoredTexts = [".fdt", ".fdx"];

    public override IndexInput OpenInput(string name, IOContext context)
    {
        var file = base.OpenInput(name, context);
        if (context.Context == IOContext.UsageContext.MERGE || file.Length > Array.MaxLength || StoredTexts.Contains(Path.GetExtension(name))) return file;
        using (file)
        {
            var content = new byte[file.Length];
            file.ReadBytes(content, 0, content.Length);
            return new HeldInput(file.ToString(), content);
        }
    }
}
