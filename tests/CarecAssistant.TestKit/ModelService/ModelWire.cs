namespace CarecAssistant.TestKit.ModelService;

/// <summary>What a service speaks.</summary>
public enum ModelWire
{
    /// <summary>Server-sent events with chat completion chunks; OpenAI and Azure.</summary>
    OpenAi,

    /// <summary>Lines of JSON.</summary>
    Ollama,
}
