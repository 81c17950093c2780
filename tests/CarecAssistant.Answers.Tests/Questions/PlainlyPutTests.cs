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
    [InlineData("Who was at present-day Urumqi?")]
    [InlineData("What is the present value of the grant?")]
    [InlineData("Who pays the membership fee?")]
    public void Other_questions_stay_as_they_were(string question) => Assert.Equal(question, PlainlyPut.Of(question));
}
