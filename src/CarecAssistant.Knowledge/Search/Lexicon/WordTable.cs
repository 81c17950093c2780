using System.Text;

namespace CarecAssistant.Knowledge.Search.Lexicon;

/// <summary>
/// Translations by key, packed: one block of UTF-8 and a sorted list of places in it, a third of what strings in a dictionary would take.
/// A row is <c>key 0 written 0 translation 1</c>; its place carries the weight in the lowest byte.
/// </summary>
internal sealed class WordTable
{
    public const byte Between = 0, Last = 1;

    public static readonly WordTable Empty = new([], []);

    private readonly byte[] text;
    private readonly long[] places;

    public WordTable(byte[] text, long[] places) => (this.text, this.places) = (text, places);

    /// <summary>How many translations.</summary>
    public int Count => places.Length;

    /// <summary>What it keeps in memory.</summary>
    public long Bytes => text.Length + (places.Length * sizeof(long));

    public bool Has(string key) => Begins(FirstNotBefore(RowsOf(key)), RowsOf(key));

    /// <summary>The translations of a key, in no order.</summary>
    public IReadOnlyList<WordSense> Of(string key)
    {
        var start = RowsOf(key);
        var senses = new List<WordSense>();
        for (var i = FirstNotBefore(start); Begins(i, start); i++) senses.Add(SenseAt(i));
        return senses;
    }

    /// <summary>Translations of all keys that begin so, in the order of the keys.</summary>
    public IReadOnlyList<(string Key, WordSense Sense)> Beginning(string start, int most)
    {
        var bytes = Encoding.UTF8.GetBytes(start);
        var found = new List<(string, WordSense)>();
        for (var i = FirstNotBefore(bytes); found.Count < most && Begins(i, bytes); i++) found.Add((KeyAt(i), SenseAt(i)));
        return found;
    }

    private static byte[] RowsOf(string key) => Encoding.UTF8.GetBytes(key + '\0');

    private ReadOnlySpan<byte> RowAt(int row)
    {
        var rest = text.AsSpan((int)(places[row] >> 8));
        return rest[..rest.IndexOf(Last)];
    }

    private bool Begins(int row, ReadOnlySpan<byte> start) => row < places.Length && text.AsSpan((int)(places[row] >> 8)).StartsWith(start);

    private int FirstNotBefore(ReadOnlySpan<byte> start)
    {
        var (low, high) = (0, places.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (RowAt(middle).SequenceCompareTo(start) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private string KeyAt(int row)
    {
        var bytes = RowAt(row);
        return Encoding.UTF8.GetString(bytes[..bytes.IndexOf(Between)]);
    }

    private WordSense SenseAt(int row)
    {
        var bytes = RowAt(row);
        bytes = bytes[(bytes.IndexOf(Between) + 1)..];
        var end = bytes.IndexOf(Between);
        return new WordSense(Encoding.UTF8.GetString(bytes[..end]), Encoding.UTF8.GetString(bytes[(end + 1)..]), (byte)places[row] / 255.0);
    }
}
