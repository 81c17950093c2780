using System.Text.Json;
using CarecAssistant.EndToEnd.Tests.Website;
using CarecAssistant.TestKit.Institute;

namespace CarecAssistant.EndToEnd.Tests.Stories;

/// <summary>A website that was imported is imported again: what did not change is left alone, what changed is answered anew, and nothing is lost.</summary>
public sealed class WebsiteAgainTests : IAsyncLifetime
{
    private static readonly string[] Lists = ["/robots.txt", "/sitemap_index.xml", "/post-sitemap.xml", "/page-sitemap.xml", "/feed/"];

    private InstituteSite site = null!;
    private Collector collector = null!;
    private Imported first = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await InstituteSite.OpenAsync(Stop);
        collector = new Collector(site);
        first = await collector.ImportsAsync(Stop);
        site.Forget();
    }

    public async ValueTask DisposeAsync()
    {
        collector.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task A_second_run_gets_no_page_that_did_not_change()
    {
        var second = await collector.ImportsAsync(Stop);

        Assert.Equal(first.Added, second.Unchanged);
        Assert.Empty(second.Added.Concat(second.Changed).Concat(second.Withdrawn));
        var pages = site.Requests.Where(request => !Lists.Contains(request.Path)).ToList();
        Assert.All(pages, page => Assert.Equal((true, 304), (page.IsConditional, page.Status)));
        // The sitemap tells of most that they need not be asked for at all.
        Assert.InRange(pages.Count, 0, 5);
    }

    [Fact]
    public async Task An_edited_page_changes_its_answer_and_a_deleted_one_leaves_the_answers()
    {
        string[] questions = ["How many hours do goods trains wait at the bridge of Kumtor Ferry?", "How many minutes does a crossing with the ferry take?"];
        Assert.Equal(["11 hours", "95 minutes"], await AnswersAsync(questions, "11 hours", "95 minutes"));

        site.Edit(InstitutePages.RailStudy, page => page with { Paragraphs = [.. page.Paragraphs.Select(text => text.Replace("11 hours", "17 hours"))] });
        site.Delete(InstitutePages.Ferry);
        var second = await collector.ImportsAsync(Stop);

        Assert.Equal([collector.NameOf(InstitutePages.RailStudy)], second.Changed);
        Assert.Equal([collector.NameOf(InstitutePages.Ferry)], second.Withdrawn);
        Assert.Equal(["17 hours", ""], await AnswersAsync(questions, "17 hours", "95 minutes"));
        Assert.DoesNotContain(Assert.Single(await collector.SearchesAsync(Stop, "Ferry Sails Twice a Day Again")), hit => hit.GetProperty("articleId").GetString() == collector.NameOf(InstitutePages.Ferry));
    }

    // B128: not an article, and no reason to forget the one there was.
    [Fact]
    public async Task A_page_that_turned_into_a_form_for_signing_in_keeps_its_article()
    {
        site.Edit(InstitutePages.RailStudy, page => page);
        site.AsksToSignIn(InstitutePages.RailStudy);

        var second = await collector.ImportsAsync(Stop);

        Assert.Contains("signing in", second.Failed[collector.NameOf(InstitutePages.RailStudy)]);
        Assert.Empty(second.Changed.Concat(second.Withdrawn));
        Assert.Equal(["11 hours"], await AnswersAsync(["How many hours do goods trains wait at the bridge of Kumtor Ferry?"], "11 hours"));
    }

    [Fact]
    public async Task While_the_site_is_down_nothing_is_lost()
    {
        await site.GoDownAsync();
        var meanwhile = await collector.ImportsAsync(Stop);

        Assert.Equal(1, meanwhile.ExitCode);
        Assert.Contains("does not answer", Assert.Single(meanwhile.Failed, failed => failed.Key == site.Address.AbsoluteUri.TrimEnd('/')).Value);
        Assert.Empty(meanwhile.Withdrawn.Concat(meanwhile.Changed));
        Assert.Equal(["11 hours"], await AnswersAsync(["How many hours do goods trains wait at the bridge of Kumtor Ferry?"], "11 hours"));

        await site.ComeBackAsync(Stop);
        Assert.Equal(first.Added, (await collector.ImportsAsync(Stop)).Unchanged);
    }

    // For each question the words that its answer was to hold, or nothing.
    private async Task<IEnumerable<string>> AnswersAsync(string[] questions, params string[] words) =>
        (await collector.AsksAsync(Stop, questions)).Zip(words, (answer, word) => answer.GetProperty("outcome").GetString() == "answered" && answer.GetProperty("text").GetString()!.Contains(word) ? word : "");
}
