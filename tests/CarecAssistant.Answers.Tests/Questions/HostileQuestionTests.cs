using CarecAssistant.Answers.Writing;

namespace CarecAssistant.Answers.Tests.Questions;

/// <summary>Whatever is asked gets an outcome, and how much work it makes has a bound.</summary>
public class HostileQuestionTests
{
    [Theory] // B147, B149, B150, B42, B43
    [InlineData("")]
    [InlineData("?!…—")]
    [InlineData("title:(foo AND \"")]
    [InlineData("*:* body:/.*/ (a+)+$ {0} {{x}} %s $(x) ${jndi:x}")]
    [InlineData("What do camels carry \uD83D?")]
    [InlineData("\0\u001B[2J What do camels carry?")]
    [InlineData("🐫 骆驼 верблюды جمل აქლემი carry?")]
    [InlineData("What did camels carry ٣ years ago, on ٣ May ٢٠٢٣?")]
    [InlineData("骆驼在２０２３年运送了多少？")]
    public async Task An_odd_question_has_an_outcome(string question)
    {
        await using var library = await Filled();
        Assert.NotEmpty((await library.AskAsync(question)).Text);
    }

    [Theory] // B148
    [InlineData("x")]
    [InlineData("what did ")]
    [InlineData("сколько какая ")]
    [InlineData("the share of what is the ")]
    [InlineData("camels carry silk. ")]
    [InlineData("talk to ")]
    [InlineData("What gift did he hold? ")]
    [InlineData("马兴瑞说")]
    [InlineData("1 May 2023, ")]
    [InlineData("1 May ")]
    [InlineData("?!")]
    [InlineData("🐫")]
    [InlineData("\uD83D")]
    public async Task A_hundred_thousand_characters_have_an_outcome(string filling)
    {
        await using var library = await Filled();
        var question = string.Concat(Enumerable.Repeat(filling, 100_000 / filling.Length));

        var answer = await library.AskAsync(question);

        Assert.NotEmpty(answer.Text);
        Assert.Equal(question, answer.Question);
        Assert.InRange(answer.Standalone.Length, 0, 4_000);
    }

    [Fact] // B148
    public async Task Ten_thousand_words_have_an_outcome()
    {
        await using var library = await Filled();
        Assert.NotEmpty((await library.AskAsync("What do camels carry? " + string.Join(' ', Enumerable.Range(0, 10_000).Select(number => $"w{number}")))).Text);
    }

    [Fact]
    public void A_model_that_numbers_its_evidence_in_another_script_is_not_followed()
    {
        var reader = new DraftReader([]);
        Assert.Empty(reader.Read("Camels carry silk. [S٣] Much of it was sold. [S１]\n").Concat(reader.End()));
    }

    private static Task<Library> Filled() => Library.OfAsync([("silk.md", "# Silk\n\nCamels carry silk to Xinjiang. Much of it was sold on 3 May 2023.")]);
}
