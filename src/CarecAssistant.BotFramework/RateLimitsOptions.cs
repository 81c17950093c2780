using Microsoft.Extensions.DependencyInjection;

namespace CarecAssistant.BotFramework;

/// <summary>How much one visitor, one address and all together may ask of the channels. Section <c>RateLimits</c>.</summary>
public sealed record RateLimitsOptions
{
    /// <summary>Messages of one conversation in a minute.</summary>
    public int MessagesPerMinute { get; init; } = 20;

    /// <summary>Messages of one conversation in a day.</summary>
    public int MessagesPerDay { get; init; } = 200;

    /// <summary>New conversations from one address (IPv6: one /64) in ten minutes.</summary>
    public int ConversationsPerAddress { get; init; } = 20;

    /// <summary>Open sockets from one address.</summary>
    public int SocketsPerAddress { get; init; } = 20;

    /// <summary>Open sockets of this process.</summary>
    public int Sockets { get; init; } = 10_000;

    /// <summary>Turns of one conversation that wait for the one before.</summary>
    public int WaitingTurnsPerConversation { get; init; } = 20;

    /// <summary>Turns of this process that run or wait.</summary>
    public int Turns { get; init; } = 200;

    /// <summary>Turns that run at once; 0: four for each core.</summary>
    public int RunningTurns { get; init; }

    /// <summary>Calls of <c>/api/messages</c> without a readable token from one address in a minute, before they are answered with 429.</summary>
    public int CallsWithoutToken { get; init; } = 60;

    internal static void AddTo(IServiceCollection services) => services
        .AddOptions<RateLimitsOptions>().BindConfiguration("RateLimits")
        .Validate(limits => limits is { MessagesPerMinute: > 0, MessagesPerDay: > 0 }, "RateLimits:MessagesPerMinute and RateLimits:MessagesPerDay must be above zero, for example 20 and 200.")
        .Validate(limits => limits.ConversationsPerAddress > 0, "RateLimits:ConversationsPerAddress must be above zero, for example 20.")
        .Validate(limits => limits is { SocketsPerAddress: > 0, Sockets: > 0 }, "RateLimits:SocketsPerAddress and RateLimits:Sockets must be above zero, for example 20 and 10000.")
        .Validate(limits => limits is { WaitingTurnsPerConversation: > 0, Turns: > 0 }, "RateLimits:WaitingTurnsPerConversation and RateLimits:Turns must be above zero, for example 20 and 200.")
        .Validate(limits => limits.RunningTurns >= 0, "RateLimits:RunningTurns must not be negative; 0 means four for each core.")
        .Validate(limits => limits.CallsWithoutToken > 0, "RateLimits:CallsWithoutToken must be above zero, for example 60.")
        .ValidateOnStart();
}
