using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Exceptions;

namespace CarecAssistant.Knowledge.Articles;

/// <summary>The text layer of a PDF.</summary>
internal static class PdfArticle
{
    private const int MostPages = 2000;

    public static Article Read(byte[] bytes, string fileName)
    {
        var lines = new List<string>();
        string? title;
        try
        {
            using var document = PdfDocument.Open(bytes);
            title = document.Information.Title?.Trim();
            foreach (var page in document.GetPages().Take(MostPages))
            {
                lines.AddRange(ContentOrderTextExtractor.GetText(page, addDoubleNewline: true).ReplaceLineEndings("\n").Split('\n'));
                lines.Add("");
            }
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new NotReadableException("The PDF is locked with a password; save it without one.");
        }
        catch (Exception broken) when (broken is not (OutOfMemoryException or NotReadableException))
        {
            // The library throws many kinds on damaged files; each means the same to the person.
            throw new NotReadableException("The PDF is damaged and could not be read; export it again.");
        }

        if (!lines.Any(line => line.Any(char.IsLetterOrDigit))) throw new NotReadableException("The PDF has no text layer; run text recognition on it first.");
        var article = ArticleReader.Compose(FrontMatter.None, JoinHyphens(lines), fileName, isMarkdown: false);
        var hasTitle = article.HasTitle || !string.IsNullOrEmpty(title);
        return article with { Kind = ArticleKind.Document, Title = article.HasTitle || string.IsNullOrEmpty(title) ? article.Title : title, HasTitle = hasTitle };
    }

    // A word cut at a line's end is one word again.
    private static List<string> JoinHyphens(List<string> lines)
    {
        var joined = new List<string>();
        foreach (var line in lines)
        {
            if (joined.Count > 0 && joined[^1] is [.., var letter, '-'] && char.IsLower(letter) && line.Length > 0 && char.IsLower(line[0]))
                joined[^1] = joined[^1][..^1] + line;
            else joined.Add(line);
        }

        return joined;
    }
}
