namespace CarecAssistant.Answers.Tests;

/// <summary>A miss proves itself: how many articles, up to when, how many sentences mention the subject.</summary>
public sealed class HonestMissTests
{
    private static readonly (string, string) English = ("felt.md", "# Felt in Naryn\n\nNaryn makes felt. Felt from Naryn is sold in Osh. The felt of Osh is grey.");

    [Theory]
    [InlineData("What tax does Naryn levy on kumis?", "en", "# Felt in Naryn\n\nNaryn makes felt. Felt from Naryn is sold in Osh. The felt of Osh is grey.", "subject=Naryn count=2")]
    [InlineData("Какой налог берут с кумыса в Нарыне?", "ru", "# Войлок в Нарыне\n\nВ Нарыне делают войлок. Войлок из Нарына продают в Оше. В Оше войлок серый.", "subject=Нарыне count=2")]
    [InlineData("乌鲁木齐对马奶酒征收什么税？", "zh", "# 乌鲁木齐的毛毡\n\n乌鲁木齐生产毛毡。毛毡是灰色的。", "subject=乌鲁木齐 count=1")]
    public async Task The_subject_is_named_with_the_number_of_its_sentences(string question, string language, string article, string subject)
    {
        await using var library = await Library.OfAsync([("felt.md", $"---\nlanguage: {language}\n---\n{article}")]);

        var answer = await library.AskAsync(question);

        Assert.Equal((Outcome.Unresolved, Reason.NotBorneOut), (answer.Outcome, answer.Reason));
        Assert.StartsWith($"<answers.miss.not-borne-out {language} ", answer.Text);
        Assert.Contains($" articles=1 {subject}", answer.Text);
        Assert.NotEmpty(answer.Candidates);
    }

    [Fact]
    public async Task A_contested_topic_has_neither_nearest_articles_nor_counts()
    {
        await using var library = await Library.OfAsync([English]);

        var answer = await library.AskAsync("Is there corruption in the felt trade of Naryn?");

        Assert.Equal(("<answers.person-topic en>", 0), (answer.Text, answer.Candidates.Count));
    }
}
