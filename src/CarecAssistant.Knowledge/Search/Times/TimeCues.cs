using System.Text.RegularExpressions;

namespace CarecAssistant.Knowledge.Search.Times;

/// <summary>What a small word beside a date makes of it.</summary>
internal enum CueKind
{
    /// <summary>No small word: "CAREC 2030".</summary>
    None,

    /// <summary>In, on, during, of.</summary>
    At,

    /// <summary>Since, after, from.</summary>
    Since,

    /// <summary>Before, until.</summary>
    Before,

    /// <summary>Between: two dates follow.</summary>
    Between,

    /// <summary>By 2030, к 2030 году: an aim, not a time of anything that happened.</summary>
    Aim,
}

/// <summary>The small words before and after dates.</summary>
internal static partial class TimeCues
{
    public static (CueKind Kind, int Start) Before(string text, int at)
    {
        var from = Math.Max(0, at - 30);
        var match = Lead().Match(text[from..at]);
        if (!match.Success) return (CueKind.None, at);
        var kind = match.Groups["between"].Success ? CueKind.Between
            : match.Groups["since"].Success ? CueKind.Since
            : match.Groups["before"].Success ? CueKind.Before
            : match.Groups["aim"].Success ? CueKind.Aim
            : CueKind.At;
        return (kind, from + match.Index);
    }

    public static (CueKind Kind, int End) After(string text, int at)
    {
        var match = Trail().Match(text[at..Math.Min(text.Length, at + 10)]);
        if (!match.Success) return (CueKind.None, at);
        return (match.Groups["since"].Success ? CueKind.Since : CueKind.Before, at + match.Length);
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(?<![\p{L}])(?:(?<between>between|from|между|с|со|从|自)|(?<since>since|after|starting (?:in|from)|from|после|начиная со?)|(?<before>before|prior to|until|till|up to|до|ранее)|(?<aim>by|to|к|ко)|in|on|during|of|for|as of|throughout|в|во|за|на|от|在|于|截至)\s*(?:(?:the )?(?:year|early|late|mid|beginning of|end of|начал[ае]|кон(?:ец|ца|це)|середин[ае]))?\s*$", Plain)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^\s*(?:(?<since>以来|之后|以后|起|后)|(?<before>之前|以前|前))", Plain)]
    private static partial Regex Trail();
}
