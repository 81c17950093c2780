using System.Security.Cryptography;
using CarecAssistant.BotFramework;
using CarecAssistant.Server.Teams;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Server.Commands;

/// <summary>Looks at what Teams needs: the bot's registration, our address and the staff's channel. Nothing is called; what Microsoft would say is not known here.</summary>
internal static class TeamsExamination
{
    private const string Registration = "bot registration";
    private const string Address = "teams address";
    private const string Channel = "staff channel";
    private const int DaysBefore = 30;

    // What speaks of a registration and means nothing without Bot:AppId.
    private static readonly string[] OfRegistration = ["Bot:AppPassword", "Bot:CertificateFile", "Bot:TenantId", "Bot:AppType"];

    /// <exception cref="OptionsValidationException">Settings that <c>serve</c> would not start with, in the same words.</exception>
    public static async Task<IReadOnlyList<Finding>> LookAsync(IConfiguration settings, string environment, ITeamsAddress address, TimeProvider clock, CancellationToken stop)
    {
        await using var parts = new ServiceCollection().AddSingleton(settings).AddLogging().AddBotFramework().AddTeams().BuildServiceProvider();
        var mistakes = MistakesOf<BotOptions>(parts, Registration)
            .Concat(MistakesOf<TeamsOptions>(parts, Channel)).ToList();
        if (mistakes.Count > 0) return mistakes;
        var (bot, teams) = (parts.GetRequiredService<IOptions<BotOptions>>().Value, parts.GetRequiredService<IOptions<TeamsOptions>>().Value);

        if (bot.AppId.Length == 0) return Unregistered(settings, environment, teams);
        return [.. OfBot(bot, clock.GetUtcNow()), .. OfAddress(settings), .. await OfChannelAsync(bot, teams, address, stop)];
    }

    private static IEnumerable<Finding> MistakesOf<T>(IServiceProvider parts, string what) where T : class
    {
        try
        {
            _ = parts.GetRequiredService<IOptions<T>>().Value;
            return [];
        }
        catch (OptionsValidationException settings)
        {
            return settings.Failures.Select(failure => Finding.Fault(what, failure));
        }
    }

    private static IReadOnlyList<Finding> Unregistered(IConfiguration settings, string environment, TeamsOptions teams)
    {
        var orphans = OfRegistration.Where(key => !string.IsNullOrWhiteSpace(settings[key])).ToList();
        List<Finding> findings = [];
        if (orphans.Count > 0) findings.Add(Finding.Fault(Registration, $"{string.Join(", ", orphans)} {(orphans.Count == 1 ? "is" : "are")} set, but Bot:AppId is not, so no channel gets in. Set Bot__AppId to the Microsoft App ID of the bot's registration."));
        if (teams.HasStaffChannel)
        {
            findings.Add(environment == Environments.Development
                ? Finding.Note(Channel, "Teams:ChannelId is set, but Bot:AppId is not: cards reach the Agents Playground on this machine and no real team")
                : Finding.Fault(Channel, "Teams:ChannelId is set, but Bot:AppId is not: cards cannot be posted. Set Bot__AppId and Bot__AppPassword"));
        }

        return findings.Count > 0 ? findings : [Finding.Ok(Registration, "none, so Teams and other channels stay outside; the chat on the site needs none. docs/teams.md says how to get one")];
    }

    private static IEnumerable<Finding> OfBot(BotOptions bot, DateTimeOffset now)
    {
        var tenant = bot.AppType == BotAppType.SingleTenant ? $"of the tenant {bot.TenantId}" : "of all tenants";
        var key = bot.CertificateFile.Length > 0 ? "signs in with a certificate" : "signs in with a secret";
        yield return Finding.Ok(Registration, $"{bot.AppId}, {tenant}, {key}");
        if (bot is { AppType: BotAppType.MultiTenant, TenantId.Length: > 0 })
        {
            yield return Finding.Note(Registration, "Bot:TenantId is set, but Bot:AppType is MultiTenant, so the tenant is not looked at. New registrations are of one tenant: set Bot__AppType=SingleTenant");
        }

        // Azure shows both side by side, and the id stays readable when the secret does not.
        if (Guid.TryParse(bot.AppPassword, out _))
        {
            yield return Finding.Fault(Registration, "Bot:AppPassword looks like the id of a client secret. Set its value, which Azure shows once; make a new secret if it is lost.");
        }

        if (bot.CertificateFile.Length > 0) yield return OfCertificate(bot, now);
    }

    private static Finding OfCertificate(BotOptions bot, DateTimeOffset now)
    {
        try
        {
            using var certificate = bot.OpenCertificate();
            var (from, until) = (new DateTimeOffset(certificate.NotBefore), new DateTimeOffset(certificate.NotAfter));
            var span = FormattableString.Invariant($"good from {from.UtcDateTime:yyyy-MM-dd} to {until.UtcDateTime:yyyy-MM-dd}");
            if (!certificate.HasPrivateKey) return Finding.Fault(Registration, "Bot:CertificateFile holds a certificate without its private key. Give a file that has both.");
            if (now < from || now >= until) return Finding.Fault(Registration, $"The certificate of Bot:CertificateFile is {span}, which is not today. Make a new one and upload it to the registration.");
            return until - now < TimeSpan.FromDays(DaysBefore)
                ? Finding.Note(Registration, $"the certificate is {span}, so it ends soon; afterwards the bot hears and does not answer")
                : Finding.Ok(Registration, $"the certificate is {span}");
        }
        catch (CryptographicException)
        {
            return Finding.Fault(Registration, "Bot:CertificateFile cannot be opened. Is it PKCS #12 (or PEM, with a name that ends in .pem), and is Bot:CertificatePassword its password?");
        }
    }

    private static IEnumerable<Finding> OfAddress(IConfiguration settings)
    {
        const string PublicUrl = "Bot:PublicUrl";
        if (!Uri.TryCreate(settings[PublicUrl], UriKind.Absolute, out var address))
        {
            yield return Finding.Note(Address, $"{PublicUrl} is not set, so links in cards lead to the address that the server listens on, which nobody in Teams reaches. Set Bot__PublicUrl to the https address that people use");
            yield break;
        }

        yield return address switch
        {
            { Scheme: not "https" } => Finding.Fault(Address, $"{PublicUrl} is {address}, but Teams calls https only. Set the https address, and let a proxy with a certificate stand before the server."),
            { IsLoopback: true } => Finding.Fault(Address, $"{PublicUrl} is {address}, which is this machine: Teams cannot reach it. Set the address that people use."),
            { IsDefaultPort: false } => Finding.Note(Address, $"{PublicUrl} is {address}, but Teams calls port 443 only; the registration's messaging endpoint must be an address there"),
            _ => Finding.Ok(Address, $"the registration's messaging endpoint is {new Uri(address, "api/messages")}; whether it is entered there, and whether that address leads here, is not tried"),
        };
        if (string.IsNullOrWhiteSpace(settings["Enquiries:PublicUrl"])) yield return Finding.Note(Address, "Enquiries:PublicUrl is not set, so cards have no link into the inbox");
    }

    private static async Task<IReadOnlyList<Finding>> OfChannelAsync(BotOptions bot, TeamsOptions teams, ITeamsAddress address, CancellationToken stop)
    {
        if (!teams.HasStaffChannel)
        {
            return [teams.TenantId.Length == 0
                ? Finding.Ok(Channel, "none: staff see enquiries by mail and in the inbox. For cards in Teams set Teams__ChannelId and Teams__TenantId")
                : Finding.Note(Channel, "Teams:TenantId is set, but Teams:ChannelId is not, so no cards are posted. Take it from “Get link to channel”")];
        }

        List<Finding> findings = [];
        if (bot.AppType == BotAppType.SingleTenant && !bot.TenantId.Equals(teams.TenantId, StringComparison.OrdinalIgnoreCase))
        {
            findings.Add(Finding.Fault(Channel, "Teams:TenantId and Bot:TenantId are two tenants, but a bot of a single tenant is in that tenant's teams only. Take Teams:TenantId from “Get link to channel”."));
        }

        findings.Add(await address.FindAsync(teams.TenantId, stop) is null
            ? Finding.Note(Channel, $"{teams.ChannelId}: Teams has not spoken to the bot yet, so cards wait. Add the app to the team and mention the bot there once while the server runs")
            : Finding.Ok(Channel, $"{teams.ChannelId}: cards are posted there"));
        return findings;
    }
}
