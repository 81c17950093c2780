using CarecAssistant.Knowledge.Search;

namespace CarecAssistant.Knowledge.Tests.Search;

public sealed class BoundedMemoryTests
{
    private readonly BoundedMemory<int, string> memory = new(most: 100);
    private int found;

    [Fact]
    public void What_is_asked_for_again_and_again_is_found_out_once()
    {
        for (var other = 1; other <= 1_000; other++)
        {
            Ask(0);
            Ask(other);
        }

        Assert.Equal(1_001, found);
    }

    [Fact]
    public void What_nobody_asks_for_any_more_is_forgotten()
    {
        for (var key = 0; key <= 100; key++) Ask(key);
        Ask(0);
        Assert.Equal(102, found);
    }

    [Fact]
    public void Something_large_takes_the_place_of_much()
    {
        var sized = new BoundedMemory<int, string>(most: 100, text => text.Length);
        sized.Of(0, _ => new string('a', 49));
        sized.Of(1, _ => new string('a', 49));
        sized.Of(0, _ => Counted(""));
        Assert.Equal(0, found);
        sized.Of(2, _ => new string('a', 49));
        sized.Of(1, _ => Counted(""));
        Assert.Equal(1, found);
    }

    private void Ask(int key) => memory.Of(key, one => Counted($"{one}"));

    private string Counted(string value)
    {
        found++;
        return value;
    }
}
