using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using CarecAssistant.Knowledge;

namespace CarecAssistant.Server.Commands;

/// <summary><c>search</c>: the articles that fit, best first.</summary>
internal static class SearchCommand
{
    private const int Most = 1000;

    private static readonly Argument<string?> Query = new("query") { Description = "Words or a question, in quotation marks.", Arity = ArgumentArity.ZeroOrOne };

    private static readonly Option<int> Top = new("--top")
    {
        Description = "How many articles at most (default 10).", HelpName = "N", DefaultValueFactory = _ => 10, CustomParser = ReadTop,
    };

    private static readonly Option<string?> Language = CommonOptions.Language("Language of the query.");
    private static readonly Option<bool> Lines = CommonOptions.JsonLines("Read {\"id\",\"query\",\"language\"?} a line and write {\"id\",\"hits\"} a line.");

    public static Command Create()
    {
        var search = new Command("search", "Finds the articles that fit, each with its best passage.") { Query, Top, Language, Lines };
        search.SetAction(RunAsync);
        return search;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var text = parsed.GetValue(Query);
        if (text is null != parsed.GetValue(Lines))
        {
            throw new UsageException(text is null ? "There is no query. Write for example: search \"trade corridors\"" : "--jsonl reads its queries from standard input. Leave out the query.");
        }

        var top = parsed.GetValue(Top);
        if (top > Most)
        {
            top = Most;
            Console.Error.WriteLine($"--top is capped at {Most}.");
        }

        using var results = Results.OfConsole();
        await using var run = await VerbRun.OpenAsync(parsed, stop);
        var knowledge = run.Get<IKnowledge>();
        async Task<IReadOnlyList<Hit>> Find(string query, string? language) =>
            await knowledge.SearchAsync(new SearchQuery(query) { Language = language, Top = top, Highlight = results.HasBold }, stop);

        if (text is null)
        {
            await using var input = Console.OpenStandardInput();
            return await JsonLines.RunAsync(input, results, async line => SearchLineOutput.Of(QuestionLine.IdOf(line), await Find(QueryOf(line), QuestionLine.Language(line))), stop);
        }

        var hits = await Find(text, parsed.GetValue(Language));
        if (parsed.GetValue(CommonOptions.Json))
        {
            results.Json(SearchOutput.Of(text, hits));
        }
        else
        {
            new SearchPrint(results).Print(hits);
            if (hits.Count == 0)
            {
                Console.Error.WriteLine("Nothing fits. Try other words.");
            }
        }

        return CommandLine.Done;
    }

    // An empty query is no mistake: it finds nothing.
    private static string QueryOf(JsonElement line)
    {
        if (QuestionLine.IdOf(line) is null)
        {
            throw new LineException("The line has no id. Add one, for example \"id\":1.");
        }

        return line.TryGetProperty("query", out var query) ? QuestionLine.String(query, "query") : throw new LineException("The line has no query. Add \"query\":\"…\".");
    }

    private static int ReadTop(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (text.Length > 0 && text.All(char.IsAsciiDigit))
        {
            var top = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, Most + 1) : Most + 1;
            if (top > 0)
            {
                return (int)top;
            }
        }

        result.AddError($"--top must be a whole number from 1 to {Most}, for example --top 10.");
        return 0;
    }
}
