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

    [Theory]
    [InlineData("Where did the ministers meet in 2016?", "And in 2017?", "Where did the ministers meet in 2017?")]
    [InlineData("Где проходила Министерская конференция в 2023 году?", "А в 2024-м?", "Где проходила Министерская конференция в 2024 году?")]
    [InlineData("2024年哪个国家是主席国？", "那2023年呢？", "2023年哪个国家是主席国？")]
    [InlineData("When was the sixth council meeting?", "And the first one?", "When was the first council meeting?")]
    [InlineData("Когда было шестое заседание совета?", "А первое?", "Когда было первое заседание совета?")]
    [InlineData("第十八届论坛在哪里举行？", "第三届呢？", "第三届论坛在哪里举行？")]
    [InlineData("Where was the 8th forum held?", "And the one before?", "Where was the 7th forum held?")]
    [InlineData("Where was the second forum held?", "and the previous one?", "Where was the 1st forum held?")]
    [InlineData("第十二届论坛在哪里举行？", "那上一届呢？", "第11届论坛在哪里举行？")]
    public async Task The_same_is_asked_of_another_year_or_number(string before, string question, string meant) =>
        Assert.Equal(meant, (await ResolveAsync(question, before)).Text);

    [Theory]
    [InlineData("How many delegates came in 2016 and in 2017?", "And in 2018?")]
    [InlineData("Where was the first forum held?", "And the one before?")]
    [InlineData("Where was the 99999999999th forum held?", "And the one before?")]
    [InlineData("Where was the ٨th forum held?", "And the one before?")]
    [InlineData("Where was the 8th forum held?", "And the last one?")]
    [InlineData("第百十千届论坛在哪里举行？", "那上一届呢？")]
    public async Task Where_it_is_not_clear_which_is_meant_nothing_is_put_in_its_place(string before, string question) =>
        Assert.DoesNotContain(question.Contains("in 20", StringComparison.Ordinal) ? "came" : "held", (await ResolveAsync(question, before)).Text);

    [Theory]
    [InlineData("Где прошёл 8-й форум?", "А предыдущий директор кто?")]
    [InlineData("第八届论坛在哪里举行？", "上一届院长是谁？")]
    public async Task The_one_before_of_something_else_is_not_of_the_row(string before, string question) =>
        Assert.DoesNotMatch("7|第", (await ResolveAsync(question, before)).Text);

    [Fact]
    public async Task The_number_that_no_longer_counts_is_not_taken_over()
    {
        var resolved = await ResolveAsync("And where was the one before held?", "Where was the water forum of the 8th year held?");
        Assert.DoesNotContain("8th", resolved.Whole);
    }

    [Fact]
    public async Task What_was_taken_over_before_is_taken_over_again()
    {
        await using var library = await Library.OfAsync(Articles);
        var asked = new Question("And in 2017?") { History = [new EarlierTurn("Who opened the water forum in Almaty?"), new EarlierTurn("And where was it in 2016?")] };
        var resolved = await library.Part<FollowUps>().ResolveAsync(asked, "en", TestContext.Current.CancellationToken);
        Assert.Contains("2017", resolved.Text);
        Assert.Contains("Almaty", resolved.Topic);
    }

    [Theory]
    [InlineData("By the way, who opened it?", "who opened it?")]
    [InlineData("Кстати, сколько стран в программе?", "сколько стран в программе?")]
    [InlineData("换个话题，学院的网站是什么？", "学院的网站是什么？")]
    [InlineData("另外想问一下，什么是走廊？", "什么是走廊？")]
    public async Task Another_topic_takes_nothing_over(string question, string meant)
    {
        var resolved = await ResolveAsync(question, "Who opened the water forum in Almaty?");
        Assert.Equal((meant, "", null), (resolved.Text, resolved.Topic, resolved.FocusArticle));
    }

    [Theory]
    [InlineData("en", "Who is now the Director of the Institute?", "And who was before her?", "who was before Dr. Anna Berg?")]
    [InlineData("en", "Who is the Director of the Institute?", "Who was her predecessor?", "Who was before Dr. Anna Berg?")]
    public async Task Who_held_an_office_before_is_asked_with_the_name_of_the_one_who_holds_it(string language, string before, string question, string meant)
    {
        await using var library = await Library.OfAsync([("director.md", "# Director\n\nDr. Anna Berg is the Director of the Institute.\n")]);
        var resolved = await library.Part<FollowUps>().ResolveAsync(new(question) { Language = language, History = [new EarlierTurn(before)] }, language, TestContext.Current.CancellationToken);
        Assert.Equal(meant, resolved.Text);
        Assert.DoesNotContain("now", resolved.Topic, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_the_thing_that_was_to_be_explained() =>
        Assert.Equal("Since what year has CPMM been done?", (await ResolveAsync("Since what year has it been done?", "What does CPMM stand for?")).Text);

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
