using System.Text.RegularExpressions;
using CarecAssistant.Knowledge;

namespace CarecAssistant.Answers.Grounding;

/// <summary>Reads a sentence as the check sees it: words by their stems, figures and dates by their values, each with what qualifies it.</summary>
internal sealed partial class TokenReader(IKnowledge knowledge)
{
    private const string SoftCharacters = "的了是和与與及等也就都而为為之其该該这這那上中下里裡对對着着所并並个個";

    private static readonly HashSet<string> Directions = new(StringComparer.Ordinal) { "by", "to", "from", "against", "toward", "towards", "от", "к", "против" };

    private static readonly HashSet<string> Places = new(StringComparer.Ordinal) { "in", "at", "on", "during", "within", "for", "with", "through", "в", "во", "на", "для", "с", "при", "по", "在", "于", "於" };

    /// <summary>A character of Chinese grammar that says nothing of its own.</summary>
    public static bool IsSoft(char character) => SoftCharacters.Contains(character, StringComparison.Ordinal);

    /// <summary>The tokens of a text, in order.</summary>
    public IReadOnlyList<Token> Of(string text, string language)
    {
        text = PlainDigits.In(text);
        var stems = knowledge.TermsOf(text, language).GroupBy(term => term.Start).ToDictionary(group => group.Key, group => group.First());
        var facts = FactsIn(text);
        var tokens = new List<Token>();
        var end = 0;
        var fact = 0;
        foreach (Match word in Word().Matches(text))
        {
            while (fact < facts.Count && facts[fact].At <= word.Index)
            {
                Add(tokens, facts[fact], IsBreak(text, end, facts[fact].At));
                end = facts[fact].At + facts[fact].Length;
                fact++;
            }

            if (word.Index < end || char.IsDigit(word.Value[0]))
            {
                continue;
            }

            tokens.Add(TokenOf(word.Value, stems.TryGetValue(word.Index, out var term) && term.Length == word.Length ? term.Text : null, tokens.Count == 0, IsBreak(text, end, word.Index)));
            end = word.Index + word.Length;
        }

        for (; fact < facts.Count; fact++)
        {
            Add(tokens, facts[fact], IsBreak(text, end, facts[fact].At));
            end = facts[fact].At + facts[fact].Length;
        }

        return tokens;
    }

    private static Token TokenOf(string written, string? stem, bool isFirst, bool afterBreak)
    {
        var word = written.ToLowerInvariant();
        var isName = !isFirst && char.IsUpper(written[0]);
        var kind = GuardedWords.IsCondition(word) ? TokenKind.Condition
            : GuardedWords.MeaningOf(word) is not null ? TokenKind.Guarded
            : Directions.Contains(word) ? TokenKind.Direction
            : Places.Contains(word) ? TokenKind.Place
            : IsHan(word[0]) ? IsSoft(word[0]) ? TokenKind.Soft : TokenKind.Content
            : stem is null ? TokenKind.Soft
            : TokenKind.Content;
        var key = kind switch { TokenKind.Guarded => GuardedWords.MeaningOf(word)!, TokenKind.Content => stem ?? word, _ => word };
        return new(kind, key, word, isName && kind != TokenKind.Soft, afterBreak);
    }

    // The words of a qualifier go into the figure they qualify.
    private static void Add(List<Token> tokens, Fact fact, bool afterBreak)
    {
        var (meaning, words) = afterBreak ? ("", 0) : Qualifiers.Before(tokens);
        for (var last = tokens.Count - words; last < tokens.Count; last++)
        {
            tokens[last] = tokens[last] with { Kind = TokenKind.Soft };
        }

        tokens.Add(fact.Date is { } date
            ? new Token(TokenKind.Date, meaning, "", false, afterBreak) { Date = date }
            : new Token(TokenKind.Number, meaning + fact.Figure, "", false, afterBreak));
    }

    private static List<Fact> FactsIn(string text)
    {
        var facts = DateReader.Find(text).Select(found => new Fact(found.At, found.Length + YearWord().Match(text, found.At + found.Length).Length, "", found.Date)).ToList();
        foreach (var (at, length, figure) in NumberReader.Find(DateReader.Without(text)))
        {
            if (facts.Exists(other => at < other.At + other.Length && other.At < at + length))
            {
                continue;
            }

            var before = CurrencyBefore().Match(text, 0, at);
            var after = CurrencyAfter().Match(text, at + length);
            var currency = before.Success ? CurrencyOf(before.Value) : after.Success ? CurrencyOf(after.Value) : "";
            var start = before.Success ? before.Index : at;
            facts.Add(new(start, at + length - start + (after.Success ? after.Length : 0), figure + currency, null));
        }

        return [.. facts.OrderBy(fact => fact.At)];
    }

    private static string CurrencyOf(string written) => written.Trim().ToLowerInvariant() switch
    {
        "€" or "eur" or "евро" or "欧元" => "EUR",
        "¥" or "cny" or "rmb" or "人民币" or "元" => "CNY",
        "£" or "gbp" => "GBP",
        var word when word.StartsWith("euro", StringComparison.Ordinal) => "EUR",
        var word when word.StartsWith("yuan", StringComparison.Ordinal) || word.StartsWith("юан", StringComparison.Ordinal) => "CNY",
        "₽" or "rub" => "RUB",
        var word when word.StartsWith("руб", StringComparison.Ordinal) => "RUB",
        _ => "USD",
    };

    private static bool IsHan(char letter) => letter is >= '一' and <= '鿿';

    private static bool IsBreak(string text, int from, int to) => from == 0 || text.AsSpan(from, Math.Max(0, to - from)).IndexOfAny(Breaks) >= 0;

    private static readonly System.Buffers.SearchValues<char> Breaks = System.Buffers.SearchValues.Create(",;:.()[]—–“”\"«»，；：。（）、！？!?");

    [GeneratedRegex(@"[一-鿿]|[\p{L}\d-[一-鿿]][\p{L}\p{Mn}\d'’-[一-鿿]]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?:US\$|\$|€|£|¥|₽|\b(?:USD|EUR|CNY|RMB|GBP|RUB))\s?$")]
    private static partial Regex CurrencyBefore();

    [GeneratedRegex(@"\G(?:-(?=\p{L})|st\b|nd\b|rd\b|th\b)?\s?(?:(?:US |U\.S\. )?dollars?|USD|euros?|EUR|yuan|RMB|CNY|долл(?:аров|ара|ар|\.)?(?: США)?|евро|юан(?:ей|я|ь)|руб(?:лей|ля|ль|\.)|美元|欧元|人民币|元)(?!\p{Ll})")]
    private static partial Regex CurrencyAfter();

    [GeneratedRegex(@"\G\s?(?:г\.|год(?:а|у|ом)?(?!\p{L}))")]
    private static partial Regex YearWord();

    private readonly record struct Fact(int At, int Length, string Figure, StatedDate? Date);
}
