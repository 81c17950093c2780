using System.CommandLine;
using CarecAssistant.Answers;
using CarecAssistant.Knowledge;
using CarecAssistant.Server.Wording;

namespace CarecAssistant.Server.Commands;

/// <summary><c>ask</c>: one question, or one a line.</summary>
internal static class AskCommand
{
    private static readonly Argument<string?> Question = new("question") { Description = "The question, in quotation marks; - reads it from standard input.", Arity = ArgumentArity.ZeroOrOne };

    private static readonly Option<string[]> After = new("--after")
    {
        Description = "An earlier question, oldest first; may be repeated.", HelpName = "QUESTION", Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string?> Language = CommonOptions.Language("Language of the question and of the frame around the quotes.");
    private static readonly Option<bool> Lines = CommonOptions.JsonLines("Read {\"id\",\"question\",\"history\"?,\"language\"?} a line and write an answer a line.");
    private static readonly Option<bool> Trace = new("--trace") { Description = "Tell on standard error how the answer came about." };

    public static Command Create()
    {
        var ask = new Command("ask", "Answers a question from the articles, with sources.") { Question, After, Language, Lines, Trace };
        ask.SetAction(RunAsync);
        return ask;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var text = await TextAsync(parsed, stop);
        using var results = Results.OfConsole();
        await using var run = await VerbRun.OpenAsync(parsed, stop);
        var answerer = run.Get<IAnswerer>();
        if (text is null)
        {
            await using var input = Console.OpenStandardInput();
            return await JsonLines.RunAsync(input, results, async line => AskOutput.Of(await answerer.AnswerAsync(QuestionLine.Question(line), stop), QuestionLine.IdOf(line)), stop);
        }

        var question = new Question(text) { Language = parsed.GetValue(Language), History = [.. (parsed.GetValue(After) ?? []).Select(earlier => new EarlierTurn(earlier)).TakeLast(20)] };
        var answer = await answerer.AnswerAsync(question, stop);
        if (parsed.GetValue(Trace))
        {
            await AnswerTrace.WriteAsync(answer, run.Get<IKnowledge>(), Console.Error, stop);
        }

        if (parsed.GetValue(CommonOptions.Json))
        {
            results.Json(AskOutput.Of(answer));
        }
        else
        {
            new AnswerPrint(run.Get<Words>(), results).Print(answer);
        }

        return CommandLine.Done;
    }

    // Null: the questions come a line each.
    private static async Task<string?> TextAsync(ParseResult parsed, CancellationToken stop)
    {
        var text = parsed.GetValue(Question);
        if (parsed.GetValue(Lines))
        {
            return text is null && !parsed.GetValue(CommonOptions.Json) ? null
                : throw new UsageException("--jsonl reads its questions from standard input. Leave out the question and --json.");
        }

        if (text == "-")
        {
            using var reader = new StreamReader(Console.OpenStandardInput());
            text = await reader.ReadToEndAsync(stop);
        }

        return string.IsNullOrWhiteSpace(text) ? throw new UsageException("There is no question. Write for example: ask \"What is CAREC?\"") : text.Trim();
    }
}
