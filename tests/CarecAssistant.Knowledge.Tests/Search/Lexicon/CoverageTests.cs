using CarecAssistant.Knowledge.Articles;
using CarecAssistant.Knowledge.Indexing;
using CarecAssistant.Knowledge.Names;
using CarecAssistant.Knowledge.Search;
using CarecAssistant.Knowledge.Search.Lexicon;
using CarecAssistant.TestKit;

namespace CarecAssistant.Knowledge.Tests.Search.Lexicon;

/// <summary>How much of the shipped articles the lexicon and the glossary can carry into another language.</summary>
public sealed class CoverageTests(ITestOutputHelper output)
{
    private const double Enough = 0.9;
    private const int LongestPhrase = 5;

    // Characters that only hold a Chinese sentence together, or count.
    private const string Grammar = "为以由中至同已并约不可自将很各从每即该但所第个次条项";

    private static readonly KnowledgeOptions Shipped = new()
    {
        Folder = RepositoryRoot.At("knowledge"),
        LexiconFolder = RepositoryRoot.At("knowledge", "lexicon"),
    };

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    [InlineData("zh")]
    public void Nine_of_ten_content_words_of_the_articles_can_be_carried_over(string language)
    {
        var known = KeysOf(language);
        var missing = new Dictionary<string, int>(StringComparer.Ordinal);
        var (words, covered, names) = (0, 0, 0);
        foreach (var text in TextsIn(language))
        {
            var article = NamesOf(text, language);
            foreach (var sentence in text.Sentences)
            {
                foreach (var (word, isCovered, isName) in language == "zh" ? HanWords(sentence.Text, known, article) : Words(sentence.Text, language, known, article))
                {
                    if (!isCovered && isName) names++;
                    else if (isCovered) covered++;
                    else missing[word] = missing.GetValueOrDefault(word) + 1;
                    words++;
                }
            }
        }

        var share = covered / (double)(words - names);
        output.WriteLine($"{language}: {words} content words, {names} of them names outside the lexicon; of the others {share:P1} are covered, with the names {(covered + names) / (double)words:P1}");
        output.WriteLine($"  missing: {string.Join(", ", missing.OrderByDescending(word => word.Value).Take(60).Select(word => $"{word.Key} {word.Value}"))}");
        Assert.True(share >= Enough, $"{language}: {share:P1} of the content words are covered");
    }

    private static IEnumerable<ArticleText> TextsIn(string language) =>
        Directory.GetFiles(Shipped.Folder, "*.md", SearchOption.AllDirectories).Where(file => !file.Contains("questions", StringComparison.Ordinal) && LanguageOf(file) == language)
            .Order(StringComparer.Ordinal).Select(file => ArticleTextReader.Read(ReadFrom(file)));

    private static string LanguageOf(string file) => file.EndsWith(".ru.md", StringComparison.Ordinal) ? "ru" : file.EndsWith(".zh.md", StringComparison.Ordinal) ? "zh" : "en";

    private static Article ReadFrom(string file) => new() { Id = file, Title = file, HasTitle = false, Language = LanguageOf(file), Body = BodyOf(File.ReadAllText(file)) };

    private static string BodyOf(string text) => text.StartsWith("---", StringComparison.Ordinal) ? text[(text.IndexOf("\n---", 3, StringComparison.Ordinal) + 4)..] : text;

    private static HashSet<string> KeysOf(string language)
    {
        var written = LexiconFiles.Of(Shipped).SelectMany(file => LexiconFile.Read(file).Entries).SelectMany(entry => entry.In(language))
            .Concat(GlossaryFiles.Of(Shipped).SelectMany(file => GlossaryFile.Read(file).Groups).SelectMany(group => group));
        return written.Select(word => WordKey.Of(word, language)).Where(key => key.Length > 0).ToHashSet(StringComparer.Ordinal);
    }

    private static HashSet<string> NamesOf(ArticleText text, string language)
    {
        IReadOnlyList<(string, IReadOnlyList<Term>)> sentences = [.. text.Sentences.Select(sentence => (sentence.Text, WordAnalysis.TermsOf(sentence.Text, language)))];
        return NameReader.In(sentences).SelectMany(name => name.Stems.Split(' ')).ToHashSet(StringComparer.Ordinal);
    }

    // Figures need no translation; the longest known phrase covers its words.
    private static IEnumerable<(string Word, bool IsCovered, bool IsName)> Words(string sentence, string language, HashSet<string> known, HashSet<string> names)
    {
        var stems = WordAnalysis.TermsOf(sentence, language).Select(term => term.Text).Where(stem => !stem.Any(char.IsDigit)).ToList();
        for (var at = 0; at < stems.Count;)
        {
            var length = Enumerable.Range(1, Math.Min(LongestPhrase, stems.Count - at)).LastOrDefault(count => known.Contains(WordKey.Of(stems.Skip(at).Take(count))));
            foreach (var stem in stems.Skip(at).Take(Math.Max(1, length))) yield return (stem, length > 0, names.Contains(stem));
            at += Math.Max(1, length);
        }
    }

    // The longest known word at each place; a character that no word has counts alone.
    private static IEnumerable<(string Word, bool IsCovered, bool IsName)> HanWords(string sentence, HashSet<string> known, HashSet<string> names)
    {
        for (var at = 0; at < sentence.Length;)
        {
            var length = Enumerable.Range(1, Math.Min(12, sentence.Length - at)).LastOrDefault(count => known.Contains(sentence.Substring(at, count)));
            var word = sentence.Substring(at, Math.Max(1, length));
            var isDate = at > 0 && char.IsDigit(sentence[at - 1]) && word is "年" or "月" or "日";
            if (HanReadings.IsHan(word[0]) && !isDate && !StopWords.Contains(word) && !Grammar.Contains(word, StringComparison.Ordinal)) yield return (word, length > 0, IsOfName(sentence, at, names));
            at += word.Length;
        }
    }

    private static bool IsOfName(string sentence, int at, HashSet<string> names) =>
        Enumerable.Range(at - 1, 2).Any(start => start >= 0 && start + 2 <= sentence.Length && names.Contains(sentence.Substring(start, 2)));
}
