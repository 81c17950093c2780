namespace CarecAssistant.Knowledge.Articles;

/// <summary>Tells a text whose letters were mapped wrongly from one in a language that we do not know.</summary>
internal static class Gibberish
{
    private const int Enough = 300;

    public static bool Is(IReadOnlyList<string> lines)
    {
        int latin = 0, vowels = 0, letters = 0, foreign = 0, shown = 0;
        foreach (var letter in lines.SelectMany(line => line).Take(100_000))
        {
            if (char.IsWhiteSpace(letter)) continue;
            shown++;
            if (letter is '\uFFFD' or >= '\uE000' and <= '\uF8FF') foreign++;
            if (char.IsLetter(letter)) letters++;
            if (!char.IsAsciiLetter(letter)) continue;
            latin++;
            if ("aeiouyAEIOUY".Contains(letter)) vowels++;
        }

        if (shown < 40) return false;
        if (foreign * 4 > shown) return true;
        // Every language in Latin letters has between a quarter and three fifths of vowels; a shifted alphabet has other shares, and no small words.
        return latin > Enough && latin * 10 > letters * 9 && vowels * 100 / latin is < 22 or > 62 && LanguageGuess.Of(string.Join(' ', lines)) is null;
    }
}
