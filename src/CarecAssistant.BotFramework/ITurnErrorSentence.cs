namespace CarecAssistant.BotFramework;

/// <summary>What a person reads when the bot failed. The host registers its own, in the person's language.</summary>
public interface ITurnErrorSentence
{
    /// <summary>The sentence for the turn that this activity began.</summary>
    string For(Activity activity);
}

/// <summary>The sentence of hosts that registered none.</summary>
internal sealed class PlainTurnErrorSentence : ITurnErrorSentence
{
    public string For(Activity activity) => "Something went wrong on our side. Please ask again in a moment.";
}
