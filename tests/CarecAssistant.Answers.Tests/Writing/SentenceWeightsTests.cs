using CarecAssistant.Answers.Writing;

namespace CarecAssistant.Answers.Tests.Writing;

public sealed class SentenceWeightsTests
{
    private readonly LearnedWeights learned = LearnedWeights.Committed();

    [Fact]
    public void Each_sign_of_the_ranking_has_one_learned_weight_and_each_weight_a_sign() =>
        Assert.Equal(SentenceSigns.Names.Order(StringComparer.Ordinal), learned.Ranking.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void The_weights_are_written_as_they_are_committed()
    {
        var file = File.ReadAllText(TestKit.RepositoryRoot.At("src", "CarecAssistant.Answers", "Writing", "sentence-weights.json"));

        Assert.Equal(file, learned.AsJson());
    }

    [Fact]
    public async Task Weights_are_those_of_the_signs_by_name()
    {
        var onlyOpening = new SentenceWeights(new LearnedWeights(new Dictionary<string, double> { ["opens"] = 2.5 }));
        var candidates = await SignTests.BesideAsync("What opens?", "A door opens. Another closes.");

        Assert.Equal(2.5, onlyOpening.Of(candidates.All[0]), 9);
        Assert.Equal(0, onlyOpening.Of(candidates.All[1]), 9);
    }
}
