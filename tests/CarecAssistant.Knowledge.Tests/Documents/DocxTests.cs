using System.Buffers.Binary;
using System.Text;
using CarecAssistant.Knowledge.Articles;

namespace CarecAssistant.Knowledge.Tests.Documents;

public class DocxTests
{
    [Fact]
    public void Titles_lists_and_tables_are_read()
    {
        var article = Read(DocxFile.WithBody($"""
            <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>{DocxFile.Run("Water in the Region")}</w:p><w:p>{DocxFile.Run("15 May 2023")}</w:p><w:p>{DocxFile.Run("Three rivers.")}</w:p>
            <w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>{DocxFile.Run("First")}</w:p>
            <w:tbl><w:tr><w:tc><w:p>{DocxFile.Run("Country")}</w:p></w:tc><w:tc><w:p>{DocxFile.Run("Total")}</w:p></w:tc></w:tr><w:tr><w:tc><w:p>{DocxFile.Run("Georgia")}</w:p></w:tc><w:tc><w:p>{DocxFile.Run("$5")}</w:p></w:tc></w:tr></w:tbl>
            """));
        Assert.Equal("Water in the Region", article.Title);
        Assert.Equal(new DateOnly(2023, 5, 15), article.Published);
        Assert.Equal("Three rivers. First Country Total Georgia $5", MarkdownReader.PlainOf(article.Body).Text);
        Assert.Contains("- First", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void B114_Only_accepted_and_visible_text_is_read_and_each_once()
    {
        var article = Read(DocxFile.WithBody($"""
            <w:p>{DocxFile.Run("Kept ")}<w:del w:id="1" w:author="a"><w:r><w:delText>deleted </w:delText></w:r></w:del><w:ins w:id="2" w:author="a">{DocxFile.Run("inserted ")}</w:ins>
            <w:moveFrom w:id="3" w:author="a">{DocxFile.Run("moved ")}</w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden </w:t></w:r>
            <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>{DocxFile.Run("text.")}<w:commentRangeStart w:id="4"/><w:r><w:commentReference w:id="4"/></w:r></w:p>
            """, ("word/comments.xml", $"<w:comments xmlns:w=\"{DocxFile.Namespace}\"><w:comment w:id=\"4\"><w:p>{DocxFile.Run("a remark")}</w:p></w:comment></w:comments>")));
        Assert.Equal("Kept inserted text.", MarkdownReader.PlainOf(article.Body).Text);
    }

    [Fact]
    public void B113_A_zip_bomb_is_refused_before_it_is_unpacked_into_memory()
    {
        var bomb = DocxFile.WithBody("<w:p>" + new string(' ', 80 * 1024 * 1024) + "</w:p>");
        Assert.True(bomb.Length < 2 * 1024 * 1024);
        Assert.Contains("zip bomb", Failure(bomb), StringComparison.Ordinal);
    }

    [Fact]
    public void B113_A_directory_that_lies_about_the_size_is_not_believed()
    {
        var bomb = DocxFile.WithBody("<w:p>" + new string(' ', 30 * 1024 * 1024) + "</w:p>");
        // The size before packing stands at the 24th byte of each entry of the directory.
        for (var at = 0; (at = bomb.AsSpan(at).IndexOf("PK\u0001\u0002"u8) is var next and >= 0 ? at + next : -1) >= 0; at += 4) BinaryPrimitives.WriteInt32LittleEndian(bomb.AsSpan(at + 24), 1000);
        Assert.NotEmpty(Failure(bomb));
    }

    [Fact]
    public void B113_Other_broken_documents_fail_in_words()
    {
        Assert.Contains("no archive", Failure("no zip"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("no text part", Failure(DocxFile.Zip(("a.txt", [65]))), StringComparison.Ordinal);
        Assert.Contains("no clean XML", Failure(DocxFile.WithDocument("<w:document>")), StringComparison.Ordinal);
        Assert.Contains("no clean XML", Failure(DocxFile.WithDocument("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>")), StringComparison.Ordinal);
        Assert.Contains("needs a password", Failure([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]), StringComparison.Ordinal);
        Assert.Equal(ArticleReader.NoText, Failure(DocxFile.WithBody("<w:p/>")));
    }

    [Fact]
    public void B113_Elements_in_elements_without_end_do_not_end_the_program()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:smartTag>", 100_000)) + DocxFile.Run("x") + string.Concat(Enumerable.Repeat("</w:smartTag>", 100_000));
        Assert.Contains("nested too deep", Failure(DocxFile.WithBody("<w:p>" + deep + "</w:p>")), StringComparison.Ordinal);
    }

    private static Article Read(byte[] bytes)
    {
        var result = ArticleReader.Read("a.docx", bytes);
        Assert.Null(result.Failure);
        return result.Article!;
    }

    private static string Failure(byte[] bytes) => ArticleReader.Read("a.docx", bytes).Failure ?? "";
}
