using CarecAssistant.Answers.Questions;

namespace CarecAssistant.Answers.Tests.Questions;

public sealed class QuestionReaderTests
{
    [Fact]
    public async Task Where_two_chinese_words_meet_is_no_term_of_a_question()
    {
        await using var library = await Library.AsShippedAsync();

        var terms = library.Part<QuestionReader>().TermsOf("学院培训官员", "zh").Select(term => term.Surface).ToList();

        Assert.Contains("培训", terms);
        Assert.Contains("官员", terms);
        Assert.DoesNotContain("院培", terms);
        Assert.DoesNotContain("训官", terms);
    }
}
