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
}
