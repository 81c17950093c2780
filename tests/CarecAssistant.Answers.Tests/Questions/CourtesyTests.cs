using CarecAssistant.Answers.Questions;

namespace CarecAssistant.Answers.Tests.Questions;

public sealed class CourtesyTests
{
    [Theory]
    [InlineData("Hello!", CourtesyKind.Greeting)]
    [InlineData("Здравствуйте", CourtesyKind.Greeting)]
    [InlineData("你好", CourtesyKind.Greeting)]
    [InlineData("thank you very much", CourtesyKind.Thanks)]
    [InlineData("谢谢你", CourtesyKind.Thanks)]
    [InlineData("🙏👍", CourtesyKind.Thanks)]
    [InlineData("are you a robot?", CourtesyKind.WhoAreYou)]
    [InlineData("human", CourtesyKind.Person)]
    [InlineData("оператор", CourtesyKind.Person)]
    [InlineData("人工", CourtesyKind.Person)]
    [InlineData("I would like to talk to a real person please", CourtesyKind.Person)]
    [InlineData("Соедините меня с сотрудником", CourtesyKind.Person)]
    [InlineData("delete my data", CourtesyKind.PersonalData)]
    [InlineData("???", CourtesyKind.Empty)]
    [InlineData("да", CourtesyKind.YesOrNo)]
    public void A_message_that_is_no_question_is_recognised(string text, object kind) => Assert.Equal((CourtesyKind)kind, Courtesy.Of(text));

    [Theory]
    [InlineData("Who led the delegation?")]
    [InlineData("Hello, who is the director of the Institute?")]
    [InlineData("Which person leads the human development cluster?")]
    [InlineData("Кто директор Института?")]
    [InlineData("学院院长是谁？")]
    [InlineData("How many staff does the Institute have?")]
    public void A_question_is_left_to_the_articles(string text) => Assert.Equal(CourtesyKind.None, Courtesy.Of(text));
}
