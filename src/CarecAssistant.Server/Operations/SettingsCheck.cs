using CarecAssistant.Answers;
using CarecAssistant.BotFramework;
using CarecAssistant.Enquiries;
using CarecAssistant.Knowledge;
using CarecAssistant.Server.Bot;
using CarecAssistant.Server.Commands;
using CarecAssistant.Server.Staff;
using CarecAssistant.Server.Teams;
using Microsoft.Extensions.Configuration.EnvironmentVariables;

namespace CarecAssistant.Server.Operations;

/// <summary>Finds settings that nobody reads, because their names are mistyped: they would be missed only when it matters.</summary>
internal static class SettingsCheck
{
    // A section may be read by several parts. What has no options record is named here.
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Knowledge"] = NamesOf(typeof(KnowledgeOptions)),
        ["Answers"] = NamesOf(typeof(AnswersOptions)),
        ["Enquiries"] = NamesOf(typeof(EnquiriesOptions)),
        ["Mail"] = NamesOf(typeof(MailOptions)),
        ["Bot"] = NamesOf(typeof(BotOptions), typeof(PublicAddressOptions), typeof(HandoffOptions)),
        ["DirectLine"] = NamesOf(typeof(DirectLineOptions)),
        ["RateLimits"] = NamesOf(typeof(RateLimitsOptions), typeof(PageLimits)),
        ["Staff"] = NamesOf(typeof(StaffOptions)),
        ["Teams"] = NamesOf(typeof(TeamsOptions)),
        ["Storage"] = ["Folder"],
        ["WebChat"] = ["Bundle"],
    };

    /// <summary>One sentence an unknown key, with the nearest known one. A section that is unlike any of ours belongs to somebody else.</summary>
    public static IReadOnlyList<string> UnknownKeys(IConfiguration settings) =>
    [
        .. from section in settings.GetChildren()
           from key in section.GetChildren()
           let name = NearestSection(section.Key)
           where name is not null && !(IsNamed(name, section.Key) && Known[name].Any(known => IsNamed(known, key.Key)))
           orderby key.Path
           select $"There is no setting {key.Path}, so it is ignored. {Suggestion(name, key.Key)}",
    ];

    /// <summary>For each place that settings of ours come from: its name and the keys that count from there, without their values.</summary>
    public static IReadOnlyList<string> Sources(IConfiguration settings) =>
    [
        .. from setting in settings.AsEnumerable()
           where setting.Value is not null && Known.ContainsKey(setting.Key.Split(':')[0])
           group setting.Key by NameOf(((IConfigurationRoot)settings).Providers.Last(provider => provider.TryGet(setting.Key, out _))) into source
           orderby source.Key
           select $"from {source.Key}: {string.Join(", ", source.Order(StringComparer.OrdinalIgnoreCase))}",
    ];

    private static string NameOf(IConfigurationProvider provider) => provider switch
    {
        FileConfigurationProvider { Source.Path: { } path } => Path.GetFileName(path),
        EnvironmentVariablesConfigurationProvider => "the environment",
        _ => provider.GetType().Name,
    };

    private static string? NearestSection(string section) =>
        Known.Keys.FirstOrDefault(known => IsNamed(known, section))
        ?? (section.Length > 4 && Misspelling.Nearest(section, Known.Keys) is { } near && Math.Abs(near.Length - section.Length) < 2 ? near : null);

    private static string Suggestion(string section, string key) => Misspelling.Nearest(key, Known[section]) is { } nearest
        ? $"Did you mean {section}:{nearest}?"
        : $"Section {section} has: {string.Join(", ", Known[section].Order(StringComparer.Ordinal))}.";

    private static string[] NamesOf(params Type[] records) => [.. records.SelectMany(record => record.GetProperties().Select(property => property.Name)).Distinct()];

    private static bool IsNamed(string known, string typed) => known.Equals(typed, StringComparison.OrdinalIgnoreCase);
}
