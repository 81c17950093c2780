using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace CarecAssistant.TestKit.Documents;

/// <summary>Writes small PDFs, good and bad.</summary>
public sealed class PdfFile
{
    private static readonly byte[] Padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");

    private readonly List<byte[]> objects = [];

    /// <summary>Each page is a list of lines; an empty one leaves a gap, as between paragraphs.</summary>
    public static byte[] Of(params string[][] pages)
    {
        var file = new PdfFile();
        var contents = pages.Select(Drawn).ToList();
        return file.Build(contents);
    }

    /// <summary>One page with this content stream, packed.</summary>
    public static byte[] WithContent(byte[] content, string extra = "") => new PdfFile().Build([content], isPacked: true, extra);

    /// <summary>A document whose objects are written as given, the first one being the catalogue.</summary>
    public static byte[] Raw(params string[] bodies)
    {
        var file = new PdfFile();
        file.objects.AddRange(bodies.Select(Encoding.Latin1.GetBytes));
        return file.Write("");
    }

    /// <summary>Encrypted (RC4, 40 bits); an empty password opens it when <paramref name="userPassword"/> is empty.</summary>
    public static byte[] Encrypted(string userPassword, params string[] lines)
    {
        var owner = SHA256.HashData("owner"u8);
        byte[] id = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
        const int Permissions = -3904;
        var password = Encoding.Latin1.GetBytes(userPassword).Concat(Padding).Take(32).ToArray();
        var key = Md5([.. password, .. owner, .. BitConverter.GetBytes(Permissions), .. id])[..5];
        var user = Rc4(key, Padding);
        var contentKey = Md5([.. key, 5, 0, 0, 0, 0])[..10];
        var file = new PdfFile();
        file.Build([Rc4(contentKey, Drawn(lines))]);
        var trailer = $"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{Convert.ToHexString(owner)}> /U <{Convert.ToHexString(user)}> /P {Permissions} >> /ID [<{Convert.ToHexString(id)}> <{Convert.ToHexString(id)}>]";
        return file.Write(trailer);
    }

    private static byte[] Drawn(string[] lines)
    {
        var text = new StringBuilder("BT /F1 11 Tf 14 TL 72 760 Td\n");
        foreach (var line in lines)
        {
            var escaped = line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);
            text.Append(CultureInfo.InvariantCulture, $"({escaped}) Tj T*\n");
            if (line.Length == 0) text.Append("T*\n");
        }

        return Encoding.Latin1.GetBytes(text.Append("ET").ToString());
    }

    private byte[] Build(List<byte[]> contents, bool isPacked = false, string extra = "")
    {
        // 1 catalogue, 2 page tree, 3 font, then a page and its content for each.
        objects.Add("<< /Type /Catalog /Pages 2 0 R >>"u8.ToArray());
        objects.Add(Latin($"<< /Type /Pages /Count {contents.Count} /Kids [{string.Join(' ', contents.Select((_, i) => $"{4 + (i * 2)} 0 R"))}] >>"));
        objects.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"u8.ToArray());
        for (var i = 0; i < contents.Count; i++)
        {
            objects.Add(Latin($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 842] /Resources << /Font << /F1 3 0 R >> {extra} >> /Contents {5 + (i * 2)} 0 R >>"));
            objects.Add(Stream(contents[i], isPacked));
        }

        return Write("");
    }

    public static byte[] Stream(byte[] content, bool isPacked, string dictionary = "")
    {
        if (isPacked)
        {
            using var packed = new MemoryStream();
            using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(content);
            content = packed.ToArray();
            dictionary += " /Filter /FlateDecode";
        }

        return [.. Latin($"<< /Length {content.Length}{dictionary} >>\nstream\n"), .. content, .. "\nendstream"u8];
    }

    private byte[] Write(string trailer)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.4\n"u8);
        var offsets = new List<long>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Position);
            file.Write(Latin($"{i + 1} 0 obj\n"));
            file.Write(objects[i]);
            file.Write("\nendobj\n"u8);
        }

        var start = file.Position;
        file.Write(Latin($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n"));
        foreach (var offset in offsets) file.Write(Latin($"{offset:D10} 00000 n \n"));
        file.Write(Latin($"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF"));
        return file.ToArray();
    }

    private static byte[] Latin(FormattableString text) => Encoding.Latin1.GetBytes(text.ToString(CultureInfo.InvariantCulture));

    // The old encryption of PDF is defined by this digest.
    private static byte[] Md5(byte[] bytes)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        digest.AppendData(bytes);
        return digest.GetHashAndReset();
    }

    private static byte[] Rc4(byte[] key, byte[] data)
    {
        var state = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();
        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + state[i] + key[i % key.Length]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
        }

        var result = new byte[data.Length];
        for (int k = 0, i = 0, j = 0; k < data.Length; k++)
        {
            i = (i + 1) & 255;
            j = (j + state[i]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
            result[k] = (byte)(data[k] ^ state[(state[i] + state[j]) & 255]);
        }

        return result;
    }
}
