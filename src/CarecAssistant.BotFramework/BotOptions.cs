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

    internal ChannelAccount Account => new() { Id = Id, Name = Name, Role = "bot" };

    internal static void AddTo(IServiceCollection services) => services
        .AddOptions<BotOptions>().BindConfiguration("Bot")
        .Validate(bot => !string.IsNullOrWhiteSpace(bot.Id), "Bot:Id is empty. Give the bot's account an id, for example Bot__Id=bot.")
        .Validate(bot => !string.IsNullOrWhiteSpace(bot.Name), "Bot:Name is empty. Set the name people see, for example Bot__Name=Assistant.")
        .Validate(bot => bot.TurnTimeout > TimeSpan.Zero, "Bot:TurnTimeout must be longer than zero, for example 00:01:00.")
        .ValidateOnStart();
}
