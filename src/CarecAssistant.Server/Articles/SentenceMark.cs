using System.Text;
using CarecAssistant.Knowledge;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CarecAssistant.Server.Articles;

/// <summary>
/// Puts <c>&lt;mark&gt;</c> around one sentence of a parsed article. Sentences are cut from plain text, which has other white space
/// than the Markdown and no marks, so the two are compared by their other characters; a sentence that runs through bold words or
/// links is marked piece by piece.
/// </summary>
internal static class SentenceMark
{
    /// <returns>False when the sentence could not be found; the document is then as it was.</returns>
    public static bool Put(MarkdownDocument document, ArticleText article, Sentence sentence)
    {
        var letters = new StringBuilder();
        var places = new List<(LeafInline Inline, int Offset)>();
        foreach (var inline in document.Descendants<LeafInline>())
        {
            var text = TextOf(inline);
            for (var at = 0; at < text.Length; at++)
            {
                if (char.IsWhiteSpace(text[at])) continue;
                letters.Append(text[at]);
                places.Add((inline, at));
            }
        }

        var wanted = Compact(sentence.Text);
        var start = Find(letters.ToString(), wanted, Occurrence(article.Plain, sentence, wanted));
        if (wanted.Length == 0 || start < 0) return false;

        // Between the first and the last piece everything belongs to the sentence, the white space too.
        var pieces = places.Skip(start).Take(wanted.Length).GroupBy(place => place.Inline).ToList();
        foreach (var piece in pieces)
        {
            var from = piece == pieces[0] ? piece.First().Offset : 0;
            var to = piece == pieces[^1] ? piece.Last().Offset + 1 : TextOf(piece.Key).Length;
            Wrap(piece.Key, from, to, piece == pieces[0]);
        }

        return true;
    }

    private static string TextOf(LeafInline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        AutolinkInline link => link.Url,
        _ => "",
    };

    // The same words may stand in an article twice: it is the n-th that is meant.
    private static int Occurrence(string plain, Sentence sentence, string wanted)
    {
        var before = Compact(plain[..Math.Clamp(sentence.Start, 0, plain.Length)]);
        var count = 0;
        for (var at = before.IndexOf(wanted, StringComparison.Ordinal); wanted.Length > 0 && at >= 0; at = before.IndexOf(wanted, at + 1, StringComparison.Ordinal)) count++;
        return count;
    }

    private static int Find(string letters, string wanted, int occurrence)
    {
        if (wanted.Length == 0) return -1;
        var found = letters.IndexOf(wanted, StringComparison.Ordinal);
        while (occurrence-- > 0 && found >= 0)
        {
            var next = letters.IndexOf(wanted, found + 1, StringComparison.Ordinal);
            if (next < 0) break;
            found = next;
        }

        return found;
    }

    private static string Compact(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static void Wrap(LeafInline inline, int from, int to, bool first)
    {
        var open = new HtmlInline(first ? "<mark id=\"s\">" : "<mark>");
        var close = new HtmlInline("</mark>");
        if (inline is not LiteralInline literal)
        {
            inline.ReplaceBy(open);
            open.InsertAfter(inline);
            inline.InsertAfter(close);
            return;
        }

        var text = literal.Content.ToString();
        var inside = new LiteralInline(text[from..to]);
        literal.Content = new(text[..from]);
        literal.InsertAfter(open);
        open.InsertAfter(inside);
        inside.InsertAfter(close);
        close.InsertAfter(new LiteralInline(text[to..]));
    }
}
