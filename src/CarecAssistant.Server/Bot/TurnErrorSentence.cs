using CarecAssistant.BotFramework;
using CarecAssistant.Server.Wording;

namespace CarecAssistant.Server.Bot;

/// <inheritdoc cref="ITurnErrorSentence"/>
internal sealed class TurnErrorSentence(Words words) : ITurnErrorSentence
{
    public string For(Activity activity) => words.Say("chat.error", LanguageOf(activity));

    public string ForTooMany(Activity activity) => words.Say("chat.toomany", LanguageOf(activity));

    private static string LanguageOf(Activity activity) => VisitorLanguage.Of(activity.Text ?? "") ?? VisitorLanguage.OfLocale(activity.Locale) ?? "en";
}
