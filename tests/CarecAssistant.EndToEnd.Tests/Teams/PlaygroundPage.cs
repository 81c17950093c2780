using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CarecAssistant.EndToEnd.Tests.Teams;

/// <summary>A person at the page of the Playground.</summary>
internal sealed class PlaygroundPage(IPage page)
{
    private const int Patience = 20_000;

    /// <summary>The page, for what only one story does.</summary>
    public IPage Page => page;

    /// <summary>Opens a chat or channel.</summary>
    public Task Opens(string place) => page.GetByRole(AriaRole.Treeitem, new() { Name = place }).ClickAsync(new() { Timeout = Patience });

    /// <summary>The bot is removed from the chat and installed there anew; the log begins anew with it.</summary>
    public async Task InstallsAnew()
    {
        await Mocks("Uninstall application");
        await Expect(page.Locator("body")).ToContainTextAsync(new Regex(@"installationUpdate 200[\s\S]*installationUpdate 200", RegexOptions.None, TimeSpan.FromSeconds(5)), new() { Timeout = Patience });
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear logs" }).ClickAsync();
        await Mocks("Install application");
    }

    /// <summary>Types into a chat and sends.</summary>
    public async Task Says(string text, bool mentions = false)
    {
        await TypesInto(page.GetByRole(AriaRole.Textbox).Last, text, mentions);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).Last.ClickAsync();
    }

    /// <summary>Begins a thread in a channel.</summary>
    public async Task Posts(string text)
    {
        await TypesInto(page.GetByRole(AriaRole.Textbox).First, text, mentions: true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true }).ClickAsync();
    }

    /// <summary>Waits for a text.</summary>
    public Task WillSee(string text) => Expect(page.GetByText(text).First).ToBeVisibleAsync(new() { Timeout = Patience });

    /// <summary>How often the bot greeted, by the log.</summary>
    public async Task<int> Greetings() => Regex.Count(await page.Locator("body").InnerTextAsync(), @"message 201\s+Hello!", RegexOptions.None, TimeSpan.FromSeconds(5));

    /// <summary>Every request in its log was answered with success.</summary>
    public async Task LogHasNoFault()
    {
        var statuses = Regex.Matches(await page.Locator("body").InnerTextAsync(), @"\b(?:message|typing|invoke|conversationUpdate|installationUpdate|createConversation) (\d\d\d)\b", RegexOptions.None, TimeSpan.FromSeconds(5)).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(statuses);
        Assert.All(statuses, status => Assert.StartsWith("2", status));
    }

    private async Task Mocks(string activity)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Mock an Activity" }).ClickAsync(new() { Timeout = Patience });
        await page.GetByText(activity, new() { Exact = true }).ClickAsync(new() { Timeout = Patience });
        await page.GetByText("Send activity", new() { Exact = true }).ClickAsync(new() { Timeout = Patience });
    }

    // The editor knows keys only; a mention is chosen from the list that @ opens.
    private async Task TypesInto(ILocator editor, string text, bool mentions)
    {
        await editor.ClickAsync(new() { Timeout = Patience });
        if (mentions)
        {
            await page.Keyboard.TypeAsync("@CAREC");
            await page.GetByRole(AriaRole.Menuitem, new() { Name = "CAREC Assistant" }).ClickAsync();
        }

        await page.Keyboard.TypeAsync(mentions ? " " + text : text);
    }
}
