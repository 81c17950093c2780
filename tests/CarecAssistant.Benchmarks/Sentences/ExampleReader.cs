using CarecAssistant.Answers;
using CarecAssistant.Answers.Questions;
using CarecAssistant.Answers.Writing;

namespace CarecAssistant.Benchmarks.Sentences;

/// <summary>Turns questions into examples: searched, read and measured as the product does it.</summary>
internal static class ExampleReader
{
    // What shares less with its question than thirty others is no rival, and would only make learning slow.
    private const int Rivals = 30;

    /// <summary>The questions that have an answer, over the index of all paragraphs of their set.</summary>
    public static async Task<IReadOnlyList<QuestionExample>> ReadAsync(QuestionSet set, IReadOnlyDictionary<(string Set, string Paragraph), string> groups, CancellationToken stop)
    {
        await using var library = await ParagraphLibrary.OpenAsync(set.Paragraphs, set.Language, hasLexicon: true, [], stop);
        var (reader, list, ranking) = (library.Part<QuestionReader>(), library.Part<ReadingList>(), library.Part<SentenceRanking>());
        var examples = new List<QuestionExample>();
        foreach (var question in set.Questions.Where(question => !question.IsImpossible))
        {
            var hits = await list.ForAsync(question.Text, set.Language, stop);
            var candidates = ranking.CandidatesOf(reader.Read(question.Text, set.Language), hits);
            examples.Add(new QuestionExample(groups[(set.Name, question.Paragraph)],
                [.. candidates.All.OrderByDescending(candidate => candidate.Own).Take(Rivals).Select(candidate => ExampleOf(question, candidate))]));
        }

        return examples;
    }

    private static SentenceExample ExampleOf(KnownQuestion question, Candidate candidate) => new(
        [.. SentenceSigns.Of(candidate).Select(sign => (float)sign)],
        candidate.Article.Reading.Text.Article.Id == question.Paragraph && question.IsAnsweredBy(candidate.Read.Sentence.Text));
}
