namespace CarecAssistant.BotFramework;

/// <summary>What a person reads when the bot failed or would not listen. The host registers its own, in the person's language.</summary>
public interface ITurnErrorSentence
{
    /// <summary>The sentence for the turn that this activity began.</summary>
    string For(Activity activity);

    /// <summary>What is said, once a minute, to somebody whose messages come faster than <c>RateLimits</c> lets them; this one was not taken.</summary>
    string ForTooMany(Activity activity);
}

/// <summary>The sentence of hosts that registered none.</summary>
internal sealed class PlainTurnErrorSentence : ITurnErrorSentence
{
    public string For(Activity activity) => "Something went wrong on our side. Please ask again in a moment.";

    public string ForTooMany(Activity activity) => "There were too many messages at once; the last one was not taken. Please send it again in a minute.";
}
