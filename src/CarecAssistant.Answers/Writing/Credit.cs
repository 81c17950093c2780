using CarecAssistant.Answers.Questions;

namespace CarecAssistant.Answers.Writing;

/// <summary>Whether a question about somebody's words credits an act or a day that the evidence does not have.</summary>
internal static class Credit
{
    /// <summary>True when nobody promises in what was chosen though a promise is asked for, or when it is all of another day than the one asked for.</summary>
    public static bool IsWrong(UnderstoodQuestion question, IReadOnlyList<ScoredSentence> chosen) =>
        question.Kind == AnswerKind.Speech
        && ((SpeechVerbs.Promises(question.Text) && !chosen.Any(sentence => SpeechVerbs.Promises(sentence.Read.Sentence.Text)))
            || chosen.All(sentence => IsOfAnotherDay(question, sentence.Read)));

    private static bool IsOfAnotherDay(UnderstoodQuestion question, ReadSentence read) =>
        question.Dates is [{ Year: not null, Month: not null, Day: not null } asked]
        && read.Dates.Count > 0 && read.Dates.All(date => date is { Year: not null, Month: not null, Day: not null } && !asked.IsIn(date));
}
