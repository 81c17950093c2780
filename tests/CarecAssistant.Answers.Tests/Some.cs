using CarecAssistant.Answers.Writing;

namespace CarecAssistant.Answers.Tests;

/// <summary>What does not matter to a test.</summary>
internal static class Some
{
    /// <summary>A sentence that speaks neither for nor against itself.</summary>
    public static readonly SentenceFeatures Features = new(
        Coverage: 0.5, Own: 0.5, Content: 0.5, HasKind: true, MissingNames: 0, WrongSpeaker: false, WrongDate: false, WrongTense: false, IsOver: false, MissingHead: false,
        OwnDate: false, Leads: false, NamesMore: false, Outright: false, Denies: false, Retrieval: 1, SameLanguage: true, InFocus: false);
}
