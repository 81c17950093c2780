using CarecAssistant.Answers;

namespace CarecAssistant.Server.Tests.Bot;

/// <summary>Answers as the answer path would give them.</summary>
internal static class Prepared
{
    public static readonly Citation Visit = new(
        1, "news/2023-05-15-visit", "High-Level Delegation Visits", new("https://www.example.org/news/visit/"), new(2023, 5, 15), "published",
        "The delegation asked for a platform for co-operation.", 4);

    public static readonly Citation Summary = new(
        2, "about/institute", "The CAREC Institute", new("https://www.example.org/about/"), null, "summary", "The Institute stands in Urumqi.", 0);

    public static Answer Answered(string text = "They asked for a platform. [1] The Institute stands in Urumqi. [2]", string language = "en", params Citation[] citations) => new()
    {
        Question = "q", Standalone = "q", Language = language, Outcome = Outcome.Answered, Text = text, Writer = "extractive", Confidence = 0.9,
        Citations = citations.Length > 0 ? citations : [Visit, Summary],
    };

    public static Answer Unresolved(Reason reason = Reason.NotBorneOut, string language = "en", string text = "None of 14 articles says it.") => new()
    {
        Question = "q", Standalone = "q", Language = language, Outcome = Outcome.Unresolved, Reason = reason, Text = text, Writer = "extractive",
        Candidates = reason is Reason.AskedForAPerson ? [] : [Visit, Summary],
    };

    public static Answer Smalltalk(string language = "en") => new()
    {
        Question = "q", Standalone = "q", Language = language, Outcome = Outcome.Smalltalk, Text = "I am an AI assistant.", Writer = "extractive",
    };
}
