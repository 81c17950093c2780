namespace CarecAssistant.BotFramework;

/// <summary>A service was to be called that no checked token vouched for, or whose host is not among those the bot may call.</summary>
public sealed class ServiceNotTrustedException() : Exception(
    "No checked token vouches for this serviceUrl, or its host may not be called. Take the reference from ITurnContext.GetConversationReference(); other hosts are named in Bot:ServiceHosts.");
