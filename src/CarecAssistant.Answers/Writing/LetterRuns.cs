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
        var reader = new Reader(text.Length > LongestText ? text[..LongestText] : text, areCharacters);
        while (reader.TryNext(out var run)) runs.TryAdd(run, runs.Count);
    }

    /// <summary>How many different ones.</summary>
    public int Count => runs.Count;

    /// <summary>Which of them stand in a text.</summary>
    public bool[] In(string text)
    {
        var found = new bool[runs.Count];
        if (runs.Count == 0) return found;
        var reader = new Reader(text, areCharacters);
        while (reader.TryNext(out var run))
        {
            if (runs.TryGetValue(run, out var index)) found[index] = true;
        }

        return found;
    }

    private static bool IsHan(char letter) => letter is >= '\u4E00' and <= '\u9FFF';

    /// <summary>Goes through a text run by run.</summary>
    private ref struct Reader(ReadOnlySpan<char> text, bool areCharacters)
    {
        private readonly ReadOnlySpan<char> text = text;
        private ulong run;
        private int at, length;

        public bool TryNext(out ulong next)
        {
            while (at < text.Length)
            {
                var letter = text[at++];
                length = (areCharacters ? IsHan(letter) : char.IsLetterOrDigit(letter)) ? length + 1 : 0;
                run = areCharacters ? letter : ((run << 16) | Lower(letter)) & 0xFFFF_FFFF_FFFF;
                if (length < (areCharacters ? 1 : 3)) continue;
                next = run;
                return true;
            }

            next = 0;
            return false;
        }

        // The library asks the tables of Unicode anew for every letter that is not Latin.
        private static char Lower(char letter) => letter is (>= 'а' and <= 'я') or (>= '\u4E00' and <= '\u9FFF') ? letter : char.ToLowerInvariant(letter);
    }
}
