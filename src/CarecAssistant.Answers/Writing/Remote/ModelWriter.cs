using System.Runtime.CompilerServices;
using CarecAssistant.Answers.Grounding;
using CarecAssistant.Answers.Questions;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;

namespace CarecAssistant.Answers.Writing.Remote;

/// <summary>Has the configured model write, and lets each sentence out as soon as it is complete and borne out.</summary>
internal sealed class ModelWriter(Kernel kernel, GroundingCheck grounding, CallLimits limits, IOptions<AnswersOptions> options, TimeProvider time)
{
    private const int MostSentences = 5;
    private const string NoAnswer = "NONE";

    private readonly ModelWords words = new(options.Value, time);

    /// <summary>Sentences in the order they were written, each borne out by its evidence.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="evidence">What the model may choose from, best first.</param>
    /// <param name="stop">Ends the turn.</param>
    /// <exception cref="WriterFailedException">No answer came, or not the whole of one: what was let out before is then no answer either.</exception>
    public async IAsyncEnumerable<CitedSentence> WriteAsync(UnderstoodQuestion question, IReadOnlyList<ScoredSentence> evidence, [EnumeratorCancellation] CancellationToken stop)
    {
        var data = PromptData.Of(question, evidence, options.Value.TokensIn);
        if (limits.Enter(data.Tokens + options.Value.TokensOut) is { } refused)
        {
            throw new WriterFailedException(refused);
        }

        var succeeded = false;
        try
        {
            var reader = new DraftReader(data.Evidence);
            var count = 0;
            await foreach (var sentence in CompleteAsync(reader, question, data, stop))
            {
                if (ShownWords.Of(sentence.Text) is not { } text || !InALanguageOfTheTurn(text, question, sentence) || !grounding.IsBorneOut(sentence with { Text = text }))
                {
                    continue;
                }

                // Five are what was asked for: whatever else would come is not waited for.
                succeeded = ++count == MostSentences;
                yield return sentence with { Text = text };
                if (succeeded)
                {
                    yield break;
                }
            }

            succeeded = count > 0 || reader.SaysOnly(NoAnswer);
            if (count == 0)
            {
                throw new WriterFailedException(reader.SaysOnly(NoAnswer) ? WriterFailure.FoundNoAnswer : WriterFailure.NothingBorneOut);
            }
        }
        finally
        {
            limits.Leave(stop.IsCancellationRequested ? null : succeeded);
        }
    }

    private async IAsyncEnumerable<CitedSentence> CompleteAsync(DraftReader reader, UnderstoodQuestion question, PromptData data, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var piece in words.ReadAsync(either => AnswerPrompt.Begin(kernel, SettingsOf(options.Value), question.Language, data.Text, either), stop))
        {
            foreach (var sentence in reader.Read(piece))
            {
                yield return sentence;
            }
        }

        foreach (var sentence in reader.End())
        {
            yield return sentence;
        }
    }

    private static PromptExecutionSettings SettingsOf(AnswersOptions options) => new()
    {
        ServiceId = options.Writer,
        ExtensionData = new Dictionary<string, object>(StringComparer.Ordinal) { ["temperature"] = 0, ["max_tokens"] = options.TokensOut },
    };

    // A quotation may stay in its article's language; anything else is in the visitor's.
    private static bool InALanguageOfTheTurn(string text, UnderstoodQuestion question, CitedSentence sentence) =>
        Script.Of(text) is var script && (script == Script.OfLanguage(question.Language) || script == Script.Of(sentence.Source.Read.Sentence.Text));
}
