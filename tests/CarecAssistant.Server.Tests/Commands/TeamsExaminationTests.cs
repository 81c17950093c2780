using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CarecAssistant.BotFramework;
using CarecAssistant.Server.Commands;
using CarecAssistant.Server.Teams;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;

namespace CarecAssistant.Server.Tests.Commands;

/// <summary>What <c>doctor</c> says of Teams.</summary>
public sealed class TeamsExaminationTests
{
    private const string App = "11111111-2222-3333-4444-555555555555";
    private const string Tenant = "66666666-7777-8888-9999-000000000000";
    private const string Team = "19:0123456789abcdef@thread.tacv2";
    private static readonly DateTimeOffset Today = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, string?> Whole = new()
    {
        ["Bot:AppId"] = App, ["Bot:AppType"] = "SingleTenant", ["Bot:TenantId"] = Tenant, ["Bot:AppPassword"] = "a~secret.of.the.registration",
        ["Bot:PublicUrl"] = "https://assist.example.org/", ["Enquiries:PublicUrl"] = "https://assist.example.org/",
        ["Teams:TenantId"] = Tenant, ["Teams:ChannelId"] = Team,
    };

    [Fact]
    public async Task Without_a_registration_nothing_is_wrong() =>
        Assert.Equal(["ok bot registration: none, so Teams and other channels stay outside; the chat on the site needs none. docs/teams.md says how to get one"], await SaidOfAsync([]));

    [Fact]
    public async Task What_is_set_is_said_without_the_secret()
    {
        var said = await SaidOfAsync(Whole, isKnown: true);

        Assert.Equal(
            [
                $"ok bot registration: {App}, of the tenant {Tenant}, signs in with a secret",
                "ok teams address: the registration's messaging endpoint is https://assist.example.org/api/messages; whether it is entered there, and whether that address leads here, is not tried",
                $"ok staff channel: {Team}: cards are posted there",
            ],
            said);
    }

    [Theory]
    [InlineData("Bot:AppPassword", "", "fault bot registration: Bot:AppId is set, so one of Bot:AppPassword and Bot:CertificateFile must be, and only one: without it the bot cannot answer.")]
    [InlineData("Bot:CertificateFile", "nowhere.pfx", "fault bot registration: Bot:CertificateFile names no file. Give the path of the registration's certificate.")]
    [InlineData("Bot:AppId", "our bot", "fault bot registration: Bot:AppId is no app id. Copy it from the bot's registration, for example 00000000-1111-2222-3333-444444444444.")]
    [InlineData("Bot:TenantId", "", "fault bot registration: Bot:TenantId is empty, but Bot:AppType is SingleTenant. Set the tenant's id.")]
    [InlineData("Bot:TenantId", App, "fault staff channel: Teams:TenantId and Bot:TenantId are two tenants, but a bot of a single tenant is in that tenant's teams only. Take Teams:TenantId from “Get link to channel”.")]
    [InlineData("Bot:AppPassword", "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", "fault bot registration: Bot:AppPassword looks like the id of a client secret. Set its value, which Azure shows once; make a new secret if it is lost.")]
    [InlineData("Bot:AppId", "", "fault bot registration: Bot:AppPassword, Bot:TenantId, Bot:AppType are set, but Bot:AppId is not, so no channel gets in. Set Bot__AppId to the Microsoft App ID of the bot's registration.")]
    [InlineData("Bot:AppId", "", "fault staff channel: Teams:ChannelId is set, but Bot:AppId is not: cards cannot be posted. Set Bot__AppId and Bot__AppPassword")]
    [InlineData("Bot:AppType", "MultiTenant", "note bot registration: Bot:TenantId is set, but Bot:AppType is MultiTenant, so the tenant is not looked at. New registrations are of one tenant: set Bot__AppType=SingleTenant")]
    [InlineData("Bot:PublicUrl", "", "note teams address: Bot:PublicUrl is not set, so links in cards lead to the address that the server listens on, which nobody in Teams reaches. Set Bot__PublicUrl to the https address that people use")]
    [InlineData("Bot:PublicUrl", "http://assist.example.org/", "fault teams address: Bot:PublicUrl is http://assist.example.org/, but Teams calls https only. Set the https address, and let a proxy with a certificate stand before the server.")]
    [InlineData("Bot:PublicUrl", "https://localhost/", "fault teams address: Bot:PublicUrl is https://localhost/, which is this machine: Teams cannot reach it. Set the address that people use.")]
    [InlineData("Bot:PublicUrl", "https://assist.example.org:8443/", "note teams address: Bot:PublicUrl is https://assist.example.org:8443/, but Teams calls port 443 only; the registration's messaging endpoint must be an address there")]
    [InlineData("Enquiries:PublicUrl", "", "note teams address: Enquiries:PublicUrl is not set, so cards have no link into the inbox")]
    [InlineData("Teams:TenantId", "", "fault staff channel: Teams:ChannelId is set, so Teams:TenantId is needed too: only people of that tenant may reply. Take both from “Get link to channel”.")]
    [InlineData("Teams:ChannelId", "Enquiries", "fault staff channel: Teams:ChannelId is no channel's id. Take it from “Get link to channel”, decoded, for example 19:0123456789abcdef@thread.tacv2.")]
    [InlineData("Teams:ChannelId", "", "note staff channel: Teams:TenantId is set, but Teams:ChannelId is not, so no cards are posted. Take it from “Get link to channel”")]
    public async Task What_is_missing_or_contradicts_is_said_with_the_remedy(string key, string value, string expected) =>
        Assert.Contains(expected, await SaidOfAsync(new(Whole) { [key] = value }));

    [Fact]
    public async Task A_staff_channel_that_Teams_has_not_spoken_from_is_no_fault_but_cards_wait() =>
        Assert.Contains($"note staff channel: {Team}: Teams has not spoken to the bot yet, so cards wait. Add the app to the team and mention the bot there once while the server runs", await SaidOfAsync(Whole));

    [Fact]
    public async Task While_developing_a_staff_channel_without_a_registration_is_for_the_playground() =>
        Assert.Equal(
            ["note staff channel: Teams:ChannelId is set, but Bot:AppId is not: cards reach the Agents Playground on this machine and no real team"],
            await SaidOfAsync(new() { ["Teams:TenantId"] = Tenant, ["Teams:ChannelId"] = Team }, environment: "Development"));

    [Theory]
    [InlineData(-10, 300, "ok bot registration: the certificate is good from 2026-05-22 to 2027-03-28")]
    [InlineData(-300, 10, "note bot registration: the certificate is good from 2025-08-05 to 2026-06-11, so it ends soon; afterwards the bot hears and does not answer")]
    [InlineData(-300, -10, "fault bot registration: The certificate of Bot:CertificateFile is good from 2025-08-05 to 2026-05-22, which is not today. Make a new one and upload it to the registration.")]
    public async Task A_certificate_is_opened_and_its_days_are_told(int from, int until, string expected)
    {
        using var folder = new TestKit.TemporaryFolder();
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(Today.AddDays(from), Today.AddDays(until));
        await File.WriteAllBytesAsync(folder.At("bot.pfx"), certificate.Export(X509ContentType.Pkcs12, "open"), TestContext.Current.CancellationToken);
        var settings = new Dictionary<string, string?>(Whole) { ["Bot:AppPassword"] = "", ["Bot:CertificateFile"] = folder.At("bot.pfx"), ["Bot:CertificatePassword"] = "open" };

        Assert.Contains(expected, await SaidOfAsync(settings));
        settings["Bot:CertificatePassword"] = "shut";
        Assert.Contains("fault bot registration: Bot:CertificateFile cannot be opened. Is it PKCS #12 (or PEM, with a name that ends in .pem), and is Bot:CertificatePassword its password?", await SaidOfAsync(settings));
    }

    private static async Task<IReadOnlyList<string>> SaidOfAsync(Dictionary<string, string?> settings, bool isKnown = false, string environment = "Production")
    {
        var findings = await TeamsExamination.LookAsync(
            new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), environment, new Addresses(isKnown), new FakeTimeProvider(Today), TestContext.Current.CancellationToken);
        return [.. findings.Select(finding => $"{finding.State} {finding.What}: {finding.Says}")];
    }

    private sealed class Addresses(bool isKnown) : ITeamsAddress
    {
        public Task<ConversationReference?> FindAsync(string tenant, CancellationToken stop) => Task.FromResult(isKnown && tenant == Tenant ? new ConversationReference() : null);

        public Task KeepAsync(string tenant, ConversationReference reference, CancellationToken stop) => throw new NotSupportedException();
    }
}
