using CarecAssistant.Knowledge;
using CarecAssistant.Server.Operations;

namespace CarecAssistant.Server.Tests.Operations;

public sealed class ChangeNoticeTests
{
    [Fact]
    public void One_line_says_what_changed_and_one_more_names_what_cannot_be_read()
    {
        var told = new List<string>();
        new ChangeNotice(told.Add).Imported(new() { Source = "s", Added = ["a", "b", "c", "d", "e", "f", "g"], Withdrawn = ["h"], Failed = [new("x.pdf", "The file is no PDF.")] });
        Assert.Equal(["Articles: added a, b, c, d, e and 2 more; withdrawn h.", "x.pdf: The file is no PDF."], told);
    }

    [Fact]
    public void Nothing_new_is_not_worth_a_line()
    {
        var told = new List<string>();
        new ChangeNotice(told.Add).Imported(new() { Source = "s", Unchanged = ["a"] });
        Assert.Empty(told);
    }

    [Fact]
    public void A_source_that_recovered_is_told_once()
    {
        var told = new List<string>();
        var notice = new ChangeNotice(told.Add);
        notice.Imported(new() { Source = "https://example.org", Failed = [new("https://example.org", "The host does not answer.")] });
        notice.Imported(new() { Source = "https://example.org", Failed = [new("https://example.org", "The host does not answer.")] });
        notice.Imported(new() { Source = "folder", Unchanged = ["a"] });
        notice.Imported(new() { Source = "https://example.org", Unchanged = ["a"] });
        notice.Imported(new() { Source = "https://example.org", Unchanged = ["a"] });
        Assert.Equal(["https://example.org: The host does not answer.", "https://example.org: all of it can be read again."], told);
    }
}
