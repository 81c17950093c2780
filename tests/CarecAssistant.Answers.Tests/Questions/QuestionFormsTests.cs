using CarecAssistant.Answers.Questions;

namespace CarecAssistant.Answers.Tests.Questions;

public sealed class QuestionFormsTests
{
    [Theory]
    [InlineData("Who led the delegation?", "en", AnswerKind.Person)]
    [InlineData("when did Georgia join", "en", AnswerKind.Date)]
    [InlineData("Where is the Institute?", "en", AnswerKind.Place)]
    [InlineData("How many corridors are there?", "en", AnswerKind.Count)]
    [InlineData("How much money has CAREC mobilized?", "en", AnswerKind.Money)]
    [InlineData("What was the budget of the forum?", "en", AnswerKind.Money)]
    [InlineData("What do they charge for a course?", "en", AnswerKind.Money)]
    [InlineData("Какова стоимость проезда?", "ru", AnswerKind.Money)]
    [InlineData("Сколько стоит курс?", "ru", AnswerKind.Money)]
    [InlineData("论坛的费用是多少？", "zh", AnswerKind.Money)]
    [InlineData("What share of transport passes through Xinjiang?", "en", AnswerKind.Share)]
    [InlineData("How long did the visit last?", "en", AnswerKind.Duration)]
    [InlineData("What did Ma Xingrui suggest?", "en", AnswerKind.Speech)]
    [InlineData("what did the Xinjiang delegation discuss?", "en", AnswerKind.Topic)]
    [InlineData("What is CPMM?", "en", AnswerKind.Definition)]
    [InlineData("Why is Xinjiang important?", "en", AnswerKind.Reason)]
    [InlineData("Что обсуждала делегация Синьцзяна?", "ru", AnswerKind.Topic)]
    [InlineData("Кто возглавлял делегацию?", "ru", AnswerKind.Person)]
    [InlineData("Что предложил Ма Синжуй?", "ru", AnswerKind.Speech)]
    [InlineData("Что такое ЦАРЭС?", "ru", AnswerKind.Definition)]
    [InlineData("新疆代表团讨论了什么？", "zh", AnswerKind.Topic)]
    [InlineData("谁率领了代表团？", "zh", AnswerKind.Person)]
    [InlineData("学院在哪里？", "zh", AnswerKind.Place)]
    public void A_question_tells_what_would_answer_it(string question, string language, object kind) =>
        Assert.Equal((AnswerKind)kind, QuestionForms.KindOf(question, language));

    [Fact]
    public void A_long_question_is_understood_by_its_beginning_and_its_end()
    {
        var story = string.Concat(Enumerable.Repeat("The road was long and dusty. ", 100));
        Assert.Equal(AnswerKind.Person, QuestionForms.KindOf("Who led the delegation? " + story, "en"));
        Assert.Equal(AnswerKind.Count, QuestionForms.KindOf(story + "How many corridors are there?", "en"));
    }

    [Theory]
    [InlineData("what did they discuss", "en")]
    [InlineData("Что обсуждали?", "ru")]
    [InlineData("CAREC学院在哪里？", "zh")]
    [InlineData("2023?", null)]
    [InlineData("Институт CAREC Institute", "ru")]
    public void A_language_is_told_by_its_letters(string text, string? language) => Assert.Equal(language, QuestionLanguage.Detect(text));
}
