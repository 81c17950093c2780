using System.Text.RegularExpressions;

namespace CarecAssistant.Answers.Questions;

/// <summary>Puts a few common questions in the words that articles have: "Who directs the Institute?" asks for its Director, "Who pays for it?" for how it was paid.</summary>
internal static partial class PlainlyPut
{
    /// <summary>The question in such words; any other question as it was.</summary>
    public static string Of(string question)
    {
        question = AtPresent().Replace(EdgeOfATime().Replace(question, ""), "");
        if (Directing().Match(question) is { Success: true } directing)
        {
            return $"Who is the Director of {directing.Groups["body"].Value}?";
        }

        if (Paying().Match(question) is { Success: true } paying)
        {
            return $"How was {paying.Groups["body"].Value} paid for?";
        }

        if (Financed().IsMatch(question))
        {
            return "How many projects has the CAREC investment?";
        }

        if (PutInto().IsMatch(question))
        {
            return PutInto().Replace(question, "invested through ");
        }

        return RussianDirecting().IsMatch(question) ? "Кто директор Института ЦАРЭС?" : ChineseDirecting().IsMatch(question) ? "学院院长是谁？" : question;
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\W*who (?:currently |now )?(?:directs|runs|heads|leads|manages|is in charge of|is the head of|is the boss of|is at the head of) (?<body>(?:the |your )?(?:CAREC )?institute)(?: now| today| currently)?\W*$", Plain)]
    private static partial Regex Directing();

    [GeneratedRegex(@"^\W*кто (?:сейчас |теперь )?(?:руководит|возглавляет|управляет|заведует|стоит во главе|глава|руководитель) (?:вашим |вашего )?института?(?:ом)?(?: ЦАРЭС)?(?: сейчас| теперь)?\W*$", Plain)]
    private static partial Regex RussianDirecting();

    [GeneratedRegex(@"^\W*(?:(?:现在|目前)?(?:由)?谁(?:在)?(?:领导|管理|负责|主管|掌管)(?:中亚区域经济合作|CAREC)?(?:学院|研究院)|(?:学院|研究院)(?:现在|目前)?(?:由)?谁(?:领导|负责|管理|主管)|(?:学院|研究院)的?(?:负责人|领导)是谁)\W*$", Plain)]
    private static partial Regex ChineseDirecting();

    [GeneratedRegex(@"^\W*who (?:pays for|funds|finances|sponsors|paid for|pays) (?<body>(?:the |your )?(?:CAREC )?institute)\W*$", Plain)]
    private static partial Regex Paying();

    [GeneratedRegex(@"^\W*how many projects (?:has|have|had|did|does) (?:the )?CAREC(?: program)? (?:have|(?:\p{L}+ )?(?:financ|fund|support|implement|invest)\p{L}*)(?: in| so far| in total)*\W*$", Plain)]
    private static partial Regex Financed();

    [GeneratedRegex(@"\b(?:put|poured|sunk) into (?=(?:the )?CAREC)", Plain)]
    private static partial Regex PutInto();

    // What is so at present is what articles say is so.
    [GeneratedRegex(@"[\s,]*\b(?:at present(?!-)|at the (?:present )?moment|right now|these days|nowadays|as of (?:now|today)|в настоящее время|(?:на|в) данный момент|на сегодняшний день)\b,?|现阶段|当前", Plain)]
    private static partial Regex AtPresent();

    [GeneratedRegex(@"\b(?:the )?(?:end|close|beginning|start) of (?=(?:19|20)\d\d\b)|\b(?:концу?|конца|конце) (?=(?:19|20)\d\d\b)", Plain)]
    private static partial Regex EdgeOfATime();
}
