using CarecAssistant.Answers.Grounding;
using CarecAssistant.Answers.Writing;
using CarecAssistant.TestKit;

namespace CarecAssistant.Answers.Tests.Grounding;

public sealed class ModelOutputsTests(ITestOutputHelper output)
{
    private const int Seed = 20261128, Outputs = 10_000, OfEach = 4;

    [Fact]
    public async Task Of_ten_thousand_false_outputs_none_is_shown_and_of_the_true_ones_nineteen_in_twenty_are()
    {
        await using var library = await Library.AsShippedAsync();
        var sentences = await Shipped.SentencesAsync(library);
        var check = library.Part<GroundingCheck>();
        var chance = new Random(Seed);
        var worked = Environment.CpuUsage.TotalTime;

        var told = sentences.SelectMany(sentence => SupportedForms.Of(sentence).Select(form => (form.Form, form.Text, Sentence: sentence))).ToList();
        var names = sentences.SelectMany(sentence => sentence.Article.People).Select(person => string.Join(' ', person.Display.Split(' ').Where(word => !word.EndsWith('.')))).Distinct().ToList();
        var kept = told.Where(one => check.IsBorneOut(new(one.Text, one.Sentence))).ToList();
        var wrong = told.SelectMany(one => FalseForms.Of(one.Text, one.Sentence, names, chance).Select(form => (form.What, form.Text, one.Sentence)).OrderBy(_ => chance.Next()).Take(OfEach)).ToArray();
        chance.Shuffle(wrong);
        var tried = wrong.Take(Outputs).ToList();
        var shown = tried.Where(one => check.IsBorneOut(new(one.Text, one.Sentence))).ToList();

        output.WriteLine($"{sentences.Count} sentences; {kept.Count} of {told.Count} true outputs kept ({(double)kept.Count / told.Count:P1}); {shown.Count} of {tried.Count} false ones shown (of {wrong.Length} made); {(Environment.CpuUsage.TotalTime - worked).TotalSeconds:0.0} s of processor time");
        foreach (var form in told.GroupBy(one => one.Form)) output.WriteLine($"  true, {form.Key}: {kept.Count(one => one.Form == form.Key)} of {form.Count()}");
        foreach (var what in tried.GroupBy(one => one.What)) output.WriteLine($"  false, {what.Key}: {shown.Count(one => one.What == what.Key)} of {what.Count()} shown");
        foreach (var one in shown.GroupBy(one => one.What).SelectMany(what => what.Take(5))) output.WriteLine($"SHOWN {one.What}: {one.Text} <= {one.Sentence.Read.Sentence.Text}");
        foreach (var one in told.Except(kept).GroupBy(one => one.Form).SelectMany(form => form.Take(6))) output.WriteLine($"LOST {one.Form}: {one.Text} <= {one.Sentence.Read.Sentence.Text}");

        Assert.Equal(Outputs, tried.Count);
        Assert.Empty(shown);
        Assert.True(kept.Count >= 0.95 * told.Count, $"Only {kept.Count} of {told.Count} true outputs were kept.");
    }
}
