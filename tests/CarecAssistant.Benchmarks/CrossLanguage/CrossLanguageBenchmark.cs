using System.Diagnostics;
using CarecAssistant.Knowledge;
using CarecAssistant.TestKit;

namespace CarecAssistant.Benchmarks.CrossLanguage;

/// <summary>How well Russian and Chinese questions find English paragraphs, beside questions that meet paragraphs of their own language.</summary>
internal static class CrossLanguageBenchmark
{
    public static async Task RunAsync(Size size, TextWriter output, CancellationToken stop)
    {
        if (RepositoryRoot.SharedData("xquad") is null)
        {
            output.WriteLine("cross-language: the development data is missing beside the checkout; nothing was measured");
            return;
        }

        output.WriteLine($"{"questions",-9} {"paragraphs",-10} {"translated by",-24} {"nDCG@10",7} {"MRR",6} {"R@10",6} {"S@1",6}  first question, all the others");
        string[] none = [];
        IReadOnlyList<string> installed = CedictCache.File is { } cedict ? ["/usr/share/dictd", cedict] : ["/usr/share/dictd"];
        foreach (var (questions, paragraphs, by, lexicon, dictionaries) in new[]
        {
            ("en", "en", "nothing", true, none), ("ru", "ru", "nothing", true, none), ("zh", "zh", "nothing", true, none),
            ("ru", "en", "own lexicon", true, none), ("zh", "en", "own lexicon", true, none),
            ("ru", "en", "dictionaries", false, installed), ("zh", "en", "dictionaries", false, installed),
            ("ru", "en", "lexicon and dictionaries", true, installed), ("zh", "en", "lexicon and dictionaries", true, installed),
        })
        {
            await using var library = await ParagraphLibrary.OpenAsync(XquadFiles.Paragraphs(paragraphs), paragraphs, lexicon, dictionaries, stop);
            var (ranks, first, others) = await PlacesAsync(library.Knowledge, questions, size, stop);
            output.WriteLine($"{questions,-9} {paragraphs,-10} {by,-24} {ranks.Average(Gain),7:0.0000} {ranks.Average(place => place > 0 ? 1.0 / place : 0),6:0.000} {ranks.Average(place => place > 0 ? 1 : 0),6:0.000} {ranks.Average(place => place == 1 ? 1 : 0),6:0.000}  {first.TotalMilliseconds:0} ms, {others.TotalMilliseconds:0} ms");
        }
    }

    private static double Gain(int place) => place > 0 ? 1 / Math.Log2(place + 1) : 0;

    // The place of each question's paragraph among the first ten, from 1; 0 when it is not there.
    private static async Task<(IReadOnlyList<int> Places, TimeSpan First, TimeSpan Others)> PlacesAsync(IKnowledge knowledge, string language, Size size, CancellationToken stop)
    {
        var places = new List<int>();
        var first = TimeSpan.Zero;
        var started = Stopwatch.GetTimestamp();
        foreach (var question in XquadFiles.Questions(language).Take(size.IsThrottled ? int.MaxValue : size.Questions))
        {
            var hits = await knowledge.SearchAsync(new SearchQuery(question.Text) { Language = language }, stop);
            places.Add(hits.Select(hit => hit.Article.Article.Id).ToList().IndexOf(question.Paragraph) + 1);
            if (places.Count == 1) (first, started) = (Stopwatch.GetElapsedTime(started), Stopwatch.GetTimestamp());
        }

        return (places, first, Stopwatch.GetElapsedTime(started));
    }
}
