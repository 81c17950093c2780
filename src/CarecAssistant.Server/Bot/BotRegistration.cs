using CarecAssistant.BotFramework;
using CarecAssistant.Enquiries;
using CarecAssistant.Server.Teams;

namespace CarecAssistant.Server.Bot;

/// <summary>Registers the assistant itself.</summary>
internal static class BotRegistration
{
    /// <summary>Adds the bot and its way into open chats. The host registers <c>Words</c>, the stores, knowledge, answers, enquiries, an <see cref="IProactiveChat"/> and what <see cref="TeamsRegistration.AddTeams"/> needs.</summary>
    public static IServiceCollection AddBot(this IServiceCollection services)
    {
        services.AddOptions<PublicAddressOptions>().BindConfiguration("Bot")
            .Validate(
                bot => bot.PublicUrl is null or { IsAbsoluteUri: true, Scheme: "http" or "https" },
                "Bot:PublicUrl is no web address. Set where people reach this server, for example Bot__PublicUrl=https://assist.example.org/.")
            .ValidateOnStart();
        services.AddOptions<HandoffOptions>().BindConfiguration("Bot");
        return services
            .AddTeams()
            .AddSingleton<HelpDesk>()
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
