using CarecAssistant.Answers;
using CarecAssistant.BotFramework;

namespace CarecAssistant.Server.Tests.Bot;

public sealed class AnswerMessageTests
{
    private readonly Conversation conversation = new();

    [Fact]
    public async Task Typing_comes_first()
    {
        conversation.Answers.Next(Prepared.Answered());

        var sent = await conversation.Says("What did the delegation ask for?");

        Assert.Equal([ActivityTypes.Typing, ActivityTypes.Message], sent.Select(activity => activity.Type));
        Assert.Null(sent[0].Text);
    }

    [Fact]
    public async Task An_answer_links_each_number_to_its_sentence()
    {
        conversation.Answers.Next(Prepared.Answered());

        await conversation.Says("What did the delegation ask for?");

        Assert.Equal(
            """
            They asked for a platform. [1] The Institute stands in Urumqi. [2]

            [1]: https://www.example.org/news/visit/#:~:text=The%20delegation%20asked%20for%20a%20platform%20for%20co%2Doperation. "High-Level Delegation Visits · 15 May 2023"
            [2]: https://assist.example.org/articles/about/institute?s=0#s "The CAREC Institute · our summary, after example.org"
            """.ReplaceLineEndings("\n"), conversation.LastMessage.Text);
        Approved.Matches("citations", conversation.LastMessage.Entities![0]);
    }

    [Fact]
    public async Task Definitions_and_entity_hold_the_same_link()
    {
        var citation = Prepared.Visit with { Url = new("https://www.example.org/page_(1)?a=1&b=2#part"), Quote = "Growth, trade & roads - all of it." };
        conversation.Answers.Next(Prepared.Answered("Growth. [1]", "en", citation));

        await conversation.Says("What grew?");

        var link = conversation.LastMessage.Entities![0].GetProperty("citation")[0].GetProperty("appearance").GetProperty("url").GetString()!;
        Assert.Equal("https://www.example.org/page_%281%29?a=1&b=2#part:~:text=Growth%2C%20trade%20%26%20roads%20%2D%20all%20of%20it.", link);
        Assert.Contains($"[1]: {link.Replace("&", "&amp;")} \"", conversation.LastMessage.Text);
    }

    [Fact]
    public async Task Channels_without_definitions_get_a_list_of_sources()
    {
        var elsewhere = new Conversation("emulator");
        elsewhere.Answers.Next(Prepared.Answered());

        await elsewhere.Says("What did the delegation ask for?");

        Assert.DoesNotContain("[1]: ", elsewhere.LastMessage.Text);
        Assert.Contains("**Sources**", elsewhere.LastMessage.Text);
        Assert.Contains("[High-Level Delegation Visits](https://www.example.org/news/visit/#:~:text=", elsewhere.LastMessage.Text);
        Assert.Contains("· 15 May 2023", elsewhere.LastMessage.Text);
    }

    [Fact]
    public async Task A_published_article_without_address_opens_our_copy()
    {
        conversation.Answers.Next(Prepared.Answered("They asked. [1]", "en", Prepared.Visit with { Url = null, ArticleId = "папка/visit 1" }));

        await conversation.Says("What did they ask for?");

        Assert.Contains("[1]: https://assist.example.org/articles/%D0%BF%D0%B0%D0%BF%D0%BA%D0%B0/visit%201?s=4#s \"", conversation.LastMessage.Text);
    }

    [Fact]
    public async Task Other_events_become_buttons_that_ask_about_them()
    {
        conversation.Answers.Next(Prepared.Answered() with { Outcome = Outcome.Clarify, Citations = [], Text = "Which visit?", Options = [new("15 May 2023", "What about 15 May 2023?")] });

        await conversation.Says("And the visit?");

        var button = Assert.Single(conversation.LastMessage.SuggestedActions!.Actions);
        Assert.Equal(("imBack", "15 May 2023", "What about 15 May 2023?"), (button.Type, button.Title, button.Value!.Value.GetString()));
    }

    [Fact]
    public async Task Small_talk_is_labelled_and_offers_questions()
    {
        conversation.Answers.Next(Prepared.Smalltalk("ru"));

        await conversation.Says("Ты робот?");

        Assert.Equal("I am an AI assistant.", conversation.LastMessage.Text);
        Assert.Equal("Что обсуждала делегация из Синьцзяна?", conversation.LastMessage.SuggestedActions!.Actions[0].Title);
        Approved.Matches("label", conversation.LastMessage.Entities![0]);
    }

    [Fact]
    public async Task Titles_and_quotes_stay_text()
    {
        var citation = Prepared.Visit with { Title = "A \"title\"](https://evil.example) <b>", Quote = "![x](https://evil.example)" };
        conversation.Answers.Next(Prepared.Answered("# Big <script>alert(1)</script> ![1](https://evil.example/?q=1) [1](https://evil.example) [2] www.evil.example", "en", citation));

        await conversation.Says("x?");

        var text = conversation.LastMessage.Text!;
        Assert.DoesNotContain("<", text);
        Assert.DoesNotContain("[2]", text);
        Assert.DoesNotContain("](", text);
        Assert.DoesNotContain("://evil", text);
        Assert.DoesNotContain("www.evil", text);
        Assert.StartsWith("&#35; Big", text);
        Assert.Contains("\"A &quot;title&quot;&#93;(https&#58;//evil.example) &#60;b&#62; · 15 May 2023\"", text);
    }

    [Fact]
    public async Task A_follow_up_brings_what_was_asked_and_answered_before()
    {
        conversation.Answers.Next(Prepared.Answered());
        conversation.Answers.Next(Prepared.Answered());

        await conversation.Joins();
        await conversation.Says("What did the delegation ask for?");
        await conversation.Says("and when was it?");

        var earlier = Assert.Single(conversation.Answers.Asked[1].History);
        Assert.Equal(new EarlierTurn("What did the delegation ask for?", "They asked for a platform. The Institute stands in Urumqi."), earlier);
        Assert.Empty(conversation.Answers.Asked[0].History);
    }

    [Fact]
    public async Task Channels_that_keep_nothing_are_remembered_here()
    {
        var emulator = new Conversation("emulator");
        emulator.Answers.Next(Prepared.Answered());
        emulator.Answers.Next(Prepared.Answered());

        await emulator.Says("What did the delegation ask for?");
        await emulator.Says("and when was it?");

        Assert.Equal("What did the delegation ask for?", Assert.Single(emulator.Answers.Asked[1].History).Question);
    }
}
