using Microsoft.Playwright;

namespace CarecAssistant.EndToEnd.Tests.Stories;

/// <summary>Every page as people see it, saved under <c>artifacts/screenshots</c> to be looked at.</summary>
public sealed class PicturesTests
{
    private static readonly (string Name, string Path)[] OpenPages =
    [
        ("demo", "/"), ("contact", "/contact"), ("privacy", "/privacy"),
        ("article", "/articles/news/2023-05-15-xinjiang-delegation?s=1"), ("missing", "/articles/no-such-article"),
    ];

    [Theory]
    [InlineData("en", false, ColorScheme.Light)]
    [InlineData("ru", true, ColorScheme.Dark)]
    [InlineData("zh", true, ColorScheme.Light)]
    public async Task Every_open_page_is_drawn_without_anything_from_elsewhere(string language, bool phone, ColorScheme scheme)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var house = await House.OpenAsync(mail: null, knowledge: null, stop);
        var page = await house.Browser.NewPersonAsync(language, phone);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });

        foreach (var (name, path) in OpenPages)
        {
            await page.GotoAsync(new Uri(house.Address, $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}").AbsoluteUri);
            Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{name} scrolls sideways");
            await Browser.PhotographAsync(page, $"page-{name}-{language}");
        }

        // The form with everything wrong: the summary of mistakes leads to the fields.
        await page.GotoAsync(new Uri(house.Address, $"/contact?lang={language}").AbsoluteUri);
        await page.Locator("#send").ClickAsync();
        await Assertions.Expect(page.Locator("#main a[href='#question']")).ToBeVisibleAsync();
        await Browser.PhotographAsync(page, $"page-contact-mistakes-{language}");

        // The widget, opened by its launcher.
        await page.GotoAsync(new Uri(house.Address, $"/?lang={language}").AbsoluteUri);
        await page.Locator("carec-assistant button").ClickAsync();
        await Assertions.Expect(page.FrameLocator("carec-assistant iframe").Locator(".webchat__suggested-actions__button").First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Browser.PhotographAsync(page, $"widget-{language}");
        house.AskedNobodyElse();
    }

    [Fact]
    public async Task An_enquiry_by_form_shows_its_status_page_and_the_inbox_updates_itself()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var house = await House.OpenAsync(mail: null, knowledge: null, stop);
        var staff = await house.Staff.SignsIn();
        await house.Staff.Photographs("staff-inbox-empty");

        var visitor = await house.Browser.NewPersonAsync("en", isPhone: false);
        await visitor.GotoAsync(new Uri(house.Address, "/contact?lang=en").AbsoluteUri);
        await visitor.Locator("#name").FillAsync("Aigerim <b>bold</b>");
        await visitor.Locator("#email").FillAsync("aigerim@example.org");
        await visitor.Locator("#question").FillAsync("Are internships open in 2027? <script>alert(1)</script>");
        await visitor.Locator("#consent").CheckAsync();
        await visitor.WaitForTimeoutAsync(2_100); // A form sent within two seconds is taken for a machine's.
        await visitor.Locator("#send").ClickAsync();
        await Assertions.Expect(visitor.Locator("#main")).ToContainTextAsync("CAREC-", new() { Timeout = 10_000 });
        await Browser.PhotographAsync(visitor, "status-new");
        var reference = System.Text.RegularExpressions.Regex.Match(await visitor.Locator("#main").InnerTextAsync(), @"CAREC-\d{4}-\d{6}").Value;

        // Nobody reloads the inbox: the row comes by itself, and what was typed is text.
        await Assertions.Expect(staff.Locator("body")).ToContainTextAsync(reference, new() { Timeout = 10_000 });
        await house.Staff.Photographs("staff-inbox");
        await house.Staff.Replies(reference, "Yes, from March 2027.");
        await Assertions.Expect(staff.Locator("body")).ToContainTextAsync("<script>alert(1)</script>");
        await house.Staff.Photographs("staff-enquiry");

        // A session outlives a reload.
        await staff.ReloadAsync();
        await Assertions.Expect(staff.Locator("body")).ToContainTextAsync("Yes, from March 2027.");
        await visitor.ReloadAsync();
        await Assertions.Expect(visitor.Locator("#main")).ToContainTextAsync("Yes, from March 2027.");
        await Browser.PhotographAsync(visitor, "status-answered");
        house.AskedNobodyElse();
    }

    [Fact]
    public async Task What_an_article_said_before_quite_another_took_its_place_can_be_read_in_the_inbox_on_every_screen()
    {
        var stop = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        var file = folder.Write("room.md", "# The reading room\n\nThe reading room has 21 chairs and opens at nine. **Books** stay in the room, and whoever wants to read longer asks at the desk:\n\n- until eight in summer,\n- until six in winter.");
        await using var house = await House.OpenAsync(mail: null, knowledge: folder.Path, stop);
        await File.WriteAllTextAsync(file, "# Fiftieth anniversary of the botanical garden: programme, speakers and directions\n\nGuests gather at the western gate before noon, where buses wait.", stop);
        var staff = await house.Staff.SignsIn();
        while (await staff.Locator("details").CountAsync() == 0) await staff.ReloadAsync();
        await staff.Locator("details summary").ClickAsync();
        await Assertions.Expect(staff.Locator("details")).ToContainTextAsync("The reading room has 21 chairs");
        await Assertions.Expect(staff.Locator("details li")).ToHaveTextAsync(["until eight in summer,", "until six in winter."]);

        foreach (var (scheme, isPhone) in new[] { (ColorScheme.Light, false), (ColorScheme.Dark, false), (ColorScheme.Light, true), (ColorScheme.Dark, true) })
        {
            await staff.EmulateMediaAsync(new() { ColorScheme = scheme });
            await staff.SetViewportSizeAsync(isPhone ? 390 : 1280, isPhone ? 844 : 800);
            Assert.True(await staff.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{scheme}, phone: {isPhone} scrolls sideways");
            await house.Staff.Photographs($"staff-replaced-{scheme}-{(isPhone ? "phone" : "desktop")}".ToLowerInvariant());
        }
    }
}
