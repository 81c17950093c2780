using CarecAssistant.BotFramework;
using CarecAssistant.Server.Wording;

namespace CarecAssistant.Server.Bot;

/// <inheritdoc cref="ITurnErrorSentence"/>
internal sealed class TurnErrorSentence(Words words) : ITurnErrorSentence
{
    public string For(Activity activity) =>
        words.Say("chat.error", VisitorLanguage.Of(activity.Text ?? "") ?? VisitorLanguage.OfLocale(activity.Locale) ?? "en");
}
