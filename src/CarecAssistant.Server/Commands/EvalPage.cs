using System.Net;
using System.Text;

namespace CarecAssistant.Server.Commands;

/// <summary>A report as one page that needs nothing else.</summary>
internal static class EvalPage
{
    public static string Of(EvalOutput output)
    {
        var page = new StringBuilder("""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Right answers</title>
            <style>body{font:16px/1.5 system-ui,sans-serif;margin:2rem}table{border-collapse:collapse;margin:1rem 0}td,th{border:1px solid #bbb;padding:.3rem .6rem;text-align:left;vertical-align:top}.wrong{background:#fff0ee}</style>
            </head><body><h1>Right answers</h1>

            """);
        page.Append("<p>").Append(Text(string.Join(", ", output.Suites))).Append("</p>\n");
        Table(page, ["Language", "Cases", "Right", "Answered: precision", "recall", "Unresolved: precision", "recall", "hit@3", "Valid citations", "p50, ms", "p95, ms"],
            output.Languages.Select(figures => (Row: new[]
            {
                figures.Language, $"{figures.Cases}", $"{figures.Right}", EvalPrint.Share(figures.AnsweredPrecision), EvalPrint.Share(figures.AnsweredRecall),
                EvalPrint.Share(figures.UnresolvedPrecision), EvalPrint.Share(figures.UnresolvedRecall), EvalPrint.Share(figures.HitAt3),
                EvalPrint.Share(figures.CitationValidity), $"{figures.LatencyP50:0.0}", $"{figures.LatencyP95:0.0}",
            }, IsWrong: false)));
        Table(page, ["Case", "Language", "Question", "Expected", "Outcome", "What is wrong", "Answer"],
            output.Cases.Select(one => (Row: new[] { one.Id, one.Language, one.Question, one.Expected, one.Outcome, one.Why, one.Text }, IsWrong: !one.IsRight)));
        return page.Append("</body></html>\n").ToString();
    }

    private static void Table(StringBuilder page, string[] headings, IEnumerable<(string[] Row, bool IsWrong)> rows)
    {
        page.Append("<table><tr>").AppendJoin("", headings.Select(heading => $"<th>{heading}</th>")).Append("</tr>\n");
        foreach (var (row, isWrong) in rows)
        {
            page.Append(isWrong ? "<tr class=\"wrong\">" : "<tr>").AppendJoin("", row.Select(cell => $"<td>{Text(cell)}</td>")).Append("</tr>\n");
        }

        page.Append("</table>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
