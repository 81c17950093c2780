using CarecAssistant.TestKit;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Knowledge.Tests.Search.Lexicon;

public sealed class LexiconCheckTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("camel\tверблюд\n", "line 1 has not three cells; it is left out. Write English, Russian and Chinese with a tab between.")]
    [InlineData("# animals\ncamel\tверблюд\t骆驼\tverblud\n", "line 2 has not three cells; it is left out. Write English, Russian and Chinese with a tab between.")]
    [InlineData("camel\tверблюд\t骆驼\nyak\t\t\n", "line 2 has words of one language only; it is left out. Fill a second cell.")]
    [InlineData("camel\tверблюд\t骆驼\n\n\u00AB\uFFFDcamel\tверблюд\t\n", "line 3 is no UTF-8; it is left out. Save the file as UTF-8.")]
    public void A_mistake_is_told_with_file_line_and_remedy(string text, string says)
    {
        folder.Write("animals.tsv", text);
        Assert.Equal($"{folder.At("animals.tsv")}: {says}", Assert.Single(Mistakes()));
    }

    [Fact]
    public void A_line_without_end_is_told_and_not_read()
    {
        folder.Write("animals.tsv", new string('a', 3_000) + "\tверблюд\t骆驼\n");
        Assert.EndsWith("line 1 is too long; it is left out. Split it into several meanings.", Assert.Single(Mistakes()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# nothing yet\n")]
    [InlineData("")]
    [InlineData("camel, dromedary\tверблюд\t骆驼\nyak\tяк\t\n")]
    public void A_whole_or_empty_lexicon_has_none(string text)
    {
        folder.Write("animals.tsv", text);
        Assert.Empty(Mistakes());
    }

    [Fact]
    public void The_shipped_lexicon_has_none() =>
        Assert.Empty(new LexiconCheck(Options.Create(new KnowledgeOptions { LexiconFolder = RepositoryRoot.At("knowledge", "lexicon") })).Mistakes());

    private IReadOnlyList<string> Mistakes() => new LexiconCheck(Options.Create(new KnowledgeOptions { LexiconFolder = folder.Path })).Mistakes();
}
