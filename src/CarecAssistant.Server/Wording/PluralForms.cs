using System.Globalization;
using System.Text.RegularExpressions;

namespace CarecAssistant.Server.Wording;

/// <summary>Words that follow a number: <c>{count:article|articles}</c>, <c>{count:статья|статьи|статей}</c>. Chinese needs none.</summary>
internal static partial class PluralForms
{
    /// <summary>The text with the form that fits each number; a value that is no number gets the last form.</summary>
    public static string Chosen(string text, string language, ReadOnlySpan<(string Name, string Value)> values)
    {
        if (!text.Contains('|', StringComparison.Ordinal))
        {
            return text;
        }

        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            numbers[name] = value;
        }

        return Forms().Replace(text, match =>
        {
            var forms = match.Groups["forms"].Value.Split('|');
            var place = numbers.TryGetValue(match.Groups["name"].Value, out var value) && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? language == "ru" ? Russian(number) : number == 1 ? 0 : 1
                : forms.Length;
            return forms[Math.Min(place, forms.Length - 1)];
        });
    }

    // 1, 21, 101: one; 2–4, 22: few; 0, 5–20, 111–114: many.
    private static int Russian(long number) => (number % 10, number % 100) switch
    {
        (1, not 11) => 0,
        (>= 2 and <= 4, not (>= 12 and <= 14)) => 1,
        _ => 2,
    };

    [GeneratedRegex(@"\{(?<name>[a-zA-Z]+):(?<forms>[^{}]*)\}")]
    private static partial Regex Forms();
}
