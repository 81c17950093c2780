namespace CarecAssistant.TestKit;

/// <summary>Where and with what a program is started.</summary>
public sealed record Surroundings
{
    /// <summary>The caller's folder; null: a folder of no importance.</summary>
    public string? Folder { get; init; }

    /// <summary>Bytes on standard input; null: none, closed at once.</summary>
    public byte[]? Input { get; init; }

    /// <summary>Variables set (a value) or taken away (null) before the start.</summary>
    public IReadOnlyDictionary<string, string?> Variables { get; init; } = new Dictionary<string, string?>();
}
