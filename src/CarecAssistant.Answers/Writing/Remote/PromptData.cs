using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CarecAssistant.Answers.Questions;

namespace CarecAssistant.Answers.Writing.Remote;

/// <summary>Question and evidence as a model gets them: JSON between two lines that nobody can know before, so that no text in it can end the data or pass for an order of ours.</summary>
/// <param name="Text">What stands in the prompt.</param>
/// <param name="Evidence">The sentences in it; <c>S1</c> is the first.</param>
/// <param name="Tokens">A cautious estimate of its length.</param>
internal sealed record PromptData(string Text, IReadOnlyList<ScoredSentence> Evidence, int Tokens)
{
    // Measured on no tokenizer in particular: three bytes a token is more than English needs and about what Chinese does.
    private const int BytesOfAToken = 3, TokensOfTheInstruction = 300;

    /// <summary>As much evidence as fits, the best first.</summary>
    public static PromptData Of(UnderstoodQuestion question, IReadOnlyList<ScoredSentence> evidence, int mostTokens)
    {
        for (var count = evidence.Count; ; count--)
        {
            var fitting = evidence.Take(count).ToList();
            var text = Fenced(question.Text, fitting);
            var tokens = TokensOfTheInstruction + TokensIn(text);
            if (tokens <= mostTokens || count <= 1)
            {
                return new(text, fitting, tokens);
            }
        }
    }

    /// <summary>A cautious estimate of a text's length in tokens.</summary>
    public static int TokensIn(string text) => (Encoding.UTF8.GetByteCount(text) + BytesOfAToken - 1) / BytesOfAToken;

    private static string Fenced(string question, IReadOnlyList<ScoredSentence> evidence)
    {
        var fence = RandomNumberGenerator.GetHexString(16, lowercase: true);
        var sentences = evidence.Select((sentence, index) => new PromptSentence(
            $"S{(index + 1).ToString(CultureInfo.InvariantCulture)}", sentence.Source.Title, sentence.Source.Published, SpokenSentence.Of(sentence.Read)));
        var data = JsonSerializer.Serialize(new(question, [.. sentences]), PromptJson.Readable.PromptQuestion);
        return $"DATA {fence} BEGINS\n{data}\nDATA {fence} ENDS";
    }
}

/// <summary>What is asked, and what may be said about it.</summary>
internal sealed record PromptQuestion(string Question, IReadOnlyList<PromptSentence> Evidence);

/// <summary>One sentence of an article.</summary>
internal sealed record PromptSentence(string Token, string Title, DateOnly? Published, string Sentence);

/// <summary>How prompt data is written.</summary>
[JsonSerializable(typeof(PromptQuestion))]
internal sealed partial class PromptJson : JsonSerializerContext
{
    /// <summary>Letters of every script as themselves: escapes cost a model tokens and sense.</summary>
    public static readonly PromptJson Readable = new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
