namespace CarecAssistant.Answers.Writing;

/// <summary>A sentence as it can stand alone: word for word, with the speaker's name in square brackets where the article has only "he".</summary>
internal static class SpokenSentence
{
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

        var end = read.Attribution.ByPronoun;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return $"{text[..end]} [{speaker.Display}]{text[end..]}";
    }
}
