namespace CarecAssistant.Server.Storage;

/// <summary>A number that only rises, taken inside the transaction that uses it, so that no value is given twice and none is skipped by a failure.</summary>
internal sealed class CounterRow
{
    /// <summary>Which number: <c>articles</c>, <c>enquiries</c>, or <c>references-2026</c>.</summary>
    public required string Name { get; init; }

    public long Value { get; set; }
}
