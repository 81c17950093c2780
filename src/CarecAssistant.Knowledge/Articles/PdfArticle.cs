using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace CarecAssistant.Knowledge.Articles;

/// <summary>The text layer of a PDF: page headers and footers off, words joined that lines cut. Scripts, attachments and forms are not looked at.</summary>
internal static class PdfArticle
{
    /// <summary>How large a document may be, in bytes.</summary>
    public const int LargestDocument = 50 * 1024 * 1024;

    private const int MostPages = 2000;

    public static Article Read(byte[] bytes, string fileName)
    {
        if (bytes.Length > LargestDocument) throw new NotReadableException("The PDF has more than 50 MiB; export it without images, or split it.");
        var budget = new PdfBudget(TimeProvider.System);
        var (pages, stated) = PagesOf(bytes, budget);
        var lines = Disclaimer.TakeOff(PdfLines.Of(pages));
        if (!lines.Any(line => line.Any(char.IsLetterOrDigit))) throw new NotReadableException("The PDF has no text layer (it holds pictures of pages); run text recognition on it first.");
        if (Gibberish.Is(lines)) throw new NotReadableException("The letters in the PDF do not make words (its fonts hide which letters they show); run text recognition on it, or export it again.");

        var article = ArticleReader.Compose(FrontMatter.None, lines, fileName, isMarkdown: false);
        var title = article.HasTitle ? article.Title : stated;
        return article with { Kind = ArticleKind.Document, Title = title ?? article.Title, HasTitle = title is not null };
    }

    private static (List<IReadOnlyList<string>> Pages, string? Title) PagesOf(byte[] bytes, PdfBudget budget)
    {
        var pages = new List<IReadOnlyList<string>>();
        try
        {
            using var document = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, FilterProvider = budget });
            if (document.NumberOfPages > MostPages) throw new NotReadableException($"The PDF has {document.NumberOfPages} pages and at most {MostPages} are read; split it.");
            if (new PdfForms(document, budget).DrawWithoutEnd()) throw new NotReadableException("A page of the PDF draws its parts over and over; export it again.");
            budget.Check();
            for (var number = 1; number <= document.NumberOfPages; number++)
            {
                budget.BeginPage();
                var text = PdfVisibleText.Of(document.GetPage(number));
                budget.Check();
                pages.Add(text.ReplaceLineEndings("\n").Split('\n'));
            }

            return (pages, TitleIn(document.Information.Title));
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new NotReadableException("The PDF needs a password; save it without one.");
        }
        catch (Exception broken) when (broken is not (OutOfMemoryException or NotReadableException))
        {
            // The library throws many kinds on damaged files; each means the same to the person.
            throw new NotReadableException(budget.Spent ?? "The PDF is damaged and could not be read; export it again.");
        }
    }

    // Programs write the file's name here, or nothing that was meant.
    private static string? TitleIn(string? stated)
    {
        var title = PlainTextBuilder.Collapse(stated);
        var isName = title.StartsWith("Microsoft ", StringComparison.OrdinalIgnoreCase) || Path.GetExtension(title) is { Length: >= 3 and <= 5 } || title.Equals("untitled", StringComparison.OrdinalIgnoreCase);
        return title.Length is 0 or > 300 || isName ? null : title;
    }
}
