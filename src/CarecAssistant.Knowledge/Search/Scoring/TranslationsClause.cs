using CarecAssistant.Knowledge.Search.Lexicon;

namespace CarecAssistant.Knowledge.Search.Scoring;

/// <summary>
/// Several weighted words and phrases that count as one term (Pirkola's structured query, with weights after Darwish and Oard): a text's
/// frequency of the term is the weighted sum of theirs, and so is the number of texts that have it. A word with many translations weighs no more than another.
/// </summary>
internal sealed record TranslationsClause(string Field, IReadOnlyList<Translation> Words, float Weight) : IClause
{
    public void AddTo(Scores scores, TextFields texts, float boost)
    {
        using var lent = texts.Lend();
        var frequencies = lent.Scores;
        foreach (var word in Words)
        {
            var postings = texts.OfPhrase(Field, word.Stems);
            for (var i = 0; i < postings.Documents.Length; i++) frequencies.Add(postings.Documents[i], (float)(postings.Frequencies[i] * word.Weight));
        }

        if (frequencies.Documents.Length == 0) return;
        // No text has a phrase that lacks one of its words.
        var with = Words.Sum(word => word.Weight * word.Stems.Min(stem => texts.Places.DocumentsWith(Field, stem)));
        var bm25 = texts.Bm25Of(Field, Math.Max(1, (long)Math.Round(with)), Weight, boost);
        foreach (var document in frequencies.Documents) scores.Add(document, bm25.Of(document, frequencies[document]));
    }
}
