using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;

namespace CarecAssistant.BotFramework;

/// <summary>The bot itself. Section <c>Bot</c>.</summary>
public sealed record BotOptions
{
    /// <summary>The bot's account on channels that do not give it one.</summary>
    public string Id { get; init; } = "bot";

    /// <summary>The name people see above its messages.</summary>
    public string Name { get; init; } = "Assistant";

    /// <summary>A turn that takes longer is given up, and the person is told so.</summary>
    public TimeSpan TurnTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The id that the bot is registered by (Microsoft App ID). Empty: no channel gets in, but programs on this machine in Development.</summary>
    public string AppId { get; init; } = "";

    /// <summary>Whether the registration belongs to one tenant or to all.</summary>
    public BotAppType AppType { get; init; } = BotAppType.MultiTenant;

    /// <summary>The tenant of a <see cref="BotAppType.SingleTenant"/> registration.</summary>
    public string TenantId { get; init; } = "";

    /// <summary>The registration's client secret. Set this or <see cref="CertificateFile"/>.</summary>
    public string AppPassword { get; init; } = "";

    /// <summary>A certificate of the registration with its private key: PKCS #12, or PEM when the name ends in <c>.pem</c>.</summary>
    public string CertificateFile { get; init; } = "";

    /// <summary>Opens <see cref="CertificateFile"/>, when it is locked.</summary>
    public string CertificatePassword { get; init; } = "";

    /// <summary>Which of Microsoft's clouds the bot is registered in.</summary>
    public CloudName Cloud { get; init; } = CloudName.Public;

    /// <summary>App ids of other bots that may call this one; none by default.</summary>
    public IList<string> AllowedCallers { get; init; } = [];

    /// <summary>Hosts (<c>name</c> or <c>name:port</c>) of channel services besides Microsoft's own.</summary>
    public IList<string> ServiceHosts { get; init; } = [];

    /// <summary>OpenID metadata of the channels, instead of the cloud's.</summary>
    public Uri? ChannelMetadata { get; init; }

    /// <summary>OpenID metadata of Microsoft Entra, instead of the cloud's.</summary>
    public Uri? EntraMetadata { get; init; }

    /// <summary>Reads <see cref="CertificateFile"/>, with its private key.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It is no certificate, or the password is another.</exception>
    public X509Certificate2 OpenCertificate()
    {
        if (!CertificateFile.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)) return X509CertificateLoader.LoadPkcs12FromFile(CertificateFile, CertificatePassword);
        return CertificatePassword.Length == 0 ? X509Certificate2.CreateFromPemFile(CertificateFile) : X509Certificate2.CreateFromEncryptedPemFile(CertificateFile, CertificatePassword);
    }

    internal ChannelAccount Account => new() { Id = Id, Name = Name, Role = "bot" };

    internal static void AddTo(IServiceCollection services) => services
        .AddOptions<BotOptions>().BindConfiguration("Bot")
        .Validate(bot => !string.IsNullOrWhiteSpace(bot.Id), "Bot:Id is empty. Give the bot's account an id, for example Bot__Id=bot.")
        .Validate(bot => !string.IsNullOrWhiteSpace(bot.Name), "Bot:Name is empty. Set the name people see, for example Bot__Name=Assistant.")
        .Validate(bot => bot.TurnTimeout > TimeSpan.Zero, "Bot:TurnTimeout must be longer than zero, for example 00:01:00.")
        .Validate(bot => bot.AppId.Length == 0 || Guid.TryParseExact(bot.AppId, "D", out _), "Bot:AppId is no app id. Copy it from the bot's registration, for example 00000000-1111-2222-3333-444444444444.")
        .Validate(bot => bot.AppType == BotAppType.MultiTenant || bot.TenantId.Length > 0, "Bot:TenantId is empty, but Bot:AppType is SingleTenant. Set the tenant's id.")
        .Validate(bot => bot.AppId.Length == 0 || (bot.AppPassword.Length > 0) != (bot.CertificateFile.Length > 0), "Bot:AppId is set, so one of Bot:AppPassword and Bot:CertificateFile must be, and only one: without it the bot cannot answer.")
        .Validate(bot => bot.CertificateFile.Length == 0 || File.Exists(bot.CertificateFile), "Bot:CertificateFile names no file. Give the path of the registration's certificate.")
        .Validate(bot => IsSafe(bot.ChannelMetadata) && IsSafe(bot.EntraMetadata), "Bot:ChannelMetadata and Bot:EntraMetadata must be https addresses: whoever can change what they answer can speak as anybody.")
        .ValidateOnStart();

    // On this machine tests may stand in for the issuers.
    private static bool IsSafe(Uri? address) => address is null || (address.IsAbsoluteUri && (address.Scheme == "https" || address.IsLoopback));
}

/// <summary>To whom the bot's registration belongs.</summary>
public enum BotAppType
{
    /// <summary>To all tenants (older registrations).</summary>
    MultiTenant,

    /// <summary>To one tenant.</summary>
    SingleTenant,
}

/// <summary>Microsoft's clouds that have a Bot Framework.</summary>
public enum CloudName
{
    /// <summary>The worldwide one.</summary>
    Public,

    /// <summary>That of the government of the United States.</summary>
    UsGovernment,

    /// <summary>That of China.</summary>
    China,
}
