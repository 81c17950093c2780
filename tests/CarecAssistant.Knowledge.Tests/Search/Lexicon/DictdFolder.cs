using System.IO.Compression;
using System.Text;

namespace CarecAssistant.Knowledge.Tests.Search.Lexicon;

/// <summary>Writes dictd dictionaries as dictfmt would.</summary>
internal static class DictdFolder
{
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    public static void Write(TemporaryFolder folder, string name, Encoding encoding, bool isCompressed, params (string Headword, string Article)[] articles)
    {
        using var text = new MemoryStream();
        var index = new StringBuilder();
        foreach (var (headword, article) in articles)
        {
            var bytes = encoding.GetBytes($"{headword}\n{article}\n");
            index.Append(headword).Append('\t').Append(Figure(text.Length)).Append('\t').Append(Figure(bytes.Length)).Append('\n');
            text.Write(bytes);
        }

        folder.Write($"{name}.index", index.ToString());
        using Stream file = isCompressed ? new GZipStream(File.Create(folder.At($"{name}.dict.dz")), CompressionMode.Compress) : File.Create(folder.At($"{name}.dict"));
        file.Write(text.ToArray());
    }

    private static string Figure(long value) => value < Digits.Length ? Digits[(int)value].ToString() : Figure(value / Digits.Length) + Digits[(int)(value % Digits.Length)];
}
