namespace CarecAssistant.Answers;

/// <summary>Why the offline writer stood in for the configured model.</summary>
public enum WriterFailure
{
    /// <summary>The service could not be reached, or the connection broke.</summary>
    Unreachable,

    /// <summary>The service refused the call: key, model name or request (4xx).</summary>
    Refused,

    /// <summary>The service had no room (429), for longer than the turn could wait.</summary>
    Busy,

    /// <summary>The service failed (5xx), also when asked again.</summary>
    Broken,

    /// <summary>The reply took longer than <c>Answers:Patience</c>.</summary>
    TooSlow,

    /// <summary>The model began to write and then said nothing for <c>Answers:LongestSilence</c>.</summary>
    FellSilent,

    /// <summary>The reply ended before the model had finished it, so something may be missing.</summary>
    CutOff,

    /// <summary>The reply was larger than any answer.</summary>
    TooLong,

    /// <summary>The reply was not in the service's own format, or no text.</summary>
    Unreadable,

    /// <summary>The model finished, and its evidence bears out nothing of what it wrote.</summary>
    NothingBorneOut,

    /// <summary>The model found no answer in the evidence and said so.</summary>
    FoundNoAnswer,

    /// <summary>All of <c>Answers:CallsAtOnce</c> were taken.</summary>
    NoFreeCall,

    /// <summary>The model had failed several times in a row and is left alone for a while.</summary>
    LeftAlone,

    /// <summary><c>Answers:TokensADay</c> are spent.</summary>
    BudgetSpent,
}
