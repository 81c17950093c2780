using CarecAssistant.BotFramework;
using CarecAssistant.Enquiries;

namespace CarecAssistant.Server.Bot;

/// <summary>Registers the assistant itself.</summary>
internal static class BotRegistration
{
    /// <summary>Adds the bot and its way into open chats. The host registers <c>Words</c>, the stores, knowledge, answers, enquiries and an <see cref="IProactiveChat"/>.</summary>
    public static IServiceCollection AddBot(this IServiceCollection services)
    {
        services.AddOptions<PublicAddressOptions>().BindConfiguration("Bot")
            .Validate(
                bot => bot.PublicUrl is null or { IsAbsoluteUri: true, Scheme: "http" or "https" },
                "Bot:PublicUrl is no web address. Set where people reach this server, for example Bot__PublicUrl=https://assist.example.org/.")
            .ValidateOnStart();
        return services
            .AddSingleton<IConversationHistory, ConversationHistory>()
            .AddSingleton<OwnAddress>()
            .AddSingleton<Greeting>()
            .AddSingleton<AnswerMessage>()
            .AddSingleton<Offer>()
            .AddSingleton<EnquiryTurn>()
            .AddSingleton<IBot, CarecBot>()
            .AddSingleton<IChatDelivery, ChatDelivery>();
    }
}
