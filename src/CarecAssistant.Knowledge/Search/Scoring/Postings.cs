namespace CarecAssistant.Knowledge.Search.Scoring;

/// <summary>The documents that have a word, in order, and how often each of them has it.</summary>
internal sealed record Postings(int[] Documents, int[] Frequencies)
{
    public static readonly Postings None = new([], []);
}
