using System.Net;
using System.Text;
using Microsoft.Playwright;

namespace CarecAssistant.EndToEnd.Tests;

/// <summary>The browser of the stories is itself tried first.</summary>
public sealed class BrowserTests
{
    [Fact]
    public async Task A_page_is_shown_and_all_it_asks_for_is_written_down()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var browser = await Browser.StartAsync();
        var page = await browser.NewPersonAsync("zh", isPhone: true);
        var port = FreePort.Take();
        using var site = new HttpListener { Prefixes = { $"http://127.0.0.1:{port}/" } };
        site.Start();
        var answering = AnswerAsync(site, stop);

        await page.GotoAsync($"http://127.0.0.1:{port}/");

        await Assertions.Expect(page.Locator("body")).ToContainTextAsync("中亚区域经济合作");
        await Browser.PhotographAsync(page, "browser-tried");
        Assert.All(browser.Requests, request => Assert.Equal(port, request.Port));
        Assert.NotEmpty(browser.Requests);
        site.Stop();
        await answering;
    }

    private static async Task AnswerAsync(HttpListener site, CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                var request = await site.GetContextAsync();
                request.Response.ContentType = "text/html; charset=utf-8";
                await request.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes("<!doctype html><title>t</title><p>中亚区域经济合作"), stop);
                request.Response.Close();
            }
        }
        catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
