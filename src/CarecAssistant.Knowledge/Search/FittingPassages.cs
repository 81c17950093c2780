using System.Collections;

namespace CarecAssistant.Knowledge.Search;

/// <summary>The passages of an article that fit a query; its text is read when one of them is looked at.</summary>
/// <param name="text">The article.</param>
/// <param name="numbers">Their numbers, best first.</param>
internal sealed class FittingPassages(ArticleText text, IReadOnlyList<int> numbers) : IReadOnlyList<Passage>
{
    public int Count => numbers.Count;

    public Passage this[int index] => text.Passages[numbers[index]];

    public IEnumerator<Passage> GetEnumerator() => numbers.Select(number => text.Passages[number]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
