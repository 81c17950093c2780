namespace CarecAssistant.Answers.Writing;

/// <summary>Counts words as whoever holds us to a limit might: whatever white space separates, and two Han characters as one word.</summary>
internal static class WordCount
{
    /// <summary>How many words a text has.</summary>
    public static int Of(string text)
    {
        int words = 0, han = 0;
        var inWord = false;
        foreach (var letter in text)
        {
            if (letter is >= '\u3400' and <= '\u9FFF')
            {
                han++;
                inWord = false;
            }
            else if (char.IsWhiteSpace(letter))
            {
                inWord = false;
            }
            else
            {
                words += inWord ? 0 : 1;
                inWord = true;
            }
        }

        return words + ((han + 1) / 2);
    }
}
