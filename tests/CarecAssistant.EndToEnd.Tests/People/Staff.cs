using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CarecAssistant.EndToEnd.Tests.People;

/// <summary>The person who answers enquiries, in a browser of their own.</summary>
internal sealed class Staff(House house, Uri signInLink)
{
    private IPage? page;

    /// <summary>As the enquirer sees it above a reply.</summary>
    public string Name => "Gulnara";

    /// <summary>Opens the one-time link that the program printed.</summary>
    public async Task<IPage> SignsIn()
    {
        page = await house.Browser.NewPersonAsync("en", isPhone: false);
        await page.GotoAsync(signInLink.AbsoluteUri);
        await page.Locator("input[name=name]").FillAsync(Name);
        await page.Locator("button[type=submit]").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/staff(?!/sign-in)", RegexOptions.None, TimeSpan.FromSeconds(5)));
        return page;
    }

    /// <summary>Opens the enquiry and sends a reply.</summary>
    public async Task Replies(string reference, string text)
    {
        var inbox = page ?? await SignsIn();
        await inbox.GotoAsync(new Uri(house.Address, $"staff/enquiries/{reference}").AbsoluteUri);
        await inbox.Locator("textarea[name=text]").FillAsync(text);
        await inbox.Locator("form:has(textarea[name=text]) button[type=submit]").ClickAsync();
        await Assertions.Expect(inbox.Locator("body")).ToContainTextAsync(text);
    }

    /// <summary>Saves what staff see.</summary>
    public Task Photographs(string name) => Browser.PhotographAsync(page!, name);
}
