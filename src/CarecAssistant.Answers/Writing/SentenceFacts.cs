using System.Text.RegularExpressions;
using CarecAssistant.Answers.Grounding;
using CarecAssistant.Knowledge;

namespace CarecAssistant.Answers.Writing;

/// <summary>What the ranking wants to know of a sentence whatever is asked; read once.</summary>
internal sealed partial class SentenceFacts
{
    private readonly string text;

    // Few questions ask for figures or days, and looking for them in all sentences of an article takes as long as all the rest of its reading.
    private IReadOnlySet<string>? numbers;
    private IReadOnlyList<StatedDate>? dates;

    public SentenceFacts(string text, IReadOnlyList<Term> words)
    {
        this.text = text;
        Names = [.. Enumerable.Range(0, words.Count).Where(at => IsName(text, words, at))];
        Figures = [.. Enumerable.Range(0, words.Count).Where(at => char.IsDigit(words[at].Text[0]) || NumberWord().IsMatch(words[at].Text))];
        RefersBack = Back().IsMatch(text);
        Denies = KindOfEvidence.IsNegated(text);
        Commas = text.Count(letter => letter is ',' or '，' or '、' or ';' or '；');
        HasAside = text.AsSpan().IndexOfAny('(', '（', '—') >= 0;
        Quotes = text.AsSpan().IndexOfAny("\"“«「《") >= 0;
    }

    /// <summary>Places, among the words, of those written like a name.</summary>
    public IReadOnlyList<int> Names { get; }

    /// <summary>Places, among the words, of figures and words for figures.</summary>
    public IReadOnlyList<int> Figures { get; }

    /// <summary>Figures, brought to one form.</summary>
    public IReadOnlySet<string> Numbers => numbers ??= NumberReader.In(text);

    /// <summary>Dates.</summary>
    public IReadOnlyList<StatedDate> Dates => dates ??= DateReader.In(text);

    /// <summary>Its subject stands in the sentence before ("He …", "This …").</summary>
    public bool RefersBack { get; }

    /// <summary>Says that something is not so.</summary>
    public bool Denies { get; }

    /// <summary>Says why or to what end.</summary>
    public bool GivesReason => Reason().IsMatch(text);

    /// <summary>Commas and semicolons.</summary>
    public int Commas { get; }

    /// <summary>Holds a bracket or a dash.</summary>
    public bool HasAside { get; }

    /// <summary>Holds a quotation mark or the mark of a title.</summary>
    public bool Quotes { get; }

    // The first word has its capital from the sentence, unless the name goes on.
    private static bool IsName(string text, IReadOnlyList<Term> words, int at)
    {
        var start = words[at].Start;
        if (!char.IsUpper(text[start])) return false;
        return start > 0 || (at + 1 < words.Count && char.IsUpper(text[words[at + 1].Start])) || (words[at].Length > 1 && char.IsUpper(text[start + 1]));
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelv\w*|twenti|thirti|forti|fifti|hundr\w*|thousand\w*|million\w*|billion\w*|half|third|second|first|дв[аеу]\w?|тр[иеё]\w?|четыр\w*|пят\w?|шест\w?|сем\w?|восем\w*|девят?\w?|десят?\w?|одиннадца\w*|двенадца\w*|сто|сотн\w*|тысяч\w*|миллион\w*|миллиард\w*|полов\w*|трет\w*|[一二三四五六七八九十百千万亿两]\p{Lo})$", Plain)]
    private static partial Regex NumberWord();

    [GeneratedRegex(@"^\W*(?:he|she|it|they|his|her|its|their|this|these|that|those|such|он|она|оно|они|его|её|ее|их|это|этот|эта|эти|этого|такой|такие|他|她|它|其|这|该|此)(?:们|些)?(?!\p{Ll})", Plain)]
    private static partial Regex Back();

    [GeneratedRegex(@"\b(?:because|due to|since|in order to|so that|as a result|therefore|thus|caus\w+|reason\w*|led to|leads? to|result\w* (?:in|from|of)|to avoid|to prevent|thanks to|owing to)\b|потому|поскольку|так как|из-за|вследствие|в результате|чтобы|благодаря|причин|привел|поэтому|因为|由于|因此|所以|以便|为了|导致|原因", Plain)]
    private static partial Regex Reason();
}
