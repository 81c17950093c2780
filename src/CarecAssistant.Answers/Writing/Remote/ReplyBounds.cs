namespace CarecAssistant.Answers.Writing.Remote;

/// <summary>How much of a reply is read, and for how long.</summary>
/// <param name="Options">Patience and longest silence.</param>
/// <param name="Time">The clock.</param>
/// <param name="Started">Its time stamp when the call began.</param>
internal sealed record ReplyBounds(AnswersOptions Options, TimeProvider Time, long Started)
{
    /// <summary>Five sentences are a few kilobytes; a stream wraps each word in some hundred bytes.</summary>
    public const int MostBytes = 1024 * 1024;

    public TimeSpan LongestSilence => Options.LongestSilence;

    public TimeSpan PatienceLeft => Options.Patience - Time.GetElapsedTime(Started);
}
