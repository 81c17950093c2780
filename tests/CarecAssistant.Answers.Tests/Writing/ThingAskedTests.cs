using CarecAssistant.Answers.Writing;

namespace CarecAssistant.Answers.Tests.Writing;

public sealed class ThingAskedTests
{
    [Theory]
    [InlineData("What was the theme of the 4th Annual Research Conference?", "The 4th Annual Research Conference took place in 2024.")]
    [InlineData("第24届部长级会议的主题是啥", "第24次CAREC部长级会议通过了《比什凯克宣言》。")]
    [InlineData("How often do the focal points meet?", "The focal points met in Manila in March 2025.")]
    [InlineData("Какой сайт у Института?", "Связаться с Институтом можно через форму.")]
    [InlineData("How old is the Director?", "The Director took office in 2025.")]
    [InlineData("And how many of them were women?", "Four corridors meet in Xinjiang.")]
    [InlineData("天山论坛来了多少人？", "Trade was given as $94.8 billion at the time of the Tianshan Forum.")]
    [InlineData("Which think tanks won the grants?", "The studies were to be presented at the forum.")]
    [InlineData("Как оформить визу в Китай?", "Визит делегации состоялся 15 мая.")]
    public void A_sentence_without_the_thing_is_no_answer(string question, string sentence) => Assert.True(ThingAsked.IsMissing(question, sentence));

    [Theory]
    [InlineData("What was the theme of the forum?", "The forum dealt with digital trade.")]
    [InlineData("Как часто собираются координаторы?", "The National Focal Points meet once a year.")]
    [InlineData("学院官网网址是多少", "中亚区域经济合作学院的网站是carecinstitute.org。")]
    [InlineData("How many people came?", "More than 100 participants attended the inauguration.")]
    [InlineData("Сколько человек приехало?", "Over 50 people took part in the workshop.")]
    [InlineData("Who led the delegation?", "Ma Xingrui led the delegation.")]
    public void A_sentence_with_it_may_be(string question, string sentence) => Assert.False(ThingAsked.IsMissing(question, sentence));

    [Theory]
    [InlineData("Who heads the centre?", "X led the centre from 2013 to about 2019.", true)]
    [InlineData("Who headed the centre?", "X led the centre from 2013 to about 2019.", false)]
    [InlineData("现任院长是谁？", "沙阿担任院长三年，至2022年11月10日止。", true)]
    [InlineData("Who heads the centre?", "X was appointed head of the centre in 2025.", false)]
    public void What_is_over_is_no_answer_to_what_is_so_now(string question, string sentence, bool isOver) => Assert.Equal(isOver, ThingAsked.IsOver(question, sentence));
}
