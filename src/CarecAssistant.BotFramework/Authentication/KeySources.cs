using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CarecAssistant.BotFramework.Authentication;

/// <summary>Keys of the channels.</summary>
internal sealed class ChannelKeys(IOptions<BotOptions> bot, KeyFetch fetch, TimeProvider time, ILogger<IssuerKeys> logger) : IDisposable
{
    public IssuerKeys Value { get; } = new(BotCloud.Of(bot.Value).ChannelMetadata, fetch, time, logger);

    public void Dispose() => Value.Dispose();
}

/// <summary>Keys of Microsoft Entra, which signs for bots and emulators.</summary>
internal sealed class EntraKeys(IOptions<BotOptions> bot, KeyFetch fetch, TimeProvider time, ILogger<IssuerKeys> logger) : IDisposable
{
    public IssuerKeys Value { get; } = new(BotCloud.Of(bot.Value).EntraMetadata, fetch, time, logger);

    public void Dispose() => Value.Dispose();
}
