using CarecAssistant.Answers;

namespace CarecAssistant.Benchmarks;

/// <summary>Keys in the place of sentences: what is said costs nothing here.</summary>
internal sealed class KeysAsWording : IAnswerWording
{
    public string Say(string key, string language, params ReadOnlySpan<(string Name, string Value)> values) => key;

    public string Say(DateOnly date, string language) => $"{date:yyyy-MM-dd}";
}
