using System.Globalization;

namespace CarecAssistant.Benchmarks.Sentences;

/// <summary>How often the first sentence is the right one, and how well its confidence tells questions that have an answer from those that have none; the simple baseline beside it.</summary>
internal static class SentenceBenchmark
{
    private static readonly double[] Precisions = [0.80, 0.90, 0.95];

    public static async Task RunAsync(Size size, TextWriter output, CancellationToken stop)
    {
        var sets = size.IsSmoke ? [QuestionSet.Tiny()] : QuestionSet.All();
        if (sets.Count == 0)
        {
            output.WriteLine("sentences: the development data is missing beside the checkout; nothing was measured");
            return;
        }

        var (groups, folds) = (Folds.Groups(sets), FoldWeights.Committed());
        output.WriteLine("Weights of other paragraphs than those asked about (five folds). Right: the first candidate holds the answer. p: McNemar, exact.");
        foreach (var set in sets)
        {
            await using var library = await ParagraphLibrary.OpenAsync(set.Paragraphs, set.Language, hasLexicon: true, [], stop);
            var measurement = new SentenceMeasurement(library, set, groups, folds);
            var measured = await measurement.AnswerableAsync(stop);
            TellSelection(output, set, measured);
            TellConfidence(output, measured);
            if (set.Questions.Any(question => question.IsImpossible))
            {
                var auc = Statistics.Auc([.. measured.Select(one => one.Confidence)], await measurement.ImpossibleAsync(stop));
                output.WriteLine($"  written to have no answer: AUC {auc:0.0000}");
            }

            if (set.Name == "XQuAD en") await TellOtherLanguagesAsync(output, library, sets, measured.Average(one => one.IsRight ? 1.0 : 0), groups, folds, stop);
        }
    }

    private static void TellSelection(TextWriter output, QuestionSet set, IReadOnlyList<Measured> measured)
    {
        var (ours, three, first) = (measured.Average(one => one.IsRight ? 1.0 : 0), measured.Average(one => one.BaselineIsRight ? 1.0 : 0), measured.Average(one => one.FirstParagraphIsRight ? 1.0 : 0));
        var chance = Statistics.McNemar(measured.Count(one => one.IsRight && !one.BaselineIsRight), measured.Count(one => !one.IsRight && one.BaselineIsRight));
        var words = measured.Where(one => one.Words > 0).Select(one => one.Words).DefaultIfEmpty(0).Average();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{set.Name}: {measured.Count} questions; right sentence {ours:.0000}, baseline {three:.0000} of three paragraphs ({first:.0000} of one), difference {ours - three:+.0000;−.0000}, p {chance:0.0000000}; {words:0.0} words an answer"));
    }

    private static void TellConfidence(TextWriter output, IReadOnlyList<Measured> measured)
    {
        List<(double, double)> ours = [.. measured.Select(one => (one.Confidence, one.ConfidenceWithout))];
        List<(double, double)> bm25 = [.. measured.Select(one => (one.Baseline.Bm25, one.BaselineWithout.Bm25))];
        List<(double, double)> coverage = [.. measured.Select(one => (one.Baseline.Coverage, one.BaselineWithout.Coverage))];
        var best = Statistics.Auc(bm25) >= Statistics.Auc(coverage) ? bm25 : coverage;
        var (mean, low, high) = Statistics.AucDifference(ours, best);
        output.WriteLine($"  own paragraph left out: AUC {Statistics.Auc(ours):0.0000}, BM25 {Statistics.Auc(bm25):0.0000}, coverage {Statistics.Auc(coverage):0.0000}; over the better one {mean:+.0000;−.0000} [{low:+.0000;−.0000}, {high:+.0000;−.0000}]");

        var curve = new RiskCoverage([.. measured.Select(one => (one.Confidence, one.IsRight))]);
        output.WriteLine($"  shown when only the surest are shown: {string.Join(", ", Precisions.Select(precision => $"{curve.CoverageAt(precision):0.000} at {precision:0.00} precision"))}");
        output.WriteLine($"  precision by share shown: {string.Join(", ", Enumerable.Range(1, 10).Select(tenth => $"{tenth * 10}% {curve.PrecisionAt(tenth / 10.0):0.000}"))}");

        var both = measured.Select(one => (one.Confidence, one.IsRight)).Concat(measured.Select(one => (Confidence: one.ConfidenceWithout, IsRight: one.IsRightWithout)));
        var buckets = both.GroupBy(one => Math.Min(9, (int)(one.Confidence * 10))).OrderBy(bucket => bucket.Key);
        output.WriteLine($"  confidence against accuracy, with and without the paragraph: {string.Join(", ", buckets.Select(bucket => $"{bucket.Average(one => one.Confidence):0.00} → {bucket.Average(one => one.IsRight ? 1.0 : 0):0.00} ({bucket.Count()})"))}");
    }

    private static async Task TellOtherLanguagesAsync(
        TextWriter output, ParagraphLibrary library, IReadOnlyList<QuestionSet> sets, double english, IReadOnlyDictionary<(string Set, string Paragraph), string> groups, IReadOnlyList<Answers.Writing.SentenceWeights> folds, CancellationToken stop)
    {
        var asked = sets.Single(set => set.Name == "XQuAD en").Questions;
        foreach (var set in sets.Where(set => set.Name is "XQuAD ru" or "XQuAD zh"))
        {
            // The same questions in the same order, and the words that answer them in English.
            var crossed = set with { Questions = [.. set.Questions.Zip(asked, (question, original) => question with { Answers = original.Answers })] };
            var right = await new SentenceMeasurement(library, crossed, groups, folds).RightAsync(stop);
            output.WriteLine($"  {set.Language} questions on these paragraphs: right sentence {right:.0000}, {right / english:0.0%} of the English figure");
        }
    }
}
