using System.Globalization;
using System.Text;
using CarecAssistant.Answers;
using CarecAssistant.Enquiries;
using YamlDotNet.Serialization;

namespace CarecAssistant.Server.Wording;

/// <summary>Every fixed sentence a person can read, from the <c>.yml</c> files beside this one: key, then en, ru and zh side by side.</summary>
internal sealed class Words : IAnswerWording, IMailWording
{
    /// <summary>The languages every sentence exists in.</summary>
    public static readonly IReadOnlyList<string> Languages = ["en", "ru", "zh"];

    private static readonly string[] RussianMonths =
        ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];

    private readonly Dictionary<string, Dictionary<string, string>> sentences = Load();

    /// <summary>All keys, for the test that finds missing languages.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> All =>
        sentences.ToDictionary(pair => pair.Key, pair => (IReadOnlyDictionary<string, string>)pair.Value);

    /// <summary>The language itself when it has wording, else English.</summary>
    public static string Speakable(string? language) => language is not null && Languages.Contains(language) ? language : "en";

    /// <inheritdoc cref="IAnswerWording.Say(string, string, ReadOnlySpan{ValueTuple{string, string}})"/>
    /// <exception cref="KeyNotFoundException">No file under <c>Wording/</c> has the key: a mistake in the program.</exception>
    public string Say(string key, string language, params ReadOnlySpan<(string Name, string Value)> values)
    {
        if (!sentences.TryGetValue(key, out var byLanguage))
        {
            throw new KeyNotFoundException($"No file under Wording/ has the key '{key}'.");
        }

        var text = new StringBuilder(byLanguage[Speakable(language)]);
        foreach (var (name, value) in values)
        {
            text.Replace("{" + name + "}", value);
        }

        return PluralForms.Chosen(text.ToString(), Speakable(language), values);
    }

    /// <inheritdoc/>
    public string Say(DateOnly date, string language) => Speakable(language) switch
    {
        "ru" => string.Create(CultureInfo.InvariantCulture, $"{date.Day} {RussianMonths[date.Month - 1]} {date.Year} г."),
        "zh" => string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日"),
        _ => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
    };

    private static Dictionary<string, Dictionary<string, string>> Load()
    {
        var yaml = new DeserializerBuilder().Build();
        var all = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        var assembly = typeof(Words).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".yml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            foreach (var (key, value) in yaml.Deserialize<Dictionary<string, Dictionary<string, string>>>(reader) ?? [])
            {
                all.Add(key, value);
            }
        }

        return all;
    }
}
