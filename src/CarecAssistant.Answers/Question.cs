using CarecAssistant.Answers.Questions;

namespace CarecAssistant.Answers;

/// <summary>What a person asked.</summary>
/// <param name="Text">As typed.</param>
public sealed record Question(string Text)
{
    /// <summary>ISO 639-1 when the person or program said so; null: detected from the text, else the last question's, else English.</summary>
    public string? Language { get; init; }

    /// <summary>Earlier turns, oldest first; the last 20 count.</summary>
    public IReadOnlyList<EarlierTurn> History { get; init; } = [];

    private const int LongestRead = 4_000;

    /// <summary>As much of it as is read: what a person sees of the first 4,000 characters of every text. The chat takes no more; a pipe may bring anything.</summary>
    internal Question AsRead() => this with
    {
        Text = Read(Text),
        History = [.. History.Select(turn => new EarlierTurn(OrdersToAssistant.Without(Read(turn.Question)), turn.Answer is null ? null : Read(turn.Answer)))],
    };

    private static string Read(string text) => LookAlikes.Straightened(VisibleText.Of(Beginning(text)));

    private static string Beginning(string text)
    {
        if (text.Length <= LongestRead) return text;
        return text[..(char.IsHighSurrogate(text[LongestRead - 1]) ? LongestRead - 1 : LongestRead)];
    }
}

/// <summary>An earlier question, with what was answered.</summary>
/// <param name="Question">As typed.</param>
/// <param name="Answer">The text shown, or null: then it is answered silently on the same path. Never evidence.</param>
public sealed record EarlierTurn(string Question, string? Answer = null);
