using System.Collections.Concurrent;

namespace CarecAssistant.Knowledge.Search.Scoring;

/// <summary>Scores that are used again after this.</summary>
internal readonly struct LentScores(ConcurrentStack<Scores> owner, Scores scores) : IDisposable
{
    public Scores Scores => scores;

    public void Dispose()
    {
        scores.Clear();
        owner.Push(scores);
    }
}
