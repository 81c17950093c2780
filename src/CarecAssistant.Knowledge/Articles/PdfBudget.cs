using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace CarecAssistant.Knowledge.Articles;

/// <summary>
/// What one PDF may cost: bytes once unpacked, letters and streams a page, time. The reader asks for the filters of every stream it opens, however
/// deep, so that the budget is kept there. Once it is spent every further stream is empty: the reader passes over exceptions of ours and would go on
/// with forms that draw each other ten times over, but it ends at once where there is nothing to draw.
/// </summary>
internal sealed class PdfBudget(TimeProvider clock) : IFilterProvider
{
    /// <summary>How long one document may take.</summary>
    public static readonly TimeSpan LongestTime = TimeSpan.FromSeconds(30);

    // Page contents are unpacked twice: looked through first, then drawn.
    private const long MostUnpacked = 200L * 1024 * 1024;
    private const int LargestStream = 64 * 1024 * 1024;
    private const int MostLettersOnAPage = 500_000;
    private const int MostStreamsOnAPage = 20_000;

    // These two may unpack to a thousand and to sixty times their size, and are long out of use for anything large.
    private const int LargestLzw = 1024 * 1024;
    private const int LargestRuns = 3 * 1024 * 1024;

    private readonly long started = clock.GetTimestamp();
    private long unpacked;
    private long letters;
    private int streams;

    /// <summary>Why no more is read, or null.</summary>
    public string? Spent { get; private set; }

    private bool IsSpent
    {
        get
        {
            if (clock.GetElapsedTime(started) > LongestTime) Spent ??= "Reading the PDF takes more than 30 seconds; export it again, or split it.";
            return Spent is not null;
        }
    }

    /// <summary>Letters and streams are counted from zero again.</summary>
    public void BeginPage() => (letters, streams) = (0, 0);

    /// <exception cref="NotReadableException">The budget is spent.</exception>
    public void Check()
    {
        if (IsSpent) throw new NotReadableException(Spent!);
    }

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary)
    {
        var filters = DefaultFilterProvider.Instance.GetFilters(dictionary);
        // What is not packed passes no filter: its length stands for its letters.
        if (filters.Count == 0 && Draws(dictionary) && dictionary.TryGet(NameToken.Length, out var length) && length is NumericToken size) AddLetters(size.Int / 4);
        if (++streams > MostStreamsOnAPage) Spent ??= "A page of the PDF is drawn from more than 20,000 parts; export it again.";
        return IsSpent ? [new Counted(null, this)] : [.. filters.Select(filter => new Counted(filter, this))];
    }

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
        [.. DefaultFilterProvider.Instance.GetNamedFilters(names).Select(filter => new Counted(filter, this))];

    public IReadOnlyList<IFilter> GetAllFilters() => [.. DefaultFilterProvider.Instance.GetAllFilters().Select(filter => new Counted(filter, this))];

    // Page contents have no type; forms are drawn like pages.
    private static bool Draws(DictionaryToken dictionary) =>
        dictionary.TryGet(NameToken.Subtype, out var sort) ? NameToken.Form.Equals(sort) : !dictionary.ContainsKey(NameToken.Type);

    private void AddLetters(long more)
    {
        letters += more;
        if (letters > MostLettersOnAPage) Spent ??= "A page of the PDF has more than 500,000 letters; export it again, or split it.";
    }

    private void AddUnpacked(long more)
    {
        unpacked += more;
        if (unpacked > MostUnpacked || more > LargestStream) Spent ??= "The PDF unpacks to more than 200 MiB, or a part of it to more than 64 MiB; export it again without images, or split it.";
    }

    private sealed class Counted(IFilter? filter, PdfBudget budget) : IFilter
    {
        public bool IsSupported => filter?.IsSupported ?? true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (filter is FlateFilter) budget.AddUnpacked(UnpackedSizeOf(input));
            else if (filter is LzwFilter && input.Length > LargestLzw || filter is RunLengthFilter && input.Length > LargestRuns) budget.AddUnpacked(MostUnpacked + 1);
            if (filter is null || budget.IsSpent) return Memory<byte>.Empty;

            var output = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            if (filter is not FlateFilter) budget.AddUnpacked(output.Length);
            if (Draws(streamDictionary)) budget.AddLetters(ShownIn(output.Span));
            return budget.IsSpent ? Memory<byte>.Empty : output;
        }

        // Unpacked once for its size alone: nothing of a bomb is kept.
        private static long UnpackedSizeOf(Memory<byte> input)
        {
            if (input.Length <= 2) return 0;
            using var packed = new DeflateStream(new MemoryStream(input[2..].ToArray(), writable: false), CompressionMode.Decompress);
            var buffer = new byte[64 * 1024];
            long size = 0;
            try
            {
                while (size <= LargestStream && packed.Read(buffer) is var read and > 0) size += read;
            }
            catch (InvalidDataException)
            {
                // Damaged from here on: what the filter can make of it is at most this.
            }

            return size;
        }

        // Bytes inside (strings) and <hexadecimal strings>.
        private static long ShownIn(ReadOnlySpan<byte> content)
        {
            var (count, depth) = (0L, 0);
            for (var i = 0; i < content.Length; i++)
            {
                if (content[i] == (byte)'\\') i++;
                else if (content[i] == (byte)'(') depth++;
                else if (content[i] == (byte)')') depth = Math.Max(0, depth - 1);
                else if (depth > 0) count++;
                else if (content[i] == (byte)'<' && content[(i + 1)..].IndexOf((byte)'>') is var end and > 0)
                {
                    count += end / 2;
                    i += end;
                }
            }

            return count;
        }
    }
}
