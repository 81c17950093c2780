using CarecAssistant.Answers.Questions;
using CarecAssistant.Answers.Writing;
using CarecAssistant.Knowledge;

namespace CarecAssistant.Answers.Tests.Writing;

public sealed class SignTests
{
    [Theory]
    [InlineData("own", "Who opened the road?", "The road was opened by Omar.", 1)]
    [InlineData("own", "Who opened the road?", "Rivers flow.", 0)]
    [InlineData("count", "Who opened the road?", "The road is long.", 0.5)]
    [InlineData("person-name", "Who opened the road?", "The road was opened by Omar.", 1)]
    [InlineData("person-name", "Who opened the road?", "The road was opened by somebody.", 0)]
    [InlineData("person-name", "Who received Omar?", "Somebody received Omar.", 0)]
    [InlineData("figure-figure", "How many roads were opened?", "In all, 12 roads were opened.", 1)]
    [InlineData("figure-figure", "How many roads were opened?", "Roads were opened.", 0)]
    [InlineData("date-year", "When was the road opened?", "The road was opened in 1982.", 1)]
    [InlineData("date-year", "When was the road opened in 1982?", "The road was opened in 1982.", 0)]
    [InlineData("reason", "Why was the road opened?", "The road was opened because trade grew.", 1)]
    [InlineData("pairs", "Who opened the mountain road?", "The mountain road was opened.", 0.5)]
    [InlineData("refers-back", "Who opened the road?", "He opened the road.", 1)]
    [InlineData("refers-back", "Кто открыл дорогу?", "Он открыл дорогу.", 1)]
    [InlineData("refers-back", "谁开通了公路？", "他们开通了公路。", 1)]
    [InlineData("last-missing", "Who opened the road?", "It was opened.", 1)]
    [InlineData("last-missing", "Who opened the road?", "The road is long.", 0)]
    [InlineData("prefix", "Who invented it?", "The inventor was Omar.", 1)]
    [InlineData("denies", "Who opened the road?", "The road was never opened.", 1)]
    [InlineData("head-missing", "Which road was opened?", "The bridge was opened.", 1)]
    public async Task A_sign_measures_what_its_name_says(string sign, string question, string sentence, double value) =>
        Assert.Equal(value, Of(sign, (await BesideAsync(question, sentence)).All[0]), 3);

    [Fact]
    public async Task What_the_sentence_before_has_counts_as_being_in_mind()
    {
        var candidates = await BesideAsync("When was the road opened?", "The road crosses a pass. It was opened in 1982.");

        Assert.True(Of("before", candidates.All[1]) > 0);
        Assert.Equal(0, Of("before", candidates.All[0]));
    }

    [Fact]
    public async Task A_question_without_telling_words_has_signs_that_are_numbers()
    {
        foreach (var candidate in (await BesideAsync("?", "The road crosses a pass. …")).All)
        {
            Assert.DoesNotContain(SentenceSigns.Of(candidate), value => !double.IsFinite(value));
        }
    }

    /// <summary>The sentences of an article beside a question about it.</summary>
    internal static async Task<CandidateSet> BesideAsync(string question, string text)
    {
        await using var library = await Library.OfAsync([("road.md", text)]);
        var article = await library.Knowledge.FindAsync("road", TestContext.Current.CancellationToken);
        var understood = library.Part<QuestionReader>().Read(question, QuestionLanguage.Detect(question) ?? "en");
        return library.Part<SentenceRanking>().CandidatesOf(understood, [new Hit(article!, article!.Passages, 1)]);
    }

    private static double Of(string sign, Candidate candidate) => SentenceSigns.All.Single(one => one.Name == sign).Of(candidate);
}
