using System.Text;
using CarecAssistant.Knowledge.Articles;

namespace CarecAssistant.Knowledge.Web;

/// <summary>What two pages are compared by: their sentences as words, without what a template may have left around them.</summary>
internal sealed class PageText
{
    private const int FewestWordsOfASentence = 5;
    private const int WordsInAShingle = 4;

    public PageText(Article article)
    {
        var read = ArticleTextReader.Read(article);
        foreach (var sentence in read.Sentences)
        {
            var words = WordsOf(sentence.Text);
            // A line of a menu, a link or a button ends no sentence; an invitation to a form is known by its words.
            if (words.Count < FewestWordsOfASentence || !EndsAsASentence(sentence.Text) || PageFurniture.IsLeftover(sentence.Text)) continue;
            Sentences.Add(string.Join(' ', words).ToLowerInvariant());
            AddFacts(words);
        }

        var all = Sentences.SelectMany(sentence => sentence.Split(' ')).ToList();
        for (var i = 0; i + WordsInAShingle <= all.Count; i++) Shingles.Add(HashOf(all, i));
    }

    /// <summary>Small letters, no punctuation.</summary>
    public HashSet<string> Sentences { get; } = new(StringComparer.Ordinal);

    /// <summary>Numbers, and names as far as capital letters show them.</summary>
    public HashSet<string> Facts { get; } = new(StringComparer.Ordinal);

    /// <summary>Each four words in a row.</summary>
    public HashSet<ulong> Shingles { get; } = [];

    private static bool EndsAsASentence(string text) => text.AsSpan().TrimEnd("\"'”’»›)]」』*_ ") is [.., '.' or '!' or '?' or '…' or '。' or '！' or '？' or '۔' or '؟'];

    // A sentence's first word is capital anyway.
    private void AddFacts(List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Any(char.IsDigit) || (i > 0 && char.IsUpper(words[i][0]))) Facts.Add(words[i]);
        }
    }

    // Characters of a script without spaces are words by themselves.
    private static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var letter in text)
        {
            var isWide = letter is >= (char)0x2E80 and < (char)0xD800 && char.IsLetter(letter);
            if (char.IsLetterOrDigit(letter) && !isWide) word.Append(letter);
            else Close();
            if (isWide) words.Add(letter.ToString());
        }

        Close();
        return words;

        void Close()
        {
            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
        }
    }

    // FNV-1a, the same in every process.
    private static ulong HashOf(List<string> words, int from)
    {
        var hash = 14695981039346656037UL;
        for (var i = from; i < from + WordsInAShingle; i++)
        {
            foreach (var letter in words[i]) hash = (hash ^ letter) * 1099511628211UL;
            hash = (hash ^ ' ') * 1099511628211UL;
        }

        return hash;
    }
}
