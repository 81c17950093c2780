using System.Text;

namespace CarecAssistant.Knowledge.Search.Lexicon;

/// <summary>A file of the lexicon as read: a meaning a line, <c>english TAB russian TAB chinese</c>, alternatives with a comma and a space between.</summary>
/// <param name="Entries">The lines that can be used.</param>
/// <param name="Mistakes">Line, from 1, and what is wrong there.</param>
internal sealed record LexiconFile(IReadOnlyList<LexiconEntry> Entries, IReadOnlyList<(int Line, string Says)> Mistakes)
{
    private const int LongestLine = 2_000, MostLines = 200_000;

    private const string NotThree = "has not three cells; it is left out. Write English, Russian and Chinese with a tab between";
    private const string OneLanguage = "has words of one language only; it is left out. Fill a second cell";
    private const string NotUtf8 = "is no UTF-8; it is left out. Save the file as UTF-8";
    private const string TooLong = "is too long; it is left out. Split it into several meanings";
    private const string TooMany = "and what follows is left out. Split the file";
    private const string Unreadable = "cannot be read. Give the user that runs this program read access";

    /// <summary>Reads all lines; a broken one costs itself only.</summary>
    public static LexiconFile Read(string file)
    {
        var entries = new List<LexiconEntry>();
        var mistakes = new List<(int, string)>();
        var number = 0;
        try
        {
            foreach (var line in File.ReadLines(file, Encoding.UTF8))
            {
                if (++number > MostLines)
                {
                    mistakes.Add((number, TooMany));
                    break;
                }

                if (line.Length == 0 || line[0] == '#') continue;
                if (MistakeIn(line) is { } says) mistakes.Add((number, says));
                else entries.Add(EntryOf(line));
            }
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            mistakes.Add((number + 1, Unreadable));
        }

        return new LexiconFile(entries, mistakes);
    }

    private static string? MistakeIn(string line)
    {
        if (line.Length > LongestLine) return TooLong;
        if (line.Contains('\uFFFD')) return NotUtf8;
        var cells = line.Split('\t');
        if (cells.Length != 3) return NotThree;
        return cells.Count(cell => WordsOf(cell).Count > 0) < 2 ? OneLanguage : null;
    }

    private static LexiconEntry EntryOf(string line)
    {
        var cells = line.Split('\t');
        return new LexiconEntry(WordsOf(cells[0]), WordsOf(cells[1]), WordsOf(cells[2]));
    }

    private static IReadOnlyList<string> WordsOf(string cell) => cell.Split(", ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
