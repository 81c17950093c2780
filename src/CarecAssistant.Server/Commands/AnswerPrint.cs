using CarecAssistant.Answers;
using CarecAssistant.Server.Wording;

namespace CarecAssistant.Server.Commands;

/// <summary>An answer for a person at a terminal, in the answer's language.</summary>
internal sealed class AnswerPrint(Words words, Results results)
{
    public void Print(Answer answer)
    {
        results.Line(answer.Text);
        Print(words.Say("commands.sources", answer.Language), answer.Citations, answer.Language);
        if (answer.Outcome == Outcome.Unresolved)
        {
            Print(words.Say("commands.nearest", answer.Language), [.. answer.Candidates.DistinctBy(candidate => candidate.ArticleId).Select((candidate, place) => candidate with { N = place + 1 })], answer.Language);
        }

        if (answer.Options.Count > 0)
        {
            Heading(words.Say("commands.options", answer.Language));
            foreach (var option in answer.Options)
            {
                results.Line($"  - {option.Label}");
            }
        }
    }

    private void Print(string heading, IReadOnlyList<Citation> citations, string language)
    {
        if (citations.Count == 0)
        {
            return;
        }

        Heading(heading);
        foreach (var citation in citations.OrderBy(citation => citation.N))
        {
            results.Line($"  [{citation.N}] {citation.Title}{(citation.Published is { } day ? ", " + words.Say(day, language) : "")}");
            if (Origin(citation, language) is { } origin)
            {
                results.Line($"      {origin}");
            }
        }
    }

    private string? Origin(Citation citation, string language) => citation.Origin == "summary"
        ? words.Say("commands.summary", language, ("source", citation.Url?.OriginalString ?? citation.Title))
        : CitationOutput.LinkOf(citation);

    private void Heading(string text)
    {
        results.Line();
        results.Line(text);
    }
}
