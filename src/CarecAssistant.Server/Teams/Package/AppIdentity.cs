using System.Net;

namespace CarecAssistant.Server.Teams.Package;

/// <summary>What the template of the app package leaves open: whose bot it is, and where its pages are.</summary>
/// <param name="BotId">The bot's Microsoft app id, a GUID.</param>
/// <param name="Domain">The public host name of the server: no scheme, port or path.</param>
internal sealed record AppIdentity(string BotId, string Domain)
{
    /// <summary>Reads both as people type them.</summary>
    /// <returns>The identity, or null with what is wrong, one sentence each.</returns>
    public static (AppIdentity? Identity, IReadOnlyList<string> Faults) Of(string botId, string domain)
    {
        List<string> faults = [];
        if (!Guid.TryParseExact(botId, "D", out var id) || id == Guid.Empty)
        {
            faults.Add(botId.Length == 0
                ? "The bot's app id is not known. Give --bot-id GUID or set Bot__AppId, as the bot's registration shows it."
                : $"“{botId}” is no app id. Give --bot-id as the bot's registration shows it, for example 00000000-1111-2222-3333-444444444444.");
        }

        if (!IsPublicName(domain))
        {
            faults.Add(domain.Length == 0
                ? "The server's host name is not known. Give --domain HOST or set Bot__PublicUrl, for example --domain assist.example.org."
                : $"“{domain}” is no public host name. Give --domain the name alone, without scheme, port or path, for example assist.example.org.");
        }

        return faults.Count > 0 ? (null, faults) : (new(id.ToString("D"), domain.ToLowerInvariant()), []);
    }

    /// <summary>A host name that Teams can look up: two labels at least, no address, port, path or wildcard.</summary>
    public static bool IsPublicName(string domain) =>
        Uri.CheckHostName(domain) == UriHostNameType.Dns && domain.Contains('.') && !domain.EndsWith('.') && domain.All(char.IsAscii)
        && !domain.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase) && !IPAddress.TryParse(domain, out _);
}
