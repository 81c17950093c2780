using CarecAssistant.Knowledge.Search;

namespace CarecAssistant.Knowledge.Tests.Search;

public sealed class PassageFitTests
{
    [Fact]
    public void Words_within_one_stretch_count_together_and_a_repeated_word_counts_once() => Assert.Equal(5, Fit([2, 3], [[10, 11, 12], [25]]).Coordination());

    [Fact]
    public void Of_words_farther_apart_than_a_stretch_the_more_telling_counts() => Assert.Equal(3, Fit([2, 3], [[10], [26]]).Coordination());

    [Fact]
    public void The_best_stretch_is_found_wherever_it_begins() => Assert.Equal(6, Fit([1, 2, 3], [[0, 100], [50, 105], [99]]).Coordination());

    [Fact]
    public void Nothing_stands_together_where_no_word_stands() => Assert.Equal((0, 0), (Fit([1, 2], [[], []]).Coordination(), Fit([1, 2], [[], []]).Proximity()));

    [Theory]
    [InlineData(5, 6, 2)]
    [InlineData(6, 5, 0)]
    [InlineData(5, 7, 0)]
    public void Words_are_close_when_one_follows_the_other_as_in_the_question(int first, int second, double expected) =>
        Assert.Equal(expected, Fit([2, 3], [[first], [second]]).Proximity());

    [Fact]
    public void A_pair_of_chinese_characters_is_followed_by_the_one_that_begins_where_it_ends()
    {
        AskedWord[] pairs = [new(0, 2, 1, false, [("zh", "丝绸")]), new(1, 3, 1, false, [("zh", "绸之")]), new(2, 4, 1, false, [("zh", "之路")])];
        Assert.Equal(1, new PassageFit(pairs, [[4], [5], [6]]).Proximity());
        Assert.Equal(0, new PassageFit(pairs, [[4], [5], []]).Proximity());
    }

    private static PassageFit Fit(double[] weights, int[][] places) => new([.. weights.Select((weight, i) => new AskedWord(i * 5, (i * 5) + 4, weight, false, [("en", $"word{i}")]))], places);
}
