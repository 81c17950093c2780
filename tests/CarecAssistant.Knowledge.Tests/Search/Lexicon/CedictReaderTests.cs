using System.IO.Compression;
using System.Text;
using CarecAssistant.Knowledge.Search.Lexicon;

namespace CarecAssistant.Knowledge.Tests.Search.Lexicon;

public sealed class CedictReaderTests : IDisposable
{
    private const string Lines = "# CC-CEDICT\n#! version=1\n駱駝 骆驼 [luo4 tuo5] /camel/CL:峰[feng1]/\nno word\n商隊 商队 [shang1 dui4] /(old) caravan; trade convoy/\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("cedict_ts.u8")]
    [InlineData("cedict.txt")]
    public void Words_of_the_published_text_are_read(string name)
    {
        folder.Write(name, Lines);
        HasBothWords(folder.At(name));
    }

    [Fact]
    public void Compressed_they_are_read_as_well()
    {
        using (var packed = new GZipStream(File.Create(folder.At("cedict.txt.gz")), CompressionMode.Compress)) packed.Write(Encoding.UTF8.GetBytes(Lines));
        HasBothWords(folder.At("cedict.txt.gz"));
    }

    [Fact]
    public void Those_of_the_npm_package_are_read_as_well()
    {
        folder.Write("all.js", """export default {"all":[["駱駝","骆驼","luo4 tuo5",["camel","a \"ship\" [of the desert]"],[],[["峰"]]],["broken"],["商隊","商队","shang1 dui4","(old) caravan; trade convoy",[],[]]]};""");
        HasBothWords(folder.At("all.js"));
    }

    [Fact]
    public void What_refers_to_other_words_or_only_remarks_is_no_translation()
    {
        var word = new CedictWord("一", "一", ["variant of 壹[yi1]", "surname Yi", "CL:個|个[ge4]", "(bound form)", "see 二[er4]", "(literary) one; single, sole"]);
        Assert.Equal(["one", "single", "sole"], word.Translations().Select(sense => sense.Translation));
    }

    private static void HasBothWords(string file)
    {
        var words = CedictReader.Read(file).ToList();
        Assert.Equal(["骆驼", "商队"], words.Select(word => word.Simplified));
        Assert.Equal(["駱駝", "商隊"], words.Select(word => word.Traditional));
        Assert.Equal("camel", words[0].Translations().First().Translation);
        Assert.Equal(["caravan", "trade convoy"], words[1].Translations().Select(sense => sense.Translation));
    }
}
