namespace CarecAssistant.Answers.Writing;

/// <summary>Counts words as a reader would: runs of letters and digits; two Han characters count as one word.</summary>
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
            else if (char.IsLetterOrDigit(letter))
            {
                words += inWord ? 0 : 1;
                inWord = true;
            }
            else if (letter is not ('’' or '\'' or '-'))
            {
                inWord = false;
            }
        }

        return words + ((han + 1) / 2);
    }
}
