using Microsoft.Playwright;

namespace CarecAssistant.EndToEnd.Tests.Stories;

/// <summary>Web Chat 4.18 in Chromium: answers seen while they are written, in their places, through a reload and a killed server.</summary>
public sealed class WebChatTests
{
    // A busy machine takes its time; a quick one does not wait.
    private const int Patience = 60_000;
    private const string AskLoss = "How much of irrigation water is lost?", AskCanals = "How many new canals do the basins need?";

    [Fact]
    public async Task Two_answers_are_read_while_they_are_written_and_the_chat_outlives_a_reload_and_a_kill()
    {
        var stop = TestContext.Current.CancellationToken;
        using var knowledge = new TemporaryFolder();
        await File.WriteAllTextAsync(knowledge.At("forum.md"), ModelThatWaits.Article, stop);
        await using var model = await ModelThatWaits.StartAsync();
        await using var house = await House.OpenAsync(mail: null, knowledge.Path, stop, model.Settings);
        var visitor = await house.VisitorOpensTheChat();
        var sources = visitor.Page.Locator(".webchat__link-definitions__list-item");
        await visitor.IsGreeted();

        foreach (var (question, first, second, answered) in new[] { (AskLoss, "60%", "five new canals", 1), (AskCanals, "five new canals", "60%", 2) })
        {
            await visitor.Asks(question);
            await visitor.WillSee(question);
            await Assertions.Expect(visitor.Page.Locator(".webchat__typing-indicator")).ToBeVisibleAsync(new() { Timeout = Patience });
            model.GoesOn();
            await Assertions.Expect(Latest(visitor)).ToContainTextAsync(first, new() { Timeout = Patience });
            await Assertions.Expect(Latest(visitor)).Not.ToContainTextAsync(second);
            await Assertions.Expect(sources).ToHaveCountAsync(2 * (answered - 1));
            model.GoesOn();
            await Assertions.Expect(sources).ToHaveCountAsync(2 * answered, new() { Timeout = Patience });
            await Assertions.Expect(Latest(visitor)).ToContainTextAsync(second, new() { Timeout = Patience });
        }

        string[] order = [AskLoss, "is lost 1", AskCanals, "is lost 2"];
        await InOrderAsync(visitor, order);
        await visitor.Reloads();
        await Assertions.Expect(sources).ToHaveCountAsync(4, new() { Timeout = Patience });
        await InOrderAsync(visitor, order);

        var kept = await ConversationOf(visitor);
        await visitor.Page.EvaluateAsync("() => { window.chance = Math.random; Math.random = () => 0; }"); // The client comes back in three seconds, not in up to fifteen.
        await house.KillAsync(stop);
        await visitor.Page.EvaluateAsync("() => new Promise((done) => setTimeout(done, 200)).then(() => { Math.random = window.chance; })");
        await house.StartProgramAsync(stop);
        model.GoesOn();
        model.GoesOn();
        await visitor.Asks(AskLoss);
        await Assertions.Expect(sources).ToHaveCountAsync(6, new() { Timeout = Patience });
        Assert.Equal(kept, await ConversationOf(visitor));
        Assert.Equal(["bot", "user", "bot", "user", "bot", "user", "bot"], await visitor.HeardFrom(stop));
        house.AskedNobodyElse();
    }

    [Fact]
    public async Task A_suggested_question_is_asked_by_a_click_and_what_is_not_published_brings_a_card()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var house = await House.OpenAsync(mail: null, knowledge: null, stop);
        var visitor = await house.VisitorOpensTheChat();
        await visitor.IsGreeted();
        var suggested = visitor.Page.Locator(".webchat__suggested-actions__button").First;
        var words = await suggested.InnerTextAsync();
        await suggested.ClickAsync();
        await visitor.WillSee(words.Trim());
        await Assertions.Expect(visitor.Page.Locator(".webchat__link-definitions__list-item").First).ToBeVisibleAsync(new() { Timeout = Patience });

        await visitor.Asks("What gifts did the delegation bring?");
        await visitor.IsOffered();
        Assert.StartsWith("CAREC-", await visitor.AcceptsTheOffer("Aigerim", withEmail: false));
        Assert.Equal(["bot", "user", "bot", "user", "bot", "user", "bot"], await visitor.HeardFrom(stop));
    }

    // Beside the transcript, Web Chat keeps a copy of everything for screen readers.
    private static ILocator Messages(People.Visitor visitor) => visitor.Page.Locator(".webchat__basic-transcript .webchat__stacked-layout");

    private static ILocator Latest(People.Visitor visitor) => Messages(visitor).Last;

    private static async Task InOrderAsync(People.Visitor visitor, IReadOnlyList<string> texts)
    {
        var shown = string.Join('\n', await Messages(visitor).AllInnerTextsAsync()).Replace("\u200B", "", StringComparison.Ordinal);
        var places = texts.Select(text => shown.IndexOf(text, StringComparison.Ordinal)).ToList();
        Assert.True(places.TrueForAll(place => place >= 0) && places.SequenceEqual(places.Order()), $"Shown was: {shown}");
    }

    private static async Task<string> ConversationOf(People.Visitor visitor) =>
        await visitor.Page.EvaluateAsync<string>("() => JSON.parse(sessionStorage.getItem('carec-chat')).conversationId");
}
