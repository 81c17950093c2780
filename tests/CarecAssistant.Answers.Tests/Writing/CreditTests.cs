namespace CarecAssistant.Answers.Tests.Writing;

/// <summary>What somebody said stays said by them: a question that credits the wrong person, place, day or event is not answered as if it were right.</summary>
[Collection(nameof(ShippedLibrary))]
public sealed class CreditTests(ShippedLibrary shipped)
{
    [Theory]
    [InlineData("Did Erkin Tuniyaz promise the support of the Xinjiang Regional Government?")]
    [InlineData("What did Kabir Jurazoda suggest about research institutes and universities?")]
    [InlineData("What did Ma Xingrui say about the 80% of transport?")]
    [InlineData("What did Erkin Tuniyaz say about the hub of four corridors?")]
    [InlineData("Did Ma Xingrui call the visit a unique opportunity?")]
    [InlineData("What did Kabir Jurazoda say about the return of foreign employees?")]
    [InlineData("How much investment has CAREC mobilized according to Erkin Tuniyaz?")]
    [InlineData("How much investment had CAREC mobilized in 2015?")]
    [InlineData("What did Ma Xingrui say in Astana?")]
    [InlineData("Who led the delegation from Kazakhstan?")]
    [InlineData("What did the delegation from Kazakhstan discuss?")]
    [InlineData("What did the Xinjiang delegation discuss in Tashkent?")]
    [InlineData("Что Эркин Туниязи сказал о 80% перевозок?")]
    [InlineData("Что Кабир Джуразода предложил университетам?")]
    [InlineData("马兴瑞谈到80%的运输时说了什么？")]
    public async Task A_wrong_credit_finds_no_answer_in_the_raw_article(string question)
    {
        await using var library = await Library.OfTheRawArticleAsync();
        Assert.SkipWhen(library is null, RawArticleTests.Missing);

        Assert.Equal(Outcome.Unresolved, (await library.AskAsync(question)).Outcome);
    }

    [Theory]
    [InlineData("What did Chen Weijun suggest about universities?")]
    [InlineData("What did Erkin Tuniyaz say at the Tianshan Forum?")]
    [InlineData("What did Kabir Jurazoda promise the government of Urumqi?")]
    [InlineData("What did Ma Xingrui say on 11 June 2024?")]
    [InlineData("When did the 24th Ministerial Conference meet in Astana?")]
    [InlineData("How much did CAREC invest in Mongolia according to Ma Xingrui?")]
    [InlineData("What did Sabyrova say about the Xinjiang delegation?")]
    [InlineData("What did the delegation of Uzbekistan discuss on 15 May 2023?")]
    [InlineData("Who led the Xinjiang delegation of June 2022?")]
    [InlineData("When did Shallyyev meet Ma Xingrui?")]
    [InlineData("Что предложил Чэнь Вэйцзюнь университетам?")]
    [InlineData("马兴瑞在2024年6月11日说了什么？")]
    public async Task A_wrong_credit_finds_no_answer_in_the_shipped_articles(string question) =>
        Assert.Equal(Outcome.Unresolved, (await shipped.Library.AskAsync(question)).Outcome);

    [Theory]
    [InlineData("What did Kabir Jurazoda stress?", "Kabir Jurazoda stressed", 2023)]
    [InlineData("Who promised support from the city government of Urumqi?", "Ma Xingrui promised", 2023)]
    [InlineData("What did Ma Xingrui suggest?", "Ma Xingrui suggested", 2023)]
    public async Task A_right_credit_is_shown_with_speaker_and_date(string question, string said, int year)
    {
        var answer = await shipped.Library.AskAsync(question);

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Contains(said, answer.Text);
        Assert.Contains($" {year}>", answer.Text);
    }
}
