namespace CarecAssistant.Answers.Writing;

/// <summary>The runs of letters in a question, three long or of single Chinese characters: they meet endings and compounds that stems miss. A text is looked through once.</summary>
internal sealed class LetterRuns
{
    private const int LongestText = 300;

    private readonly Dictionary<ulong, int> runs = [];
    private readonly bool areCharacters;

    /// <param name="text">The question; only its beginning counts.</param>
    /// <param name="areCharacters">Single Chinese characters instead of runs of three letters.</param>
    public LetterRuns(string text, bool areCharacters = false)
    {
        this.areCharacters = areCharacters;
        foreach (var run in RunsOf(text.Length > LongestText ? text[..LongestText] : text)) runs.TryAdd(run, runs.Count);
    }

    /// <summary>How many different ones.</summary>
    public int Count => runs.Count;

    /// <summary>Which of them stand in a text.</summary>
    public bool[] In(string text)
    {
        var found = new bool[runs.Count];
        foreach (var run in RunsOf(text))
        {
            if (runs.TryGetValue(run, out var index)) found[index] = true;
        }

        return found;
    }

    private IEnumerable<ulong> RunsOf(string text) => areCharacters ? text.Where(IsHan).Select(letter => (ulong)letter) : ThreesOf(text);

    private static bool IsHan(char letter) => letter is >= '\u4E00' and <= '\u9FFF';

    private static IEnumerable<ulong> ThreesOf(string text)
    {
        var (run, length) = (0UL, 0);
        foreach (var letter in text)
        {
            length = char.IsLetterOrDigit(letter) ? length + 1 : 0;
            run = ((run << 16) | char.ToLowerInvariant(letter)) & 0xFFFF_FFFF_FFFF;
            if (length >= 3) yield return run;
        }
    }
}
