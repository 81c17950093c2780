using System.Text;
using System.Text.Json;

namespace CarecAssistant.Server.Teams.Package;

/// <summary>
/// What Teams would refuse in a package. The official schema is asked in the tests; here stands what it cannot know (icons, files,
/// equal ids, domains) and what is most easily broken by a change of the template (lengths).
/// </summary>
internal static class PackageCheck
{
    private static readonly (string Path, int Most)[] Lengths =
    [
        ("name.short", 30), ("name.full", 100), ("description.short", 80), ("description.full", 4000), ("developer.name", 32),
    ];

    private static readonly string[] Pages = ["developer.websiteUrl", "developer.privacyUrl", "developer.termsOfUseUrl"];

    /// <summary>What is wrong, one sentence each with its place; empty: nothing.</summary>
    public static IReadOnlyList<string> FaultsOf(AppPackage package, AppIdentity identity)
    {
        if (Read(package, AppPackage.Manifest) is not { } manifest)
        {
            return [$"{AppPackage.Manifest} is missing or is no JSON object."];
        }

        return
        [
            .. PlaceholdersIn(package),
            .. IdFaults(manifest, identity),
            .. LengthFaults(AppPackage.Manifest, path => TextAt(manifest, path), isWhole: true),
            .. DomainFaults(manifest, identity),
            .. IconFaults(package, manifest),
            .. TranslationFaults(package, manifest),
        ];
    }

    private static IEnumerable<string> PlaceholdersIn(AppPackage package) => package.Names
        .Where(name => name.EndsWith(".json", StringComparison.Ordinal) && Encoding.UTF8.GetString(package.Find(name)!).Contains("{{", StringComparison.Ordinal))
        .Select(name => $"{name} still holds a placeholder ({{{{…}}}}) that nobody fills in.");

    private static IEnumerable<string> IdFaults(JsonElement manifest, AppIdentity identity)
    {
        if (TextAt(manifest, "id") != identity.BotId)
        {
            yield return $"id in {AppPackage.Manifest} is not the bot's app id {identity.BotId}.";
        }

        foreach (var bot in ItemsOf(manifest, "bots").Where(bot => TextAt(bot, "botId") != identity.BotId))
        {
            yield return $"bots[0].botId in {AppPackage.Manifest} is “{TextAt(bot, "botId")}”, not the bot's app id {identity.BotId}.";
        }

        if (!ItemsOf(manifest, "bots").Any())
        {
            yield return $"{AppPackage.Manifest} names no bot.";
        }
    }

    private static IEnumerable<string> LengthFaults(string file, Func<string, string?> textAt, bool isWhole)
    {
        foreach (var (path, most) in Lengths)
        {
            var text = textAt(path);
            if (isWhole && string.IsNullOrWhiteSpace(text))
            {
                yield return $"{path} in {file} is missing.";
            }

            if (text?.Length > most)
            {
                yield return $"{path} in {file} has {text.Length} characters; at most {most} are taken.";
            }
        }
    }

    private static IEnumerable<string> DomainFaults(JsonElement manifest, AppIdentity identity)
    {
        var domains = ItemsOf(manifest, "validDomains").Select(domain => domain.ValueKind == JsonValueKind.String ? domain.GetString()! : "").ToList();
        foreach (var domain in domains.Where(domain => !AppIdentity.IsPublicName(domain)))
        {
            yield return $"validDomains in {AppPackage.Manifest} holds “{domain}”, which is no public host name.";
        }

        if (!domains.Contains(identity.Domain))
        {
            yield return $"validDomains in {AppPackage.Manifest} does not hold {identity.Domain}.";
        }

        foreach (var page in Pages.Where(page => !(Uri.TryCreate(TextAt(manifest, page), UriKind.Absolute, out var address) && address.Scheme == "https")))
        {
            yield return $"{page} in {AppPackage.Manifest} is no https address.";
        }
    }

    private static IEnumerable<string> IconFaults(AppPackage package, JsonElement manifest)
    {
        foreach (var (path, side, isTransparent) in new[] { ("icons.color", 192u, false), ("icons.outline", 32u, true) })
        {
            var name = TextAt(manifest, path) ?? "";
            var header = package.Find(name) is { } file ? PngHeader.Of(file) : null;
            if (header is null)
            {
                yield return $"{path} in {AppPackage.Manifest} names “{name}”, which is no PNG in the folder of the template.";
            }
            else if (header.Width != side || header.Height != side)
            {
                yield return $"{name} is {header.Width} × {header.Height} pixels; Teams takes {side} × {side}.";
            }
            else if (isTransparent && !header.HasAlpha)
            {
                yield return $"{name} has no transparency; Teams takes white lines on a transparent ground.";
            }
        }
    }

    private static IEnumerable<string> TranslationFaults(AppPackage package, JsonElement manifest)
    {
        if (!manifest.TryGetProperty("localizationInfo", out var translations))
        {
            return [];
        }

        return ItemsOf(translations, "additionalLanguages").Select(language => TextAt(language, "file") ?? "").SelectMany(name => Read(package, name) is { } texts
            ? LengthFaults(name, path => texts.TryGetProperty(path, out var text) ? text.GetString() : null, isWhole: false)
            : [$"The translation “{name}” is missing or is no JSON object."]);
    }

    private static IEnumerable<JsonElement> ItemsOf(JsonElement holder, string name) =>
        holder.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : [];

    private static string? TextAt(JsonElement holder, string path)
    {
        foreach (var name in path.Split('.'))
        {
            if (holder.ValueKind != JsonValueKind.Object || !holder.TryGetProperty(name, out holder))
            {
                return null;
            }
        }

        return holder.ValueKind == JsonValueKind.String ? holder.GetString() : null;
    }

    private static JsonElement? Read(AppPackage package, string name)
    {
        try
        {
            return package.Find(name) is { } file && JsonElement.Parse(file) is { ValueKind: JsonValueKind.Object } read ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
