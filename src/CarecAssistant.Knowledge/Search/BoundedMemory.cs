using System.Collections.Concurrent;

namespace CarecAssistant.Knowledge.Search;

/// <summary>Remembers what was found out for a key, for many readers at once. Visitors can make up words without end, so when half of it is full, what was not asked for since the other half filled up is forgotten.</summary>
/// <param name="most">How much it holds.</param>
/// <param name="sizeOf">How much of that something takes; without it each counts as one.</param>
internal sealed class BoundedMemory<TKey, TValue>(int most, Func<TValue, int>? sizeOf = null)
    where TKey : notnull
{
    private Half lately = new();
    private Half before = new();

    /// <summary>What is remembered, or found out now; two readers may find out the same at once.</summary>
    public TValue Of(TKey key, Func<TKey, TValue> find)
    {
        var half = Volatile.Read(ref lately);
        if (half.Known.TryGetValue(key, out var value)) return value;
        var found = Volatile.Read(ref before).Known.TryGetValue(key, out value) ? value : find(key);
        var size = sizeOf?.Invoke(found) ?? 1;
        if (Interlocked.Add(ref half.Held, size) > most / 2) half = After(half, size);
        return half.Known.GetOrAdd(key, found);
    }

    private Half After(Half full, int size)
    {
        var next = new Half { Held = size };
        if (Interlocked.CompareExchange(ref lately, next, full) != full) return Volatile.Read(ref lately);
        Volatile.Write(ref before, full);
        return next;
    }

    private sealed class Half
    {
        public readonly ConcurrentDictionary<TKey, TValue> Known = new();

        // The dictionary's own count takes all its locks, which costs more than finding out.
        public int Held;
    }
}
