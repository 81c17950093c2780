using System.Buffers;

namespace CarecAssistant.Knowledge.Articles;

/// <summary>Cuts a paragraph into sentences. English, Russian and Chinese rules apply side by side: the signs tell them apart.</summary>
internal static class SentenceSplitter
{
    // A "sentence" without any full stop (a pasted table, a list of names) is cut at a space so that a quotation stays readable.
    private const int Longest = 2000;

    private const string Enders = ".!?…。！？｡";
    private const string WideEnders = "。！？｡";
    private const string Closers = "\"'”’»›)]}」』）】》〉";
    private const string Openers = "\"'“‘«‹([{「『（【《〈„";
    private static readonly SearchValues<char> Pauses = SearchValues.Create("。，！？：“「");
    private static readonly string[] Attributions = ["说", "說", "表示", "指出", "强调", "称", "道", "认为", "补充"];

    /// <summary>Start and length of each sentence; together they cover every character that is no white space.</summary>
    public static IReadOnlyList<(int Start, int Length)> Split(string paragraph)
    {
        var sentences = new List<(int, int)>();
        var start = SkipSpace(paragraph, 0);
        var position = start;
        while (position < paragraph.Length)
        {
            var end = Enders.Contains(paragraph[position]) ? EndAt(paragraph, start, ref position) : -1;
            if (end < 0 && position - start >= Longest && paragraph[position] == ' ') end = position;
            if (end < 0)
            {
                position++;
                continue;
            }

            sentences.Add((start, end - start));
            position = start = SkipSpace(paragraph, end);
        }

        var last = paragraph.AsSpan(start).TrimEnd().Length;
        if (last > 0) sentences.Add((start, last));
        return sentences;
    }

    // Where the sentence ends whose full stop stands at position, or -1; position moves to the last sign looked at.
    private static int EndAt(string text, int start, ref int position)
    {
        var first = position;
        while (position + 1 < text.Length && Enders.Contains(text[position + 1])) position++;
        var stop = position;
        while (position + 1 < text.Length && Closers.Contains(text[position + 1]) && !OpensNext(text, position + 1)) position++;

        var end = position + 1;
        if (end >= text.Length) return end;
        if (WideEnders.Contains(text[stop])) return position > stop && IsAttribution(text, end) ? -1 : end;

        var isSpaced = char.IsWhiteSpace(text[end]);
        if (!isSpaced) return IsGluedSentence(text, first, stop, end) ? end : -1;

        var next = SkipSpace(text, end);
        if (next >= text.Length) return end;
        var isDash = text[next] is '—' or '–' or '-';
        var word = WordAt(text, isDash ? SkipSpace(text, next + 1) : next);
        if (word.Length > 0 && char.IsLower(word[0])) return -1;
        // "(…) . , and" and the like: a sentence does not open with such a sign.
        if (text[next] is ',' or ';' or ':' or ')') return -1;

        var isSingleStop = stop == first && text[stop] == '.';
        return isSingleStop && position == stop && Abbreviations.Continue(text, start, stop, word) ? -1 : end;
    }

    // A straight quotation mark after a space opens what follows; after the full stop it closes.
    private static bool OpensNext(string text, int at) => text[at] is '"' or '\'' && char.IsWhiteSpace(text[at - 1]);

    // “…。”他说。 is one sentence: what was said and who said it.
    private static bool IsAttribution(string text, int from)
    {
        var rest = text.AsSpan(from, Math.Min(24, text.Length - from));
        var end = rest.IndexOfAny(Pauses);
        if (end < 0) end = rest.Length;
        foreach (var verb in Attributions)
        {
            if (rest[..end].TrimEnd().EndsWith(verb, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    // "…in investments.The institute…": a space was lost, but "carec.Org" and "3.5" stay whole.
    private static bool IsGluedSentence(string text, int first, int stop, int end) =>
        stop == first && end == stop + 1 && first >= 3
        && char.IsLower(text[first - 1]) && char.IsLower(text[first - 2]) && char.IsLower(text[first - 3])
        && char.IsUpper(text[end]) && end + 1 < text.Length && (char.IsLower(text[end + 1]) || text[end + 1] == ' ')
        && WordAt(text, end) is not ("Org" or "Com" or "Net" or "Int")
        && text.LastIndexOf(' ', first - 1) is var space && text.AsSpan(space + 1, first - space - 1).IndexOfAny(":/@.") < 0;

    private static int SkipSpace(string text, int from)
    {
        while (from < text.Length && char.IsWhiteSpace(text[from])) from++;
        return from;
    }

    private static string WordAt(string text, int from)
    {
        while (from < text.Length && Openers.Contains(text[from])) from++;
        var end = from;
        while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        return text[from..end];
    }
}
