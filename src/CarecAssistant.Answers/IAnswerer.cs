namespace CarecAssistant.Answers;

/// <summary>Answers questions from what is published, or says that it cannot.</summary>
public interface IAnswerer
{
    /// <summary>One turn: understand, retrieve, write, check, decide.</summary>
    /// <returns>An answer with one of the four outcomes; never an empty text.</returns>
    Task<Answer> AnswerAsync(Question question, CancellationToken stop);

    /// <summary>A remote writer is configured, whose words can be shown while they come.</summary>
    bool ShowsWhileWriting => false;

    /// <summary>The same turn, and meanwhile the text so far each time that a remote writer has let a sentence out.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="show">Gets the text from its beginning, with the numbers of its citations. What it showed is provisional: the answer may be another one.</param>
    /// <param name="stop">Ends the turn.</param>
    Task<Answer> AnswerAsync(Question question, Action<string> show, CancellationToken stop) => AnswerAsync(question, stop);
}
