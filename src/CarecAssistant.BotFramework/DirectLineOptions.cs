using Microsoft.Extensions.DependencyInjection;

namespace CarecAssistant.BotFramework;

/// <summary>The Direct Line server. Section <c>DirectLine</c>.</summary>
public sealed record DirectLineOptions
{
    /// <summary>File with the key that signs tokens; made at first start. Empty: a key of this process only, and a restart ends every chat.</summary>
    public string KeyFile { get; set; } = "";

    /// <summary>Origins of other sites whose pages may chat, for example <c>https://www.example.org</c>; our own origin always may.</summary>
    public IList<string> TrustedOrigins { get; init; } = [];

    /// <summary>Secrets with which other servers ask for tokens (<c>POST /tokens/generate</c>); two at most, so that one can be changed while the other is in use. None: nobody can.</summary>
    public IList<string> Secrets { get; init; } = [];

    /// <summary>Scheme, host and port that people reach this server by, for addresses given to clients. Empty: what each request names.</summary>
    public string PublicOrigin { get; set; } = "";

    /// <summary>How long a token is good. Clients refresh every 15 minutes by a fixed timer, so less breaks them.</summary>
    public TimeSpan TokenLife { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a token can be refreshed after it was first issued.</summary>
    public TimeSpan RefreshFor { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How long a stream URL can be opened.</summary>
    public TimeSpan StreamTicketLife { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Pause between empty frames that keep proxies from closing an idle socket.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Characters of a message's text that the channel takes. A bot that has a limit of its own says so in words, which a client cannot do for a refused message.</summary>
    public int MaxTextLength { get; init; } = 32_000;

    /// <summary>Where uploaded files are kept. Empty: uploads are refused.</summary>
    public string UploadFolder { get; set; } = "";

    /// <summary>Bytes of one upload, all its files together.</summary>
    public int UploadLimit { get; init; } = 4 * 1024 * 1024;

    /// <summary>Bytes of all files that are kept; beyond that uploads have to wait until older files are gone.</summary>
    public long UploadFolderLimit { get; init; } = 256L * 1024 * 1024;

    /// <summary>How long uploaded files are kept, and links to them good.</summary>
    public TimeSpan UploadLife { get; init; } = TimeSpan.FromHours(24);

    internal static void AddTo(IServiceCollection services) => services
        .AddOptions<DirectLineOptions>().BindConfiguration("DirectLine")
        .Validate(line => line.TrustedOrigins.All(IsOrigin), "DirectLine:TrustedOrigins holds something that is no origin. Write scheme and host only, for example https://www.example.org.")
        .Validate(line => line.Secrets.Count <= 2 && line.Secrets.All(IsSecret), "DirectLine:Secrets takes at most two secrets of at least 32 letters, digits, dots, hyphens and underscores, at random. Make one with: openssl rand -hex 32.")
        .Validate(line => line.PublicOrigin.Length == 0 || IsOrigin(line.PublicOrigin), "DirectLine:PublicOrigin is no origin. Write scheme and host only, for example https://assist.example.org.")
        .Validate(line => line.TokenLife >= TimeSpan.FromMinutes(16), "DirectLine:TokenLife is under 16 minutes, but clients refresh every 15. Set for example 00:30:00.")
        .Validate(line => line.RefreshFor >= line.TokenLife, "DirectLine:RefreshFor is shorter than DirectLine:TokenLife. Set for example 1.00:00:00.")
        .Validate(line => line.StreamTicketLife > TimeSpan.Zero, "DirectLine:StreamTicketLife must be longer than zero, for example 00:01:00.")
        .Validate(line => line.KeepAlive > TimeSpan.Zero, "DirectLine:KeepAlive must be longer than zero, for example 00:00:20.")
        .Validate(line => line.MaxTextLength > 0, "DirectLine:MaxTextLength must be above zero, for example 32000.")
        .Validate(line => line is { UploadLimit: > 0, UploadFolderLimit: > 0 } && line.UploadLife > TimeSpan.Zero, "DirectLine:UploadLimit, DirectLine:UploadFolderLimit and DirectLine:UploadLife must be above zero, for example 4194304, 268435456 and 1.00:00:00.")
        .ValidateOnStart();

    // 32 random hexadecimal digits hold fewer different ones once in many thousand; a word or row of zeros that stands in for a secret always does.
    private const int FewestLetters = 8;

    private static bool IsSecret(string text) => text.Length is >= 32 and <= 512 && text.Distinct().Count() >= FewestLetters && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_');

    internal static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && text == uri.GetLeftPart(UriPartial.Authority);
}
