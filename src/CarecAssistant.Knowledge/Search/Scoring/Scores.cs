namespace CarecAssistant.Knowledge.Search.Scoring;

/// <summary>Numbers of documents while they are added up, word by word. Nothing but what was touched is looked at or cleaned, however many documents there are.</summary>
internal sealed class Scores(int documents)
{
    private readonly float[] scores = new float[documents];
    private int[] touched = new int[256];
    private int count;

    /// <summary>Those that have a number, in the order in which they got it.</summary>
    public ReadOnlySpan<int> Documents => touched.AsSpan(0, count);

    public float this[int document] => scores[document];

    /// <param name="document">Its number in the index.</param>
    /// <param name="score">What it gets on top; nothing is as if it had not been said.</param>
    public void Add(int document, float score)
    {
        if (score <= 0) return;
        ref var sum = ref scores[document];
        if (sum == 0) Touch(document);
        sum += score;
    }

    /// <summary>The greater of what the document has and this.</summary>
    public void Raise(int document, float score)
    {
        ref var best = ref scores[document];
        if (best == 0) Touch(document);
        if (score > best) best = score;
    }

    /// <summary>Those that score most, best first; of equal ones the earlier.</summary>
    /// <param name="most">How many.</param>
    /// <param name="counts">Which count.</param>
    public IReadOnlyList<(int Document, float Score)> Best(int most, Func<int, bool> counts)
    {
        var best = new PriorityQueue<int, (float Score, int Later)>(most + 1);
        var least = 0f;
        foreach (var document in Documents)
        {
            var score = scores[document];
            if (score < least || !counts(document)) continue;
            if (best.Count < most) best.Enqueue(document, (score, -document));
            else best.EnqueueDequeue(document, (score, -document));
            if (best.Count == most && best.TryPeek(out _, out var last)) least = last.Score;
        }

        return [.. best.UnorderedItems.Select(one => (one.Element, one.Priority.Score)).OrderByDescending(one => one.Score).ThenBy(one => one.Element)];
    }

    public void Clear()
    {
        foreach (var document in Documents) scores[document] = 0;
        count = 0;
    }

    private void Touch(int document)
    {
        if (count == touched.Length) Array.Resize(ref touched, count * 2);
        touched[count++] = document;
    }
}
