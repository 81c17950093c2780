namespace CarecAssistant.Answers.Writing;

/// <summary>A sentence as it can stand alone: word for word, with the speaker's name in square brackets where the article has only "he".</summary>
internal static class SpokenSentence
{
    /// <summary>Stands where the opening of a sentence was left out.</summary>
    public const string Elision = "… ";

    private const int LongSentence = 40, LongOpening = 6;

    /// <summary>The sentence to show.</summary>
    public static string Of(ReadSentence read)
    {
        var text = read.Sentence.Text;
        if (read.Attribution.Speaker is not { } speaker || read.People.Any(person => person.Is(speaker)))
        {
            return text;
        }

        if (read.Attribution.Continues)
        {
            return $"[{speaker.Display}:] {text}";
        }

        text = WithoutLongOpening(text, read.Attribution.ByPronoun, out var pronoun);
        var end = pronoun;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return $"{text[..end]} [{speaker.Display}]{text[end..]}";
    }

    // "Noting the importance of …, he suggested …": of a very long sentence the part before the comma may go, visibly.
    private static string WithoutLongOpening(string text, int pronoun, out int at)
    {
        var opening = text[..pronoun].TrimEnd();
        if (WordCount.Of(text) <= LongSentence || !opening.EndsWith(',') || WordCount.Of(opening) < LongOpening)
        {
            at = pronoun;
            return text;
        }

        at = Elision.Length;
        return Elision + text[pronoun..];
    }
}
