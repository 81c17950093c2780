using System.Collections.Concurrent;

namespace CarecAssistant.Knowledge.Search;

/// <summary>Remembers what was found out for a key, for many readers at once. Visitors can make up words without end, so a full one forgets everything.</summary>
/// <param name="most">How much it holds before it forgets.</param>
/// <param name="sizeOf">How much of that something takes; without it each counts as one.</param>
internal sealed class BoundedMemory<TKey, TValue>(int most, Func<TValue, int>? sizeOf = null)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> known = new();

    // The dictionary's own count takes all its locks, which costs more than finding out.
    private int held;

    /// <summary>What is remembered, or found out now; two readers may find out the same at once.</summary>
    public TValue Of(TKey key, Func<TKey, TValue> find)
    {
        if (known.TryGetValue(key, out var value)) return value;
        var found = find(key);
        var size = sizeOf?.Invoke(found) ?? 1;
        if (Interlocked.Add(ref held, size) > most)
        {
            known.Clear();
            Interlocked.Exchange(ref held, size);
        }

        return known.GetOrAdd(key, found);
    }
}
