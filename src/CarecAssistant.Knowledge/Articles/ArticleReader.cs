using System.Text;

namespace CarecAssistant.Knowledge.Articles;

/// <summary>Makes an article of a file's bytes.</summary>
internal static class ArticleReader
{
    /// <summary>How large a body may be, in bytes of UTF-8.</summary>
    public const int LargestBody = 2 * 1024 * 1024;

    /// <summary>How large a file may be before it is opened at all.</summary>
    public const long LargestFile = 64L * 1024 * 1024;

    public const string NoText = "There is no text in this file; write some, or delete it.";

    public static ReadArticle Read(string fileName, byte[] bytes)
    {
        try
        {
            return new ReadArticle(ReadAny(fileName, bytes), null);
        }
        catch (NotReadableException why)
        {
            return new ReadArticle(null, why.Message);
        }
        catch (Exception mistake) when (mistake is not OutOfMemoryException)
        {
            // One file that a reader of ours stumbles over must not keep the others from being read.
            return new ReadArticle(null, $"The program could not read this file ({mistake.GetType().Name}); save it in another form, and please report it.");
        }
    }

    private static Article ReadAny(string fileName, byte[] bytes) => DocumentKinds.OfFile(fileName) switch
    {
        var kind and (DocumentKind.Markdown or DocumentKind.Text) => Checked(ReadText(TextDecoder.Decode(bytes), fileName, kind == DocumentKind.Markdown)),
        var kind => ReadDocument(kind, bytes, fileName),
    };

    /// <summary>A document that gives no front matter of ours: whatever came from outside names neither its id nor its origin.</summary>
    /// <exception cref="NotReadableException">There is no article in it.</exception>
    public static Article ReadDocument(DocumentKind kind, byte[] bytes, string name) => Checked(kind switch
    {
        DocumentKind.Html => HtmlArticle.Read(bytes, name),
        DocumentKind.Pdf => PdfArticle.Read(bytes, name),
        DocumentKind.Docx => DocxArticle.Read(bytes, name),
        _ => Compose(FrontMatter.None, TextDecoder.Decode(bytes).Split('\n'), name, isMarkdown: kind == DocumentKind.Markdown),
    });

    /// <summary>The article, if its body has text and is not too large.</summary>
    /// <exception cref="NotReadableException">Otherwise.</exception>
    public static Article Checked(Article article)
    {
        var size = Encoding.UTF8.GetByteCount(article.Body);
        if (size > LargestBody)
            throw new NotReadableException(FormattableString.Invariant($"The text has {size / 1048576.0:0.0} MiB and at most 2 MiB are read; split the file."));
        if (!MarkdownReader.PlainOf(article.Body).Text.Any(char.IsLetterOrDigit)) throw new NotReadableException(NoText);
        return article;
    }

    private static Article ReadText(string text, string fileName, bool isMarkdown)
    {
        // Beyond this a body cannot fit, whatever the marks: nothing of it needs to be looked at.
        if (text.Length > LargestBody * 4) throw new NotReadableException("The text has more than 2 MiB; split the file.");
        var (matter, rest) = FrontMatter.Take(text);
        return Compose(matter, rest.Split('\n'), fileName, isMarkdown);
    }

    /// <summary>Puts front matter (or what a document says about itself) and lines together.</summary>
    internal static Article Compose(FrontMatter matter, IReadOnlyList<string> lines, string fileName, bool isMarkdown)
    {
        var facts = new ArticleFacts(matter);
        var head = TitleAndDate.Read(lines, facts.Title, facts.Published is not null, isMarkdown);
        // A summary is written for this folder: its last paragraph may well tell of the contact form.
        var body = facts.Origin == ArticleOrigin.Summary ? head.Body : PageFurniture.TakeOff(head.Body);
        var title = facts.Title ?? head.Title;
        var markdown = isMarkdown ? string.Join('\n', body).Trim('\n').TrimEnd() : MarkdownEscape.TextOf(body);
        // A text that is a title and nothing else is still a text.
        if (string.IsNullOrWhiteSpace(markdown) && head.Title is { } only) markdown = MarkdownEscape.LineOf(only);

        return new Article
        {
            Id = facts.Id ?? "",
            Title = title ?? Path.GetFileNameWithoutExtension(fileName),
            HasTitle = title is not null,
            Url = facts.Url,
            Published = facts.Published ?? head.Published,
            Language = facts.Language ?? ArticleLanguage.Of(markdown, null),
            Kind = facts.Kind,
            Origin = facts.Origin,
            Tags = facts.Tags,
            Sources = facts.Sources,
            AsOf = facts.AsOf,
            Body = markdown,
        };
    }
}
