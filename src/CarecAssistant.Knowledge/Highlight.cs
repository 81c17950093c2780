namespace CarecAssistant.Knowledge;

/// <summary>A part of a passage's text that fits the query.</summary>
/// <param name="Start">Offset in <see cref="Passage.Text"/>, in UTF-16 units.</param>
/// <param name="Length">How long it is there.</param>
public readonly record struct Highlight(int Start, int Length)
{
    /// <summary>The offset behind it.</summary>
    public int End => Start + Length;
}
