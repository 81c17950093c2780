using Microsoft.Extensions.DependencyInjection;

namespace CarecAssistant.Answers;

/// <summary>How answers are written and when they are shown. Section <c>Answers</c>.</summary>
public sealed record AnswersOptions
{
    /// <summary>Who writes: <c>extractive</c> (offline) or <c>openai</c> (any OpenAI-compatible endpoint).</summary>
    public string Writer { get; set; } = "extractive";

    /// <summary>Answers below this confidence stay unresolved; 0 shows everything.</summary>
    public double Threshold { get; set; } = 0.5;

    /// <summary>The endpoint of an OpenAI-compatible service, for example https://models.example.org/v1.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The model's name there.</summary>
    public string Model { get; set; } = "";

    /// <summary>The key there; a secret, never in a file that is committed.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>How long a remote model may take before the offline writer takes over.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Contested or personal topics that go to a person at once, a line of words each: all must occur in the question; <c>a|b</c>: one of them; <c>a*</c>: a word that begins so; <c>!a</c>: must not occur.
    /// Null: the usual ones, in English, Russian and Chinese. A list with nothing but empty lines: none.
    /// </summary>
    public IReadOnlyList<string>? PersonTopics { get; set; }

    internal const string OpenAi = "openai";

    internal static void AddTo(IServiceCollection services) => services
        .AddOptions<AnswersOptions>().BindConfiguration("Answers")
        .Validate(answers => answers.Writer is "extractive" or OpenAi, "Answers:Writer names no writer. Use extractive (offline) or openai.")
        .Validate(answers => answers.Threshold is >= 0 and <= 1, "Answers:Threshold must lie between 0 and 1, for example 0.5.")
        .Validate(answers => answers.Writer != OpenAi || answers.Endpoint is { IsAbsoluteUri: true }, "Answers:Endpoint is missing. Set the address of the model service, for example Answers__Endpoint=https://models.example.org/v1.")
        .Validate(answers => answers.Writer != OpenAi || answers.Model.Length > 0, "Answers:Model is missing. Set the model's name at the service, for example Answers__Model=small.")
        .Validate(answers => answers.Patience > TimeSpan.Zero, "Answers:Patience must be longer than zero, for example 00:00:20.")
        .ValidateOnStart();
}
