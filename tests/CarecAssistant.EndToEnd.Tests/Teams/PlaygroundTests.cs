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
    public async Task A_visitors_question_becomes_a_card_and_the_reply_on_it_is_seen_in_Web_Chat()
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
        await staff.LogHasNoFault();
    }
}
