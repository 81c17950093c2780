using System.Buffers;
using System.Text;

namespace CarecAssistant.Knowledge.Search.Lexicon;

/// <summary>Collects translations for a <see cref="WordTable"/>.</summary>
internal sealed class WordTableBuilder
{
    // No dictionary that somebody installs is larger; one that claims to be would only eat memory.
    private const int MostRows = 2_000_000, MostBytes = 200_000_000;

    private readonly ArrayBufferWriter<byte> text = new();
    private readonly List<long> places = [];

    public int Count => places.Count;

    /// <summary>Whether nothing more is taken.</summary>
    public bool IsFull => places.Count >= MostRows || text.WrittenCount >= MostBytes;

    /// <param name="key">By which it is found.</param>
    /// <param name="sense">What is found; weights are kept in steps of 1/255.</param>
    public void Add(string key, WordSense sense)
    {
        if (IsFull || key.Length == 0 || sense.Translation.Length == 0 || HasControl(key) || HasControl(sense.Written) || HasControl(sense.Translation)) return;
        places.Add(((long)text.WrittenCount << 8) | (byte)Math.Round(Math.Clamp(sense.Weight, 0, 1) * 255));
        Write(key, WordTable.Between);
        Write(sense.Written, WordTable.Between);
        Write(sense.Translation, WordTable.Last);
    }

    public WordTable Build()
    {
        var bytes = text.WrittenSpan.ToArray();
        var sorted = places.ToArray();
        Array.Sort(sorted, (one, other) => bytes.AsSpan((int)(one >> 8)).SequenceCompareTo(bytes.AsSpan((int)(other >> 8))));
        return new WordTable(bytes, sorted);
    }

    private static bool HasControl(string part) => part.AsSpan().IndexOfAnyInRange('\0', '\u001F') >= 0;

    private void Write(string part, byte end)
    {
        Encoding.UTF8.GetBytes(part, text);
        text.GetSpan(1)[0] = end;
        text.Advance(1);
    }
}
