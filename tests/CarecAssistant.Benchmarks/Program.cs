using CarecAssistant.Benchmarks;
using CarecAssistant.Benchmarks.CrossLanguage;
using CarecAssistant.Benchmarks.FirstAnswer;
using CarecAssistant.Benchmarks.Turns;

// Measures and prints; asserts nothing timed. Ends with 1 only when something did not happen at all.
var words = args.Where(word => word != "--smoke").ToList();
var size = args.Contains("--smoke") ? Size.Smoke : Size.Full;
using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(10));
Machine.Describe(Console.Out);
switch (words)
{
    case ["first-answer"]:
        await FirstAnswerBenchmark.RunAsync(size, Console.Out, limit.Token);
        return 0;
    case ["turns"]:
        await TurnsBenchmark.RunAsync(size, Console.Out, limit.Token);
        return 0;
    case ["cross-language"]:
        await CrossLanguageBenchmark.RunAsync(size, Console.Out, limit.Token);
        return 0;
    default:
        await Console.Error.WriteLineAsync("Name a benchmark: cross-language, first-answer or turns; --smoke runs it once on a tiny input.");
        return 2;
}
