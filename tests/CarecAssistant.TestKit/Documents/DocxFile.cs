using System.IO.Compression;
using System.Text;

namespace CarecAssistant.TestKit.Documents;

/// <summary>Writes small Word documents, good and bad.</summary>
public static class DocxFile
{
    public const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private const string Types = """
        <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
        """;

    private const string Relations = """
        <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
        """;

    /// <summary>Paragraphs; one that begins with "# " takes the style of a title.</summary>
    public static byte[] Of(params string[] paragraphs) => WithBody(string.Concat(paragraphs.Select(text => text.StartsWith("# ", StringComparison.Ordinal)
        ? $"<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>{Run(text[2..])}</w:p>"
        : $"<w:p>{Run(text)}</w:p>")));

    public static string Run(string text) => $"<w:r><w:t xml:space=\"preserve\">{text.Replace("&", "&amp;", StringComparison.Ordinal)}</w:t></w:r>";

    public static byte[] WithBody(string body, params (string Name, string Content)[] parts) =>
        WithDocument($"<w:document xmlns:w=\"{Namespace}\"><w:body>{body}</w:body></w:document>", parts);

    public static byte[] WithDocument(string document, params (string Name, string Content)[] parts) => Zip(
        [("[Content_Types].xml", Encoding.UTF8.GetBytes(Types)), ("_rels/.rels", Encoding.UTF8.GetBytes(Relations)), ("word/document.xml", Encoding.UTF8.GetBytes(document)),
        .. parts.Select(part => (part.Name, Encoding.UTF8.GetBytes(part.Content)))]);

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return file.ToArray();
    }
}
