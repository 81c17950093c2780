using System.Text;

namespace CarecAssistant.Knowledge.Articles;

/// <summary>
/// Leaves out the tags of a page that nest deeper than any real page does, and keeps their text. The parser caps the depth of its tree, but looks
/// through all open elements at each tag: 100,000 that are never closed would hold it for half a minute.
/// </summary>
internal static class HtmlNesting
{
    /// <summary>The deepest nesting that is kept.</summary>
    public const int Deepest = 200;

    // Far above any real tag, far below what makes the tree heavy: an image written into an attribute for one.
    private const int LongestTag = 20_000;

    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "frame",
    };

    // Their text is no markup, up to their end tag.
    private static readonly HashSet<string> Raw = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes" };

    // Closed by the next of its kind when nobody closes them.
    private static readonly HashSet<string> SelfClosing = new(StringComparer.OrdinalIgnoreCase) { "p", "li", "dt", "dd", "tr", "td", "th", "option", "tbody", "thead" };

    /// <summary>The page as it is, unless it nests too deep or has a tag of absurd length.</summary>
    public static string Flatten(string html)
    {
        var open = new Stack<string>();
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        StringBuilder? flat = null;
        var (copied, at) = (0, 0);
        while (at < html.Length)
        {
            var start = html.IndexOf('<', at);
            if (start < 0 || start + 1 >= html.Length) break;
            if (html.AsSpan(start).StartsWith("<!--", StringComparison.Ordinal))
            {
                at = After(html, "-->", start + 4);
                continue;
            }

            var isEnd = html[start + 1] == '/';
            var nameAt = start + (isEnd ? 2 : 1);
            if (nameAt >= html.Length || !char.IsAsciiLetter(html[nameAt]))
            {
                at = start + 1;
                continue;
            }

            var nameEnd = nameAt;
            while (nameEnd < html.Length && (char.IsAsciiLetterOrDigit(html[nameEnd]) || html[nameEnd] is '-' or ':')) nameEnd++;
            var name = nameEnd - nameAt > 40 ? "x" : html[nameAt..nameEnd].ToLowerInvariant();
            var end = EndOfTag(html, nameEnd);
            at = end;
            if (Void.Contains(name))
            {
                if (end - start > LongestTag) Leave(start, end);
                continue;
            }

            if (isEnd)
            {
                Close(name, start, end);
                continue;
            }

            if (SelfClosing.Contains(name) && open.TryPeek(out var last) && last == name) Pop();
            open.Push(name);
            counts[name] = counts.GetValueOrDefault(name) + 1;
            if (open.Count > Deepest || end - start > LongestTag) Leave(start, end);
            if (Raw.Contains(name)) at = SkipRaw(html, name, end);
        }

        return flat is null ? html : flat.Append(html, copied, html.Length - copied).ToString();

        void Close(string name, int start, int end)
        {
            if (counts.GetValueOrDefault(name) == 0) return;
            var depth = open.Count;
            while (Pop() != name) depth--;
            if (depth > Deepest) Leave(start, end);
        }

        string Pop()
        {
            var name = open.Pop();
            counts[name]--;
            return name;
        }

        void Leave(int start, int end)
        {
            flat ??= new StringBuilder(html.Length);
            flat.Append(html, copied, start - copied);
            // The words on both sides stay apart; a hundred thousand spaces would be a load of their own.
            if (flat.Length > 0 && flat[^1] != ' ') flat.Append(' ');
            copied = end;
        }
    }

    private static int After(string html, string mark, int from)
    {
        var found = from >= html.Length ? -1 : html.IndexOf(mark, from, StringComparison.Ordinal);
        return found < 0 ? html.Length : found + mark.Length;
    }

    private static int EndOfTag(string html, int at)
    {
        while (at < html.Length && html[at] != '>')
        {
            // A quoted value may hold a ">"; a quotation mark opens a value only after the equals sign.
            if (html[at] == '=')
            {
                do at++;
                while (at < html.Length && char.IsWhiteSpace(html[at]));
                if (at < html.Length && html[at] is '"' or '\'') at = html.IndexOf(html[at], at + 1) is var close and >= 0 ? close + 1 : html.Length;
                continue;
            }

            at++;
        }

        return Math.Min(at + 1, html.Length);
    }

    private static int SkipRaw(string html, string name, int from)
    {
        var end = html.IndexOf("</" + name, from, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html.Length : end;
    }
}
