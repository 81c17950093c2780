using CarecAssistant.Knowledge.Search.Scoring;

namespace CarecAssistant.Knowledge.Tests.Search.Scoring;

public sealed class ScoresTests
{
    [Fact]
    public void The_best_come_first_of_equal_ones_the_earlier_and_only_those_that_count()
    {
        var scores = new Scores(10);
        foreach (var (document, score) in new[] { (7, 1f), (2, 2f), (9, 3f), (4, 2f), (5, 2f), (2, 0f) }) scores.Add(document, score);
        Assert.Equal([(9, 3f), (2, 2f), (4, 2f)], scores.Best(3, _ => true));
        Assert.Equal([(2, 2f), (4, 2f), (5, 2f), (7, 1f)], scores.Best(10, document => document != 9));
    }

    [Fact]
    public void What_was_cleared_counts_no_more()
    {
        var scores = new Scores(600);
        for (var document = 0; document < 600; document++) scores.Add(document, 1);
        scores.Clear();
        Assert.Equal(0, scores.Documents.Length);
        scores.Add(3, 1);
        scores.Add(3, 1);
        scores.Raise(4, 1);
        scores.Raise(4, 0.5f);
        Assert.Equal([(3, 2f), (4, 1f)], scores.Best(10, _ => true));
    }
}
