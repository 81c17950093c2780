using CarecAssistant.Answers.Questions;

namespace CarecAssistant.Answers.Tests.Questions;

public sealed class PlainlyPutTests
{
    [Theory]
    [InlineData("Who runs the CAREC Institute at present?", "Who is the Director of the CAREC Institute?")]
    [InlineData("Who chairs CAREC at the moment?", "Who chairs CAREC?")]
    [InlineData("At present, how many members are there?", " how many members are there?")]
    [InlineData("Кто в настоящее время председательствует в ЦАРЭС?", "Кто председательствует в ЦАРЭС?")]
    [InlineData("Сколько стран на сегодняшний день входит в ЦАРЭС?", "Сколько стран входит в ЦАРЭС?")]
    [InlineData("当前CAREC有几个成员国？", "CAREC有几个成员国？")]
    public void What_is_asked_of_the_present_is_asked(string question, string plain) => Assert.Equal(plain, PlainlyPut.Of(question));

    [Theory]
    [InlineData("Good afternoon, could you please tell me when the Institute was founded? Many thanks", "when the Institute was founded")]
    [InlineData("Dear colleagues, our rector wants to know for how long the memorandum is valid. Kind regards", "for how long the memorandum is valid")]
    [InlineData("Здравствуйте! Подскажите, пожалуйста, кто вёл заседание? Спасибо", "кто вёл заседание")]
    [InlineData("您好，我想了解一下学院的培训，谢谢", "学院的培训")]
    [InlineData("Thanks", "Thanks")]
    [InlineData("谁接替了院长？", "谁接替了院长？")]
    public void Courtesies_around_a_question_are_left_out(string question, string plain) => Assert.Equal(plain, PlainlyPut.Of(question).Trim());

    [Theory]
    [InlineData("! , ")]
    [InlineData("hello ")]
    [InlineData("thanks! ")]
    [InlineData("i am a ")]
    [InlineData("我是")]
    public void Thousands_of_courtesies_and_marks_come_to_an_end(string part) => Assert.NotNull(PlainlyPut.Of(string.Concat(Enumerable.Repeat(part, 4_000 / part.Length)) + "?x"));

    [Theory]
    [InlineData("Who took over from Syed Shakeel Shah?", "Who replaced Syed Shakeel Shah?")]
    [InlineData("学院在哪里？", "学院总部在哪个城市？")]
    [InlineData("When was CAREC founded?", "When did the CAREC Program begin?")]
    [InlineData("В каком году был создан ЦАРЭС?", "Когда началась Программа ЦАРЭС?")]
    [InlineData("CAREC是哪年成立的？", "CAREC机制是什么时候开始的？")]
    [InlineData("When was the CAREC Institute founded?", "When was the CAREC Institute founded?")]
    [InlineData("贵学院位于哪里？", "学院总部在哪个城市？")]
    public void What_articles_put_otherwise_is_put_so(string question, string plain) => Assert.Equal(plain, PlainlyPut.Of(question));

    [Theory]
    [InlineData("Who was at present-day Urumqi?")]
    [InlineData("What is the present value of the grant?")]
    [InlineData("Who pays the membership fee?")]
    public void Other_questions_stay_as_they_were(string question) => Assert.Equal(question, PlainlyPut.Of(question));
}
