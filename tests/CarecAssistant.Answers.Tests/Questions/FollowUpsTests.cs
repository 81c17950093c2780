using CarecAssistant.Answers.Questions;

namespace CarecAssistant.Answers.Tests.Questions;

public sealed class FollowUpsTests
{
    private static readonly (string, string)[] Articles =
    [
        ("forum.md", """
            ---
            title: Forum on water held in Almaty
            published: 2024-03-29
            kind: news
            ---
            Dr. Anna Berg opened the water forum in Almaty on 29 March 2024. She suggested new canals for the farmers. Mr. Timur Aliev thanked the guests of the forum.
            """),
        ("members.md", "# Members\n\nGeorgia joined the program in 2016. Pakistan joined the program in 2010.\n"),
    ];

    [Theory]
    [InlineData("Who opened the water forum in Almaty?", "and when was it?", "forum")]
    [InlineData("Что обсуждали на форуме Almaty?", "а когда?", "Almaty")]
    [InlineData("Almaty论坛讨论了什么？", "那么什么时候？", "Almaty")]
    public async Task A_question_that_leans_on_the_one_before_takes_over_its_topic(string before, string question, string topic) =>
        Assert.Contains(topic, (await ResolveAsync(question, before)).Topic);

    [Fact]
    public async Task The_article_of_the_turn_before_stays_in_focus() =>
        Assert.Equal("forum", (await ResolveAsync("and when was it?", "Who opened the water forum in Almaty?")).FocusArticle);

    [Fact]
    public async Task A_pronoun_is_replaced_by_the_one_person_named_before() =>
        Assert.Equal("What did Anna Berg suggest?", (await ResolveAsync("What did she suggest?", "Did Anna Berg open the water forum?")).Text);

    [Fact]
    public async Task A_pronoun_that_may_mean_two_people_is_asked_about()
    {
        await using var library = await Library.OfAsync(Articles);

        var answer = await library.AskAsync("What did she suggest?", "Did Anna Berg thank Timur Aliev?");

        Assert.Equal(Outcome.Clarify, answer.Outcome);
        Assert.Equal(["Anna Berg", "Timur Aliev"], answer.Options.Select(option => option.Label));
    }

    [Fact]
    public async Task A_Russian_pronoun_beside_who_may_mean_a_thing()
    {
        await using var library = await Library.OfAsync(Articles);
        var asked = new Question("А кто её возглавлял?") { History = [new EarlierTurn("Что обсуждала делегация?", "Dr. Anna Berg suggested canals. Mr. Timur Aliev thanked the guests.")] };

        Assert.Null((await library.Part<FollowUps>().ResolveAsync(asked, "ru", TestContext.Current.CancellationToken)).Meant);
    }

    [Fact]
    public async Task The_same_is_asked_of_another_name() =>
        Assert.Equal("When did Pakistan join the program?", (await ResolveAsync("And Pakistan?", "When did Georgia join the program?")).Text);

    [Theory]
    [InlineData("When did Georgia join the program?")]
    [InlineData("Who thanked the guests of the forum?")]
    public async Task A_question_that_stands_alone_is_left_as_it_is(string question) =>
        Assert.Equal(new Standalone(question), await ResolveAsync(question, "Did Anna Berg open the water forum?"));

    [Fact]
    public async Task Courtesy_between_two_questions_changes_nothing() =>
        Assert.Equal("forum", (await ResolveAsync("and when was it?", "Who opened the water forum in Almaty?", "Thank you!")).FocusArticle);

    private static async Task<Standalone> ResolveAsync(string question, params string[] before)
    {
        await using var library = await Library.OfAsync(Articles);
        var asked = new Question(question) { History = [.. before.Select(turn => new EarlierTurn(turn))] };
        return await library.Part<FollowUps>().ResolveAsync(asked, QuestionLanguage.Detect(question) ?? "en", TestContext.Current.CancellationToken);
    }
}
