using System.Text.RegularExpressions;
using CarecAssistant.Knowledge.Indexing;

namespace CarecAssistant.Knowledge.Search.Times;

/// <summary>Reads what a question says about when, in English, Russian and Chinese.</summary>
internal static partial class TimeReader
{
    // No question says when in its thousandth word.
    private const int LongestRead = 2_000;

    // Whoever lists more days than that asks about none of them.
    private const int MostRanges = 128;

    private static readonly DateOnly Beginning = new(1900, 1, 1);

    public static AskedTime Read(string text, DateOnly today)
    {
        var head = PlainDigits.In(text.Length > LongestRead ? text[..LongestRead] : text);
        var rest = head.ToCharArray();
        var said = head.ToCharArray();
        var ranges = new List<DateRange>();

        var relative = RelativeTimes.In(head, today);
        foreach (var (start, length, days) in relative)
        {
            var lead = AfterOrBefore(head, start, start + length);
            if (lead.Side == Side.Since) ranges.Add(new DateRange(days.From, today));
            else if (lead.Side == Side.Before) ranges.Add(new DateRange(Beginning, days.From.AddDays(-1)));
            else ranges.Add(days);
            Blank(rest, start, length);
            Blank(said, lead.Start, lead.End - lead.Start);
        }

        var written = WrittenTimes.In(new string(rest), today, relative.Count > 0 ? relative[0].Days : null);
        var isNamed = relative.Count == 0 && written.Ranges.Count > 0 && written.IsPlain;
        // "In May last year" is one time, not two.
        if (written.Ranges.Count > 0 && relative.Count > 0) ranges.Clear();
        ranges.AddRange(written.Ranges);
        foreach (var (start, length) in written.Said) Blank(said, start, length);

        var latest = Latest().Matches(new string(said));
        foreach (Match match in latest)
        {
            Blank(rest, match.Groups["w"].Index, match.Groups["w"].Length);
            Blank(said, match.Index, match.Length);
        }

        var time = new AskedTime
        {
            Ranges = [.. ranges.Distinct().Take(MostRanges)],
            IsNamed = isNamed,
            WantsLatest = latest.Count > 0,
            IsNoDate = written.IsNoDate && ranges.Count == 0,
            Rest = string.Concat(new string(rest), text.AsSpan(head.Length)),
        };
        return time.IsSaid && text.Length <= LongestRead && AsksNothingElse(new string(said)) ? time with { AsksForNews = true } : time;
    }

    private static bool AsksNothingElse(string said)
    {
        var left = Generic().Replace(said, " ");
        return WordAnalysis.TermsOf(left, "en").All(word => StopWords.Contains(WordFolding.Fold(left.AsSpan(word.Start, word.Length))));
    }

    private enum Side
    {
        Then,
        Since,
        Before,
    }

    private static (Side Side, int Start, int End) AfterOrBefore(string text, int start, int end)
    {
        var cue = TimeCues.Before(text, start);
        var after = TimeCues.After(text, end);
        var side = cue.Kind is CueKind.Since || after.Kind is CueKind.Since ? Side.Since : cue.Kind is CueKind.Before || after.Kind is CueKind.Before ? Side.Before : Side.Then;
        return (side, cue.Start, after.End);
    }

    private static void Blank(char[] text, int start, int length) => Array.Fill(text, ' ', start, length);

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // Group w: words that would match other texts by accident. "The last Director" is no question about news, so "last" needs an event.
    [GeneratedRegex(@"(?<w>\b(?:the )?(?:latest|newest|most recent|recent(?:ly)?)\b)|(?<w>\blast\b)(?= (?:visit|meeting|event|news|conference|forum|session|update|announcement|delegation|seminar|workshop|webinar)s?\b)"
        + @"|\bwhat(?:'s|’s| is)(?<w> new)\b|\b(?:any(?:thing)? new|any news)\b"
        + @"|(?<w>(?<!\p{L})(?:сам\p{L}+ )?(?:последн|свеж|недавн|нов[еы]йш)\p{L}+)(?= \p{L})|(?<w>(?<!\p{L})(?:за последнее время|в последнее время|недавно))(?!\p{L})|(?<!\p{L})что нового(?!\p{L})|(?<!\p{L})(?:какие|есть) (?:ли )?(?:новости|новое)"
        + @"|(?<w>最新|最近|近期|新近|上一次|上次)|有(?:什么|哪些|何)(?:新闻|新消息|新动态)", Plain)]
    private static partial Regex Latest();

    // What is left of "what happened in May?" and "latest news of the Institute".
    [GeneratedRegex(@"\b(?:news|new|events?|happen(?:ed|ing|s)?|occurr?(?:ed|s)?|took place|take place|going on|go on|announce(?:d|s|ments?)?|publish(?:ed|es)?|updates?|developments?|activit(?:y|ies)|headlines?|stor(?:y|ies)|tell|give|show|me|any|anything|something|about|all|carec|institute(?:'s|’s)?|there|up|please)\b"
        + @"|(?<!\p{L})(?:новост|нов(?:ое|ого|ые)(?!\p{L})|событи|произошл|происходи|случил|сообщил|объявил|опубликовал|анонсировал|институт|царэс|расскаж|покаж|мероприяти)\p{L}*"
        + @"|新闻|消息|动态|事件|事情|大事|活动|发生|公布|宣布|发布|进展|学院|研究院|中亚区域经济合作|告诉|介绍|一下|过|事", Plain)]
    private static partial Regex Generic();
}
