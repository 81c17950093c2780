using Microsoft.Extensions.Options;

namespace CarecAssistant.Knowledge.Tests.Search;

public sealed class GlossaryCheckTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("- [Xinjiang, XUAR]\n- [Urumqi, Ürümqi\n- [Aktau]\n", "is no YAML; groups from there on are left out. Mend the line, often an unclosed [ or quote.")]
    [InlineData("- [Xinjiang, XUAR]\n- Urumqi\n", "line 2 is no list of groups such as - [Xinjiang, XUAR]; this part is left out.")]
    [InlineData("Xinjiang: XUAR\n", "line 1 is no list of groups such as - [Xinjiang, XUAR]; this part is left out.")]
    public void A_mistake_is_told_with_file_line_and_remedy(string text, string says)
    {
        folder.Write("glossary.yml", text);
        var mistake = Assert.Single(MistakesIn(folder.Path));
        Assert.StartsWith($"{folder.At("glossary.yml")}: line ", mistake);
        Assert.EndsWith(says, mistake);
    }

    [Theory]
    [InlineData("- [Xinjiang, XUAR]\n")]
    [InlineData("# nothing yet\n")]
    [InlineData("")]
    public void A_whole_or_empty_glossary_has_none(string text)
    {
        folder.Write("glossary.yml", text);
        Assert.Empty(MistakesIn(folder.Path));
    }

    private static IReadOnlyList<string> MistakesIn(string folder) => new GlossaryCheck(Options.Create(new KnowledgeOptions { Folder = folder })).Mistakes();
}
