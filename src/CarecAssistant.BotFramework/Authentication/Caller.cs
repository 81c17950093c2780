namespace CarecAssistant.BotFramework.Authentication;

/// <summary>What kind of program calls.</summary>
internal enum CallerKind
{
    /// <summary>A channel, with a token that vouches for its service.</summary>
    Channel,

    /// <summary>An emulator that has the bot's own credentials; while developing only.</summary>
    Emulator,

    /// <summary>Another bot that is allowed to.</summary>
    Bot,

    /// <summary>A program on this machine, while developing and without a registration.</summary>
    Local,
}

/// <summary>Who calls, as a checked token says.</summary>
/// <param name="Kind">What kind of program.</param>
/// <param name="Id">What <see cref="Activity.CallerId"/> says.</param>
/// <param name="ServiceUrl">The service that the token vouches for.</param>
/// <param name="Endorsements">The channels that the token's key speaks for.</param>
/// <param name="Scope">Whom replies show a token for, when not the channels.</param>
internal sealed record Caller(CallerKind Kind, string? Id = null, string? ServiceUrl = null, IReadOnlySet<string>? Endorsements = null, string? Scope = null)
{
    /// <summary>What of the activity the token does not cover, or null. Hosts are judged elsewhere.</summary>
    public TokenFault? FaultWith(Activity activity) => Kind switch
    {
        CallerKind.Channel when !string.Equals(ServiceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase) => TokenFault.ServiceUrl,
        CallerKind.Channel when Endorsements?.Contains(ChannelOf(activity)) != true => TokenFault.Endorsement,
        CallerKind.Emulator when activity.ChannelId != "emulator" => TokenFault.Endorsement,
        _ => null,
    };

    // A part of a channel follows a colon: "msteams:COPILOT".
    private static string ChannelOf(Activity activity) => activity.ChannelId!.Split(':', 2)[0];
}

/// <summary>A caller, or why there is none.</summary>
internal readonly record struct CallerVerdict(Caller? Caller, TokenFault? Fault)
{
    public CallerVerdict(Caller caller)
        : this(caller, null)
    {
    }

    public CallerVerdict(TokenFault fault)
        : this(null, fault)
    {
    }
}
