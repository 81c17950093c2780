using System.Text;
using CarecAssistant.Knowledge.Search.Lexicon;

namespace CarecAssistant.Knowledge.Tests.Search.Lexicon;

public sealed class DictdReaderTests : IDisposable
{
    private static readonly (string, string)[] Articles =
    [
        ("00-database-short", "     Animals"),
        ("caravan", "   [\u2197kærɘvæn] _n.\n   1) караван; caravan route караванный путь\n   2) фургон, крытая телега"),
        ("camel", "   [\u2197kæmɘl] _n. верблюд"),
    ];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("koi8-r", true)]
    public void Articles_are_read_in_either_encoding_packed_or_not(string encoding, bool isCompressed)
    {
        DictdFolder.Write(folder, "animals", CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding), isCompressed, Articles);
        var read = DictdReader.Read(folder.At("animals.index")).ToList();
        Assert.Equal(["caravan", "camel"], read.Select(article => article.Headword));
        Assert.Contains("верблюд", read[1].Article, StringComparison.Ordinal);
    }

    [Fact]
    public void Headwords_of_one_article_all_have_it()
    {
        DictdFolder.Write(folder, "animals", Encoding.UTF8, false, ("camel", "верблюд"));
        folder.Write("animals.index", File.ReadAllText(folder.At("animals.index")) + File.ReadAllText(folder.At("animals.index")).Replace("camel", "dromedary", StringComparison.Ordinal));
        Assert.Equal(["camel", "dromedary"], DictdReader.Read(folder.At("animals.index")).Where(article => article.Article.Contains("верблюд", StringComparison.Ordinal)).Select(article => article.Headword));
    }

    [Fact]
    public void A_text_that_is_missing_or_cut_off_is_told_with_the_remedy()
    {
        DictdFolder.Write(folder, "animals", Encoding.UTF8, false, Articles);
        File.WriteAllText(folder.At("animals.dict"), "caravan");
        Assert.EndsWith("its text ends before the last article. Install the dictionary again", Assert.Throws<DictionaryFormatException>(() => DictdReader.Read(folder.At("animals.index")).Count()).Message, StringComparison.Ordinal);
        File.Delete(folder.At("animals.dict"));
        Assert.EndsWith("there is no animals.dict or .dict.dz beside it. Install the dictionary again", Assert.Throws<DictionaryFormatException>(() => DictdReader.Read(folder.At("animals.index")).Count()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void First_senses_weigh_most_and_examples_are_phrases()
    {
        var pairs = DictdArticle.PairsOf("caravan", Articles[1].Item2).ToList();
        Assert.Equal([("караван", "caravan"), ("караванный путь", "caravan route"), ("фургон", "caravan"), ("крытая телега", "caravan")], pairs.Select(pair => (pair.Russian, pair.English)));
        Assert.Equal(pairs[0].Weight, pairs.Max(pair => pair.Weight));
    }

    [Fact]
    public void A_russian_english_dictionary_serves_as_well() =>
        Assert.Equal([("верблюд", "camel"), ("верблюд", "dromedary")], DictdArticle.PairsOf("верблюд", "верблюд\n  camel, dromedary").Select(pair => (pair.Russian, pair.English)));
}
