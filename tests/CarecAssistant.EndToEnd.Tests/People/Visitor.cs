using System.Text.Json;
using Microsoft.Playwright;

namespace CarecAssistant.EndToEnd.Tests.People;

/// <summary>A person at the real Web Chat.</summary>
internal sealed class Visitor(IPage page, string language)
{
    // Names that Web Chat gives its own parts, the same in every language.
    private ILocator Transcript => page.Locator(".webchat__basic-transcript");
    private ILocator TextBox => page.Locator("[data-id=webchat-sendbox-input]");
    private ILocator Card => page.Locator(".ac-adaptiveCard").Last;

    /// <summary>The page, for what only one story does.</summary>
    public IPage Page => page;

    /// <summary>ISO 639-1.</summary>
    public string Language => language;

    /// <summary>Where replies by e-mail go.</summary>
    public string Email { get; } = $"visitor-{Guid.NewGuid():N}@example.org";

    /// <summary>Waits until the assistant has greeted.</summary>
    public Task IsGreeted() => Assertions.Expect(page.Locator(".webchat__suggested-actions__button").First).ToBeVisibleAsync(new() { Timeout = 20_000 });

    /// <summary>Types a question and sends it.</summary>
    public async Task Asks(string question)
    {
        await TextBox.FillAsync(question);
        await TextBox.PressAsync("Enter");
    }

    /// <summary>Waits for a text in the chat.</summary>
    public async Task WillSee(string text)
    {
        await Assertions.Expect(Transcript).ToContainTextAsync(text, new() { Timeout = 15_000 });
        await Transcript.GetByText(text).Last.ScrollIntoViewIfNeededAsync();
    }

    /// <summary>Waits for the card that offers a person.</summary>
    public async Task IsOffered()
    {
        await Assertions.Expect(Card).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await Card.ScrollIntoViewIfNeededAsync();
    }

    /// <summary>Fills the card that offers a person, with consent, and sends it.</summary>
    /// <returns>The reference that the chat shows at once.</returns>
    public async Task<string> AcceptsTheOffer(string name, bool withEmail = true)
    {
        await Card.Locator("input[type=text]").First.FillAsync(name);
        if (withEmail)
        {
            await Card.Locator("input[type=email]").FillAsync(Email);
            await Card.Locator("input[type=checkbox]").CheckAsync();
        }

        await Card.Locator("button").Last.ClickAsync();
        var shown = Transcript.GetByText(new System.Text.RegularExpressions.Regex(@"CAREC-\d{4}-\d{6}")).Last;
        return System.Text.RegularExpressions.Regex.Match(await shown.InnerTextAsync(), @"CAREC-\d{4}-\d{6}").Value;
    }

    /// <summary>Who said what is in the conversation, in order, as the server keeps it: <c>bot</c> or <c>user</c>.</summary>
    public async Task<IReadOnlyList<string>> HeardFrom(CancellationToken stop)
    {
        var kept = JsonElement.Parse(await page.EvaluateAsync<string>("() => sessionStorage.getItem('carec-chat')"));
        using var line = new HttpClient { DefaultRequestHeaders = { Authorization = new("Bearer", kept.GetProperty("token").GetString()) } };
        var address = new Uri(new Uri(page.Url), $"/v3/directline/conversations/{kept.GetProperty("conversationId").GetString()}/activities");
        var activities = JsonElement.Parse(await line.GetStringAsync(address, stop)).GetProperty("activities").EnumerateArray();
        return [.. activities.Where(one => one.GetProperty("type").GetString() == "message").Select(one => one.GetProperty("from").GetProperty("role").GetString()!)];
    }

    /// <summary>Loads the page again, as people do.</summary>
    public Task Reloads() => page.ReloadAsync();

    /// <summary>Saves what the visitor sees.</summary>
    public Task Photographs(string name) => Browser.PhotographAsync(page, name);
}
