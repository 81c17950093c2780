using CarecAssistant.Benchmarks;
using CarecAssistant.Benchmarks.Confidences;
using CarecAssistant.Benchmarks.DirectLine;
using CarecAssistant.Benchmarks.Fallback;
using CarecAssistant.Benchmarks.FirstAnswer;
using CarecAssistant.Benchmarks.Freshness;
using CarecAssistant.Benchmarks.Scale;
using CarecAssistant.Benchmarks.Search;
using CarecAssistant.Benchmarks.Sentences;
using CarecAssistant.Benchmarks.Turns;

// Measures and prints; asserts nothing timed. Ends with 1 only when something did not happen at all.
var words = args.Where(word => word != "--smoke").ToList();
var size = args.Contains("--smoke") ? Size.Smoke : Size.Full;
using var limit = new CancellationTokenSource(TimeSpan.FromHours(1));
Machine.Describe(Console.Out);
switch (words)
{
    case ["echo"]:
        await EchoBenchmark.RunAsync(EchoBenchmark.Parts, size, Console.Out, limit.Token);
        return 0;
    case ["echo", var part] when EchoBenchmark.Parts.Contains(part):
        await EchoBenchmark.RunAsync([part], size, Console.Out, limit.Token);
        return 0;
    case ["echo", "serve", var role]:
        await EchoProcess.RunAsync(role, limit.Token);
        return 0;
    case ["fallback"]:
        await FallbackBenchmark.RunAsync(size, Console.Out, limit.Token);
        return 0;
    case ["first-answer"]:
        await FirstAnswerBenchmark.RunAsync(size, Console.Out, limit.Token);
        return 0;
    case ["reconnects"]:
        await ReconnectBenchmark.RunAsync(size, Console.Out, limit.Token);
        return 0;
    case ["freshness"]:
        await FreshnessBenchmark.RunAsync(size, Console.Out, limit.Token);
        return 0;
    case ["turns"]:
        await TurnsBenchmark.RunAsync(size, Console.Out, limit.Token);
        return 0;
    case ["turns", "many", var folder, var articles]:
        await ManyArticles.TurnsAsync(folder, int.Parse(articles, System.Globalization.CultureInfo.InvariantCulture), size, Console.Out, limit.Token);
        return 0;
    case ["turns", "many"]:
        await ManyArticles.RunAsync(size, Console.Out, limit.Token);
        return 0;
    case ["cross-language"]:
        await SearchBenchmark.AcrossAsync(size, Console.Out, limit.Token);
        return 0;
    case ["search"]:
        await SearchBenchmark.PeersAsync(size, Console.Out, limit.Token);
        return 0;
    case ["search", "--without"]:
        await SearchBenchmark.WithoutAsync(size, Console.Out, limit.Token);
        return 0;
    case ["sentences"]:
        await SentenceBenchmark.RunAsync(size, Console.Out, limit.Token);
        return 0;
    case ["sentences", "--train"]:
        await SentenceTraining.RunAsync(Console.Out, limit.Token);
        return 0;
    case ["confidence"]:
        await Reliability.RunAsync(Console.Out, limit.Token);
        return 0;
    case ["confidence", "--train"]:
        await ConfidenceTraining.RunAsync(Console.Out, limit.Token);
        return 0;
    case ["scale"]:
        await ScaleBenchmark.RunAsync(size, Console.Out, limit.Token);
        return 0;
    case ["scale", var step, var engine, var folder, var articles]:
        await ScaleProcess.RunAsync(step, engine, folder, int.Parse(articles, System.Globalization.CultureInfo.InvariantCulture), size, Console.Out, limit.Token);
        return 0;
    default:
        await Console.Error.WriteLineAsync("Name a benchmark: confidence, confidence --train, cross-language, echo (or of it turns, memory, answers or idle), fallback, first-answer, freshness, reconnects, turns, turns many, search, search --without, sentences, sentences --train or scale; --smoke runs it once on a tiny input.");
        return 2;
}
