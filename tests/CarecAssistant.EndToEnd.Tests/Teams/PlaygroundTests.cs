using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CarecAssistant.EndToEnd.Tests.Teams;

/// <summary>The built program with the Agents Playground in Chromium: the nearest to Teams that runs without a tenant.</summary>
public sealed class PlaygroundTests(HouseWithTeams teams) : IClassFixture<HouseWithTeams>
{
    [Fact]
    public async Task The_assistant_greets_once_and_answers_in_chat_group_and_channel()
    {
        // Another story may have greeted in the same chat before.
        var (_, person) = await teams.PersonOpensTeams(TestContext.Current.CancellationToken);
        await person.InstallsAnew();
        await person.WillSee("Hello! I am the CAREC Institute");

        await person.Says("What is the CAREC Institute?");
        await person.WillSee("intergovernmental organization");
        await Expect(person.Page.GetByText("AI generated").Last).ToBeVisibleAsync();
        Assert.Equal(1, await person.Greetings());
        await Browser.PhotographAsync(person.Page, "teams-personal");

        await person.Opens("Group Chat");
        await person.Says("Which countries are members of CAREC?", mentions: true);
        await person.WillSee("Kyrgyz");
        await Browser.PhotographAsync(person.Page, "teams-group");

        await person.Opens("Institute - General");
        await person.Posts("What is the CAREC Institute?");
        await person.WillSee("intergovernmental organization");
        await person.LogHasNoFault();
        await Browser.PhotographAsync(person.Page, "teams-channel");
    }

    [Fact]
    public async Task A_card_takes_a_reply_that_is_seen_in_Web_Chat_and_changes_by_itself_when_one_comes_from_the_inbox()
    {
        var (house, staff) = await teams.PersonOpensTeams(TestContext.Current.CancellationToken);
        await staff.Opens("Institute - Enquiries");
        await staff.WillSee("Hello! I am the CAREC Institute");
        var visitor = await house.VisitorOpensTheChat();
        await visitor.IsGreeted();
        await visitor.Asks("What gifts did the Xinjiang delegation bring to the Institute?");
        await visitor.IsOffered();
        var reference = await visitor.AcceptsTheOffer("Aida Nurlanova", withEmail: false);

        await staff.WillSee($"{reference} · Aida Nurlanova");
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "The conversation before" }).ClickAsync();
        await staff.WillSee("Visitor: What gifts did the Xinjiang delegation bring");
        await Browser.PhotographAsync(staff.Page, "teams-staff-card");
        await staff.Page.GetByRole(AriaRole.Textbox, new() { Name = "Your reply" }).FillAsync("No gifts were exchanged: it was a working visit.");
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "Send the reply" }).ClickAsync();

        await staff.WillSee("Alex Wilber replied on");
        await Expect(staff.Page.GetByRole(AriaRole.Button, new() { Name = "Send the reply" })).ToHaveCountAsync(0);
        await Expect(staff.Page.Locator("body")).ToContainTextAsync("message 200");
        await visitor.WillSee("No gifts were exchanged: it was a working visit.");
        await Browser.PhotographAsync(staff.Page, "teams-staff-card-answered");
        await Browser.PhotographAsync(visitor.Page, "teams-reply-in-web-chat");

        // Nobody presses a button of the next card: the reply comes from the inbox, and the card on the screen changes.
        var another = await house.VisitorOpensTheChat();
        await another.IsGreeted();
        await another.Asks("What gifts did the Xinjiang delegation bring to the Institute?");
        await another.IsOffered();
        var second = await another.AcceptsTheOffer("Bolat Akhmetov", withEmail: false);
        await staff.WillSee($"{second} · Bolat Akhmetov");
        await Expect(staff.Page.GetByRole(AriaRole.Button, new() { Name = "Send the reply" })).ToHaveCountAsync(1);
        await house.Staff.Replies(second, "Please ask the protocol office.");
        await staff.WillSee($"{house.Staff.Name} replied on");
        await staff.WillSee("Please ask the protocol office.");
        await Expect(staff.Page.GetByRole(AriaRole.Button, new() { Name = "Send the reply" })).ToHaveCountAsync(0);
        await Browser.PhotographAsync(staff.Page, "teams-staff-card-changed");
        await staff.LogHasNoFault();
    }
}
