using CarecAssistant.Answers;

namespace CarecAssistant.Benchmarks;

/// <summary>Says the keys: what is measured depends on no sentence of the frame.</summary>
internal sealed class KeysAsWording : IAnswerWording
{
    public string Say(string key, string language, params ReadOnlySpan<(string Name, string Value)> values) => key;

    public string Say(DateOnly date, string language) => $"{date:yyyy-MM-dd}";
}
