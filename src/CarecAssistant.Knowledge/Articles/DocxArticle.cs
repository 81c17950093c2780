using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CarecAssistant.Knowledge.Articles;

/// <summary>The accepted text of a Word document: no deletions, comments or hidden runs.</summary>
internal static class DocxArticle
{
    private const long LargestPart = 64L * 1024 * 1024;

    public static Article Read(byte[] bytes, string fileName)
    {
        try
        {
            using var stream = new MemoryStream(bytes);
            using var document = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = LargestPart });
            var body = document.MainDocumentPart?.Document?.Body ?? throw new NotReadableException("The Word document has no body; save it again as DOCX.");
            var title = document.PackageProperties.Title?.Trim();
            var lines = new List<string>();
            foreach (var paragraph in body.Descendants<Paragraph>())
            {
                var text = string.Concat(paragraph.Descendants<Run>().Where(run => run.RunProperties?.Vanish is null).SelectMany(run => run.ChildElements).Select(TextOf));
                if (string.IsNullOrWhiteSpace(text)) continue;
                var level = LevelOf(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value);
                lines.Add((level > 0 ? $"{new string('#', level)} " : "") + MarkdownEscape.LineOf(text.Trim()));
                lines.Add("");
            }

            var article = ArticleReader.Compose(FrontMatter.None, lines, fileName, isMarkdown: true);
            return article.HasTitle || string.IsNullOrEmpty(title) ? article : article with { Title = title, HasTitle = true };
        }
        catch (Exception broken) when (broken is not (OutOfMemoryException or NotReadableException))
        {
            throw new NotReadableException("The Word document is damaged or locked and could not be read; save it again as DOCX.");
        }
    }

    private static string TextOf(DocumentFormat.OpenXml.OpenXmlElement part) => part switch
    {
        Text text => text.Text,
        TabChar or Break or CarriageReturn => " ",
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
