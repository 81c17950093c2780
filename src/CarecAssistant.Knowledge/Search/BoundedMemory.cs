using System.Collections.Concurrent;

namespace CarecAssistant.Knowledge.Search;

/// <summary>Remembers what was found out for a key, for many readers at once. Visitors can make up words without end, so a full one forgets everything.</summary>
/// <param name="most">How many keys it holds before it forgets.</param>
internal sealed class BoundedMemory<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> known = new();

    // The dictionary's own count takes all its locks, which costs more than finding out.
    private int count;

    /// <summary>What is remembered, or found out now; two readers may find out the same at once.</summary>
    public TValue Of(TKey key, Func<TKey, TValue> find)
    {
        if (known.TryGetValue(key, out var value)) return value;
        if (Interlocked.Increment(ref count) > most)
        {
            known.Clear();
            Interlocked.Exchange(ref count, 1);
        }

        return known.GetOrAdd(key, find(key));
    }
}
