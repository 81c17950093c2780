using System.Globalization;
using System.Text.Json;
using CarecAssistant.Benchmarks.Search;
using CarecAssistant.Knowledge.Articles;
using CarecAssistant.TestKit;

namespace CarecAssistant.Benchmarks.Scale;

/// <summary>What the index costs with 10,000 passages and with 10,000 articles, beside raw Lucene.Net over the same passages.</summary>
internal static class ScaleBenchmark
{
    private const double Mebibyte = 1024 * 1024;

    private static readonly (string What, string Unit, Func<ScaleFigures, double> Of)[] Rows =
    [
        ("build, all processors", "s", figures => figures.BuildSeconds),
        ("build, processor time", "s", figures => figures.BuildWork),
        ("index on the disk", "MiB", figures => figures.IndexBytes / Mebibyte),
        ("managed memory", "MiB", figures => figures.ManagedBytes / Mebibyte),
        ("resident memory", "MiB", figures => figures.ResidentBytes / Mebibyte),
        ("opening to first hit", "s", figures => figures.FirstHitSeconds),
        ("a question, p50", "ms", figures => figures.MedianMilliseconds),
        ("a question, p99", "ms", figures => figures.SlowMilliseconds),
        ("a question, processor time", "ms", figures => figures.WorkMilliseconds),
    ];

    public static async Task RunAsync(Size size, TextWriter output, CancellationToken stop)
    {
        var sets = SearchSet.For(size);
        if (sets.Count == 0)
        {
            await output.WriteLineAsync("scale: the development sets are not beside the checkout, so nothing was measured.");
            return;
        }

        var texts = new ScaleTexts(sets);
        foreach (var articles in size.IsSmoke ? [5] : (int[])[texts.ArticlesWith(10_000), 10_000]) await MeasureAsync(texts, articles, size, output, stop);
    }

    private static async Task MeasureAsync(ScaleTexts texts, int articles, Size size, TextWriter output, CancellationToken stop)
    {
        var ours = await MeasuredAsync("ours", articles, size, stop);
        var raw = await MeasuredAsync("raw", articles, size, stop);
        var passages = Enumerable.Range(0, articles).Sum(number => ArticleTextReader.Read(texts[number]).Passages.Count);
        output.WriteLine($"| scale: {articles:N0} articles, {passages:N0} passages | {OurSearch.Name} | {RawLucene.Name} | ratio |");
        output.WriteLine("| --- | --- | --- | --- |");
        foreach (var (what, unit, of) in Rows)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {of(ours):0.0##} {unit} | {of(raw):0.0##} {unit} | {of(ours) / of(raw):0.0} |"));
        output.WriteLine();
    }

    private static async Task<ScaleFigures> MeasuredAsync(string engine, int articles, Size size, CancellationToken stop)
    {
        using var folder = new TemporaryFolder();
        var built = await InOwnProcessAsync("build", engine, folder.Path, articles, size, stop);
        var asked = await InOwnProcessAsync("ask", engine, folder.Path, articles, size, stop);
        return asked with { BuildSeconds = built.BuildSeconds, BuildWork = built.BuildWork, IndexBytes = built.IndexBytes };
    }

    private static async Task<ScaleFigures> InOwnProcessAsync(string step, string engine, string folder, int articles, Size size, CancellationToken stop)
    {
        string[] words = ["scale", step, engine, folder, articles.ToString(CultureInfo.InvariantCulture), .. size.IsSmoke ? ["--smoke"] : Array.Empty<string>()];
        var finished = await Running.ToEndAsync("dotnet", [typeof(ScaleBenchmark).Assembly.Location, .. words], new Surroundings(), stop);
        if (finished.ExitCode != 0) throw new InvalidOperationException($"scale {step} {engine} ended with {finished.ExitCode}: {finished.Errors}");
        return JsonSerializer.Deserialize<ScaleFigures>(finished.Lines[^1])!;
    }
}
