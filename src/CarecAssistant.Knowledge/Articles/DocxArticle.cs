using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CarecAssistant.Knowledge.Articles;

/// <summary>The accepted text of a Word document: no deletions, comments or hidden runs.</summary>
internal static class DocxArticle
{
    private const long LargestPart = 64L * 1024 * 1024;

    public static Article Read(byte[] bytes, string fileName)
    {
        if (bytes.Length > PdfArticle.LargestDocument) throw new NotReadableException("The Word document has more than 50 MiB; save it without images, or split it.");
        try
        {
            DocxPackage.Check(bytes);
            using var stream = new MemoryStream(bytes);
            using var document = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = LargestPart });
            var body = document.MainDocumentPart?.Document?.Body ?? throw new NotReadableException("The Word document has no body; save it again as DOCX.");
            var title = document.PackageProperties.Title?.Trim();
            var lines = new List<string>();
            foreach (var block in body.Descendants().Where(element => element is Paragraph or Table))
            {
                if (block is Table table) AddTable(table, lines);
                else if (block is Paragraph paragraph && !IsInTable(paragraph)) AddParagraph(paragraph, lines);
            }

            var article = ArticleReader.Compose(FrontMatter.None, Disclaimer.TakeOff(lines), fileName, isMarkdown: true);
            return article.HasTitle || string.IsNullOrEmpty(title) ? article : article with { Title = title, HasTitle = true };
        }
        catch (Exception broken) when (broken is not (OutOfMemoryException or NotReadableException))
        {
            throw new NotReadableException("The Word document is damaged or locked and could not be read; save it again as DOCX.");
        }
    }

    private static void AddParagraph(Paragraph paragraph, List<string> lines)
    {
        var text = PlainTextBuilder.Collapse(TextOf(paragraph));
        if (text.Length == 0) return;
        var level = LevelOf(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value);
        var mark = level > 0 ? $"{new string('#', level)} " : paragraph.ParagraphProperties?.NumberingProperties is not null ? "- " : "";
        lines.Add(mark + MarkdownEscape.LineOf(text));
        lines.Add("");
    }

    private static void AddTable(Table table, List<string> lines)
    {
        // A table inside a cell is read with its cell.
        if (table.Ancestors<Table>().Any()) return;
        var rows = table.Elements<TableRow>()
            .Select(row => row.Elements<TableCell>().Select(cell => PlainTextBuilder.Collapse(string.Join(' ', cell.Descendants<Paragraph>().Select(TextOf)))).ToList())
            .Where(row => row.Exists(cell => cell.Length > 0))
            .ToList();
        MarkdownTable.Add(rows, lines);
    }

    private static bool IsInTable(Paragraph paragraph) => paragraph.Ancestors<Table>().Any() || IsFallback(paragraph);

    // What older programs show instead says the same again.
    private static bool IsFallback(OpenXmlElement element) => element.Ancestors<AlternateContentFallback>().Any();

    // Runs of a text box inside the paragraph belong to the box's own paragraphs; what was moved away stands where it went.
    private static string TextOf(Paragraph paragraph) =>
        string.Concat(paragraph.Descendants<Run>()
            .Where(run => run.Ancestors<Paragraph>().First() == paragraph && run.RunProperties?.Vanish is null && !run.Ancestors<MoveFromRun>().Any() && !run.Ancestors<DeletedRun>().Any())
            .SelectMany(run => run.ChildElements)
            .Select(TextOf));

    private static string TextOf(OpenXmlElement part) => part switch
    {
        Text text => text.Text,
        TabChar or Break or CarriageReturn => " ",
        NoBreakHyphen => "-",
        _ => "",
    };

    private static int LevelOf(string? style) => style switch
    {
        null => 0,
        "Title" => 1,
        _ when style.StartsWith("Heading", StringComparison.OrdinalIgnoreCase) && style[^1] is >= '1' and <= '6' => style[^1] - '0',
        _ => 0,
    };
}
