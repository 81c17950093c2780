using System.IO.Compression;
using System.Xml;

namespace CarecAssistant.Knowledge.Articles;

/// <summary>Looks through a Word document's archive before anything is built of it: how large it unpacks, how deep it nests.</summary>
internal static class DocxPackage
{
    private const int MostEntries = 10_000;
    private const int LargestRatio = 100;
    private const long AlwaysFine = 4L * 1024 * 1024;
    private const long MostUnpacked = 200L * 1024 * 1024;
    private const long LargestText = 64L * 1024 * 1024;
    private const int Deepest = 200;

    private const string TooLarge = "The Word document unpacks to far more than its size (a zip bomb, or an embedded archive); save it again as DOCX without attachments.";

    /// <exception cref="NotReadableException">It is no archive, or one that must not be opened.</exception>
    public static void Check(byte[] bytes)
    {
        using var archive = Open(bytes);
        if (archive.Entries.Count > MostEntries) throw new NotReadableException(TooLarge);
        if (archive.GetEntry("EncryptedPackage") is not null) throw new NotReadableException("The Word document needs a password; save it without one.");
        if (archive.GetEntry("word/document.xml") is null && !archive.Entries.Any(entry => entry.FullName.EndsWith("document.xml", StringComparison.OrdinalIgnoreCase)))
            throw new NotReadableException("The Word document has no text part (word/document.xml); save it again as DOCX.");

        var buffer = new byte[64 * 1024];
        long total = 0;
        foreach (var entry in archive.Entries)
        {
            // Counted, not believed: the directory may say anything. Pictures and attachments are never opened, so theirs may.
            if (!IsMarkup(entry.FullName)) continue;
            long size = 0;
            using (var part = entry.Open())
            {
                while (part.Read(buffer) is var read and > 0)
                {
                    size += read;
                    if (size > LargestText || total + size > MostUnpacked || size > AlwaysFine && size > Math.Max(1, entry.CompressedLength) * LargestRatio)
                        throw new NotReadableException(TooLarge);
                }
            }

            total += size;
            using var again = entry.Open();
            CheckDepth(again);
        }
    }

    private static ZipArchive Open(byte[] bytes)
    {
        // Word wraps a document with a password into the older kind of file.
        if (bytes is [0xD0, 0xCF, 0x11, 0xE0, ..]) throw new NotReadableException("The Word document needs a password, or is of the old kind; save it as DOCX without a password.");
        try
        {
            return new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        }
        catch (InvalidDataException)
        {
            throw new NotReadableException("The Word document is damaged (it is no archive); save it again as DOCX.");
        }
    }

    // Whoever builds objects of the parts does it by recursion.
    private static void CheckDepth(Stream part)
    {
        using var reader = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LargestText });
        try
        {
            while (reader.Read())
            {
                if (reader.Depth > Deepest) throw new NotReadableException("The Word document is nested too deep to be one; save it again as DOCX.");
            }
        }
        catch (XmlException)
        {
            throw new NotReadableException("The Word document is damaged (a part of it is no clean XML); save it again as DOCX.");
        }
    }

    private static bool IsMarkup(string name) => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
}
