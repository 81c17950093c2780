using CarecAssistant.Answers.Questions;

namespace CarecAssistant.Answers.Tests.Questions;

public sealed class QuestionWordsTests
{
    [Theory]
    [InlineData("eighth", "8th")]
    [InlineData("восьмой", "8th")]
    [InlineData("третьего", "3rd")]
    [InlineData("третьему", "3rd")]
    [InlineData("Двенадцатая", "12th")]
    [InlineData("第八", "8th")]
    [InlineData("第十", "10th")]
    public void Ordinals_are_one_in_three_languages(string word, string figure) => Assert.Equal(figure, QuestionWords.AsOrdinal(word));

    [Theory]
    [InlineData("first")]
    [InlineData("первый")]
    [InlineData("пятница")]
    [InlineData("вторник")]
    [InlineData("третейский")]
    [InlineData("шестью")]
    [InlineData("第几")]
    [InlineData("八")]
    public void Other_words_are_none(string word) => Assert.Null(QuestionWords.AsOrdinal(word));

    [Theory]
    [InlineData("第13次理事会由谁主持？", "理事会")]
    [InlineData("中国—中亚峰会在什么地方举行？", "峰会")]
    [InlineData("咨询委员会是什么时候成立的？", "委员会")]
    [InlineData("学院的对外合作", "对外")]
    public void A_character_of_a_word_is_no_asking_word(string question, string word) => Assert.Contains(word, QuestionWords.WithoutAskingWords(question), StringComparison.Ordinal);
}
