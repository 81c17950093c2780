using System.Text;
using CarecAssistant.Knowledge.Articles;
using CarecAssistant.Knowledge.Tests.Web;

namespace CarecAssistant.Knowledge.Tests.Documents;

/// <summary>The same text in every form that is read.</summary>
public class OneTextTests
{
    private const string Title = "Forum on Water Held in Urumqi";

    private static readonly Dictionary<string, Func<byte[]>> Forms = new(StringComparer.Ordinal)
    {
        ["forum.txt"] = () => Utf8($"{Title}\n\n15 Jun 2023\n\n{string.Join("\n\n", Pages.Paragraphs)}\n\nContact Us\n\nIf you have any inquiries, questions or commendations, please contact us directy by filling out the following form.\n"),
        ["forum.md"] = () => Utf8($"# {Title}\n\n15 Jun 2023\n\n{string.Join("\n\n", Pages.Paragraphs)}\n"),
        ["front.md"] = () => Utf8($"---\ntitle: {Title}\npublished: 2023-06-15\n---\n\n{string.Join("\n\n", Pages.Paragraphs)}\n"),
        ["forum.html"] = () => Utf8(Pages.Blog(meta: "15 Jun 2023")),
        ["Forum on Water Held in Urumqi.html"] = () => Utf8("<!DOCTYPE html>\n<!-- saved from url=(0042)https://www.example.org/news/forum-held/ -->\n" + Pages.Blog("<meta property='article:published_time' content='2023-06-15T10:00:00+08:00'>").Replace("<!DOCTYPE html>", "", StringComparison.Ordinal)),
        ["forum.pdf"] = () => PdfFile.Of([Title, "", "15 Jun 2023", "", .. Pages.Paragraphs.SelectMany(paragraph => (string[])[.. Lines(paragraph), ""])]),
        ["forum.docx"] = () => DocxFile.Of(["# " + Title, "15 Jun 2023", .. Pages.Paragraphs]),
    };

    public static TheoryData<string> Names => [.. Forms.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void One_text_gives_the_same_title_day_language_and_body_in_every_form(string name)
    {
        var result = ArticleReader.Read(name, Forms[name]());
        Assert.Null(result.Failure);
        var article = result.Article!;
        Assert.Equal(Title, article.Title);
        Assert.True(article.HasTitle);
        Assert.Equal(new DateOnly(2023, 6, 15), article.Published);
        Assert.Equal("en", article.Language);
        Assert.Equal(ArticleOrigin.Published, article.Origin);
        Assert.Equal(Pages.Body, MarkdownReader.PlainOf(article.Body).Text);
        Assert.Equal(Pages.Paragraphs, ArticleTextReader.Read(article).Sentences.Select(sentence => sentence.Text));
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static IEnumerable<string> Lines(string paragraph)
    {
        var line = new StringBuilder();
        foreach (var word in paragraph.Split(' '))
        {
            if (line.Length + word.Length > 60)
            {
                yield return line.ToString().TrimEnd();
                line.Clear();
            }

            line.Append(word).Append(' ');
        }

        yield return line.ToString().TrimEnd();
    }
}
