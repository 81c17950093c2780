using System.Globalization;
using System.Text.Json;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Microsoft.Extensions.Logging;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace CarecAssistant.Knowledge.Indexing;

/// <summary>
/// The Lucene index of the articles table. It can always be made again from the table: what is damaged, of another version or of another table
/// is thrown away. One process at a time owns the folder; another one keeps its index in memory.
/// </summary>
internal sealed class ArticleIndex : IDisposable
{
    // Raised when documents or analysis change.
    private const string Format = "carec-7";

    // Held open by the process that owns the folder; the system frees it when that ends, however it ends.
    private const string OwnerFile = "owner.lock";

    // Rewriting so many documents takes well below a second; in more, what was deleted waits until it is a tenth.
    private const int FewDocuments = 100_000, ManyDeletedPercent = 10;

    // Each part of the index costs every question a look-up for each of its words, so what is written is gathered into large parts, and few of them.
    private const int BufferMegabytes = 128, PartsOfASize = 5;

    private readonly LuceneDirectory directory;
    private readonly IndexWriter writer;
    private readonly FileStream? owner;
    private readonly Dictionary<string, long> newest;
    private DirectoryReader reader;

    private ArticleIndex(LuceneDirectory directory, IndexWriter writer, IDictionary<string, string>? data, FileStream? owner = null)
    {
        this.owner = owner;
        this.directory = directory;
        this.writer = writer;
        newest = data is null ? [] : JsonSerializer.Deserialize(data["newest"], KnowledgeJson.Plain.DictionaryStringInt64) ?? [];
        ChangeNumber = data is null ? 0 : long.Parse(data["change"], CultureInfo.InvariantCulture);
        LastCommitted = data is null ? 0 : long.Parse(data["committed"], CultureInfo.InvariantCulture);
        reader = DirectoryReader.Open(writer, applyAllDeletes: true);
    }

    /// <summary>The newest change that the index holds.</summary>
    public long ChangeNumber { get; private set; }

    /// <summary>When that change was committed, in UTC ticks: tells whether the table is still the same one.</summary>
    public long LastCommitted { get; private set; }

    /// <summary>False: it is in memory only.</summary>
    public bool IsOnDisk => directory is FSDirectory;

    /// <summary>What can be found now. Whoever uses it longer than the next <see cref="Refresh"/> raises its reference count.</summary>
    public DirectoryReader Reader => reader;

    /// <summary>Opens the index in <paramref name="folder"/>, or a copy in memory while another process owns it.</summary>
    public static ArticleIndex Open(string folder, ILogger logger)
    {
        try
        {
            System.IO.Directory.CreateDirectory(folder);
            var held = Own(folder);
            try
            {
                return OpenOnDisk(folder, held, logger);
            }
            catch
            {
                held.Dispose();
                throw;
            }
        }
        catch (Exception closed) when (closed is LockObtainFailedException or UnauthorizedAccessException or IOException)
        {
            Log.IndexInMemory(logger);
            return OpenInMemory(folder);
        }
    }

    /// <summary>When the newest change of a source was committed, in UTC ticks; 0 when it has none.</summary>
    public long NewestOf(string source) => newest.GetValueOrDefault(source);

    /// <summary>Takes in changes, in the order of their numbers; an article stands among them once.</summary>
    public void Apply(IReadOnlyList<StoredArticle> rows)
    {
        Parallel.ForEach(rows, Apply);
        foreach (var row in rows) newest[row.Source] = Math.Max(NewestOf(row.Source), row.CommittedAt.UtcTicks);
        ChangeNumber = rows[^1].ChangeNumber;
        LastCommitted = rows[^1].CommittedAt.UtcTicks;
    }

    /// <summary>Forgets everything: the table is another one.</summary>
    public void Clear()
    {
        writer.DeleteAll();
        newest.Clear();
        ChangeNumber = LastCommitted = 0;
    }

    /// <summary>Makes what was applied findable.</summary>
    public void Refresh()
    {
        if (DirectoryReader.OpenIfChanged(reader, writer, applyAllDeletes: true) is not { } changed) return;
        var old = reader;
        reader = changed;
        old.DecRef();
    }

    /// <summary>
    /// Drops deleted documents for good. Until then Lucene counts their words among all others, so that an edited article would score unlike the
    /// same one in a fresh index, and their names and words are still known.
    /// </summary>
    /// <returns>Whether <see cref="Reader"/> is another one now.</returns>
    public bool MergeDeletes()
    {
        if (reader.NumDeletedDocs == 0) return false;
        var before = reader;
        ((TieredMergePolicy)writer.Config.MergePolicy).ForceMergeDeletesPctAllowed = reader.MaxDoc <= FewDocuments ? 0 : ManyDeletedPercent;
        // A merge that began before something was deleted takes the deleted along, and its parts are left alone until it ends.
        writer.WaitForMerges();
        writer.ForceMergeDeletes(doWait: true);
        Refresh();
        return reader != before;
    }

    /// <summary>Writes what was applied to the disk, with its change number.</summary>
    public void Commit()
    {
        if (!IsOnDisk) return;
        writer.SetCommitData(new Dictionary<string, string>
        {
            ["format"] = Format,
            ["change"] = ChangeNumber.ToString(CultureInfo.InvariantCulture),
            ["committed"] = LastCommitted.ToString(CultureInfo.InvariantCulture),
            ["newest"] = JsonSerializer.Serialize(newest, KnowledgeJson.Plain.DictionaryStringInt64),
        });
        writer.Commit();
    }

    public void Dispose()
    {
        reader.Dispose();
        writer.Dispose(waitForMerges: false);
        directory.Dispose();
        owner?.Dispose();
    }

    private void Apply(StoredArticle row)
    {
        var key = new Lucene.Net.Index.Term(IndexFields.Key, IndexFields.KeyOf(row.Source, row.ArticleId));
        if (row.Article is null) writer.DeleteDocuments(key);
        else writer.UpdateDocuments(key, ArticleDocuments.Of(row.Source, row.Article with { Id = row.ArticleId }));
    }

    // Beside Lucene's own lock, under which two processes were seen to write at once.
    private static FileStream Own(string folder) => new(Path.Combine(folder, OwnerFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    private static ArticleIndex OpenOnDisk(string folder, FileStream held, ILogger logger)
    {
        var disk = new HeldDirectory(folder);
        IDictionary<string, string>? data = null;
        try
        {
            data = DataOf(disk);
            if (data is not null) return new ArticleIndex(disk, NewWriter(disk, OpenMode.APPEND), data, held);
        }
        catch (Exception damage) when (damage is not (LockObtainFailedException or UnauthorizedAccessException or OutOfMemoryException))
        {
            Log.IndexRebuilt(logger, damage.GetType().Name);
            foreach (var file in disk.ListAll().Where(name => name != OwnerFile)) disk.DeleteFile(file);
        }

        return new ArticleIndex(disk, NewWriter(disk, OpenMode.CREATE), null, held);
    }

    // Null: there is no index yet.
    private static IDictionary<string, string>? DataOf(LuceneDirectory index)
    {
        if (!DirectoryReader.IndexExists(index)) return null;
        using var committed = DirectoryReader.Open(index);
        foreach (var leaf in committed.Leaves) leaf.AtomicReader.CheckIntegrity();
        var data = committed.IndexCommit.UserData;
        if (data.TryGetValue("format", out var format) && format == Format) return data;
        // An owner that has not committed yet leaves no data, and nothing is lost by starting again.
        if (committed.NumDocs == 0) return null;
        throw new IndexFormatTooOldException("format", "another version");
    }

    private static ArticleIndex OpenInMemory(string folder)
    {
        var memory = new RAMDirectory();
        var building = NewWriter(memory, OpenMode.CREATE);
        try
        {
            // The owner's last commit saves most of the work; an open reader keeps its files even when the owner deletes them.
            using var disk = FSDirectory.Open(folder);
            if (DataOf(disk) is { } data)
            {
                using var committed = DirectoryReader.Open(disk);
                if (committed.IndexCommit.UserData.TryGetValue("change", out var change) && change == data["change"])
                {
                    building.AddIndexes(committed);
                    return new ArticleIndex(memory, building, data);
                }
            }
        }
        catch (Exception damage) when (damage is not OutOfMemoryException)
        {
            building.Dispose();
            memory.Dispose();
            memory = new RAMDirectory();
            building = NewWriter(memory, OpenMode.CREATE);
        }

        return new ArticleIndex(memory, building, null);
    }

    private static IndexWriter NewWriter(LuceneDirectory place, OpenMode mode) =>
        new(place, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
        {
            OpenMode = mode,
            Similarity = new ExactLengths(),
            RAMBufferSizeMB = BufferMegabytes,
            WriteLockTimeout = 0,
            UseCompoundFile = false,
            MergePolicy = new TieredMergePolicy { NoCFSRatio = 0, SegmentsPerTier = PartsOfASize, MaxMergeAtOnce = PartsOfASize },
        });
}
