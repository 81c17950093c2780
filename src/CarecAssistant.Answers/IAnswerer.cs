namespace CarecAssistant.Answers;

/// <summary>Answers questions from what is published, or says that it cannot.</summary>
public interface IAnswerer
{
    /// <summary>One turn: understand, retrieve, write, check, decide.</summary>
    /// <returns>An answer with one of the four outcomes; never an empty text.</returns>
    Task<Answer> AnswerAsync(Question question, CancellationToken stop);
}
