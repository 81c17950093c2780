using System.Globalization;
using System.Text;

namespace CarecAssistant.Answers.Tests;

/// <summary>Says a key and its values, so that a test sees which sentence was chosen without depending on its words.</summary>
internal sealed class PlainWording : IAnswerWording
{
    public string Say(string key, string language, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = new StringBuilder($"<{key} {language}");
        foreach (var (name, value) in values)
        {
            text.Append(CultureInfo.InvariantCulture, $" {name}={value}");
        }

        return text.Append('>').ToString();
    }

    public string Say(DateOnly date, string language) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
