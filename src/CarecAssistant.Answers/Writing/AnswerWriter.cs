using CarecAssistant.Answers.Questions;
using CarecAssistant.Answers.Writing.Remote;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;

namespace CarecAssistant.Answers.Writing;

/// <summary>Has the configured writer write from the evidence. One prompt and one Semantic Kernel path for every writer; when a model fails, the offline one writes in the same turn.</summary>
internal sealed class AnswerWriter(Kernel kernel, ModelWriter model, IOptions<AnswersOptions> options, TimeProvider time, ILogger<AnswerWriter> logger)
{
    /// <summary>A draft. A model's is borne out already, and whole: of one that broke off nothing is kept, because what is missing might have been what matters.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="chosen">The few sentences the offline writer shows.</param>
    /// <param name="wider">What a model may choose from.</param>
    /// <param name="released">Gets a model's sentences so far, each time it has let one out.</param>
    /// <param name="stop">Ends the turn.</param>
    public async Task<Draft> WriteAsync(
        UnderstoodQuestion question, IReadOnlyList<ScoredSentence> chosen, IReadOnlyList<ScoredSentence> wider, Action<IReadOnlyList<CitedSentence>> released, CancellationToken stop)
    {
        if (!options.Value.IsRemote)
        {
            return await WriteOfflineAsync(question, chosen, stop);
        }

        var writer = options.Value.Writer;
        var started = time.GetTimestamp();
        try
        {
            var sentences = new List<CitedSentence>();
            await foreach (var sentence in model.WriteAsync(question, wider, stop))
            {
                sentences.Add(sentence);
                released(sentences);
            }

            return new(sentences, writer);
        }
        catch (WriterFailedException failed)
        {
            Log.WriterFellBack(logger, writer, (long)time.GetElapsedTime(started).TotalMilliseconds, failed.Failure);
            return await WriteOfflineAsync(question, chosen, stop) with { FellBackAfter = failed.Failure };
        }
    }

    private async Task<Draft> WriteOfflineAsync(UnderstoodQuestion question, IReadOnlyList<ScoredSentence> chosen, CancellationToken stop)
    {
        var reader = new DraftReader(chosen);
        var sentences = new List<CitedSentence>();
        await foreach (var piece in AnswerPrompt.Begin(kernel, new ExtractiveSettings { Evidence = chosen }, question.Language, "", stop))
        {
            sentences.AddRange(reader.Read(piece.Content ?? ""));
        }

        return new([.. sentences, .. reader.End()], ExtractiveSettings.Service);
    }
}
