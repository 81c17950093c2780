using System.Text.RegularExpressions;

namespace CarecAssistant.Answers.Grounding;

/// <summary>Words that change what stands beside them, in English, Russian and Chinese. None may be added or lost.</summary>
internal static partial class GuardedWords
{
    /// <summary>What a guarded word does, or null for any other word. Two words of one meaning may stand for each other.</summary>
    public static string? MeaningOf(string word) =>
        Negation().IsMatch(word) ? "not"
        : Intent().IsMatch(word) ? "intent"
        : Share().IsMatch(word) ? word
        : Rank().IsMatch(word) ? word
        : Person().IsMatch(word) ? word
        : null;

    /// <summary>A condition or exception, on which all of a sentence hangs.</summary>
    public static bool IsCondition(string word) => Condition().IsMatch(word);

    /// <summary>An adverb or the like that may go without a loss.</summary>
    public static bool IsSlight(string word) => Slight().IsMatch(word);

    /// <summary>A denial.</summary>
    public static bool IsNegation(string word) => Negation().IsMatch(word);

    /// <summary>What is planned, wished, possible or to come rather than done.</summary>
    public static bool IsIntent(string word) => Intent().IsMatch(word);

    private const RegexOptions Plain = RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:not|no|none|never|neither|nor|nobody|nothing|cannot|without|unable|\p{L}+n['’]t|(?:fail|refus|reject|lack)\p{L}*|den(?:y|ies|ied|ying)|не|нет|ни|без|никогда|никто|ничего|нельзя|(?:отказ|отверг|отриц)\p{L}*|[不没沒无無未非否别勿拒])$", Plain)]
    private static partial Regex Negation();

    [GeneratedRegex(@"^(?:will|would|shall|should|may|might|can|could|must|likely|possibl[ey]|potential(?:ly)?|(?:plan(?:s|ned|ning)?|want|wish|hope|aim|attempt|intend|intent|expect|propos|suggest|recommend|urg(?:e|es|ed|ing)|pledg|promis|offer)(?:s|ed|ing|es|d|ions?|als?)?|(?:планир|намер|предпола|ожида|надее|обеща|предлож|предлаг|рекоменд)\p{L}*|хо(?:чет|тел|тела|тят)|может|могут|мог|могла|должн\p{L}*|будет|будут|вероятно|возможно|[将拟应愿盼])$", Plain)]
    private static partial Regex Intent();

    [GeneratedRegex(@"^(?:all|every|each|most|some|many|few|several|half|both|only|majority|minority|mainly|mostly|partly|almost|hardly|barely|nearly|allegedly|previously|formerly|temporarily|все|всех|весь|вся|кажд\p{L}*|большинств\p{L}*|некотор\p{L}*|мног\p{L}*|несколько|только|лишь|половин\p{L}*|оба|обе|почти|[全每均只仅半])$", Plain)]
    private static partial Regex Share();

    [GeneratedRegex(@"^(?:deputy|vice|former|acting|ex|assistant|honorary|proposed|alleged|so-called|замест\p{L}*|вице|бывш\p{L}*|и\.о|副|前)$", Plain)]
    private static partial Regex Rank();

    // A model speaks for nobody: "we will call you" is a promise that no tool keeps.
    [GeneratedRegex(@"^(?:i|me|my|we|us|our|you|your|я|мне|мой|мы|нам|наш\p{L}*|вы|вам|вас|ваш\p{L}*|ты|тебя|твой|[我您你])$", Plain)]
    private static partial Regex Person();

    [GeneratedRegex(@"^(?:if|unless|except|excluding|provided|otherwise|whether|but|although|though|however|yet|despite|если|кроме|исключая|разве|но|однако|хотя|несмотря|[若除但却虽])$", Plain)]
    private static partial Regex Condition();

    [GeneratedRegex(@"^(?:also|further|jointly|successfully|currently|actively|additionally|officially|closely|warmly|highly|very|together|again|recently|также|ещё|совместно|успешно|активно|очень)$", Plain)]
    private static partial Regex Slight();
}
