using System.IO.Compression;
using System.Text;

namespace CarecAssistant.Knowledge.Search.Lexicon;

/// <summary>Reads a dictd dictionary (<c>NAME.index</c> with <c>NAME.dict</c> or <c>NAME.dict.dz</c>) article by article, in the order of the text.</summary>
internal static class DictdReader
{
    private const int MostArticles = 1_000_000;

    /// <summary>Headwords and their articles.</summary>
    /// <exception cref="DictionaryFormatException">The text is missing, or shorter than the index says.</exception>
    public static IEnumerable<(string Headword, string Article)> Read(string indexFile)
    {
        var index = File.ReadLines(indexFile).Select(DictdIndex.Of).OfType<DictdIndex>().Take(MostArticles).OrderBy(entry => entry.Offset).ToList();
        using var text = OpenText(indexFile);
        var (position, article) = (0L, Array.Empty<byte>());
        foreach (var entry in index)
        {
            // Several headwords may share an article; one within another is passed over.
            if (entry.Offset + article.Length != position || entry.Length != article.Length)
            {
                if (entry.Offset < position) continue;
                Skip(text, entry.Offset - position, indexFile);
                article = new byte[entry.Length];
                if (text.ReadAtLeast(article, article.Length, throwOnEndOfStream: false) < article.Length) throw TooShort(indexFile);
                position = entry.Offset + article.Length;
            }

            yield return (entry.Headword, TextOf(article));
        }
    }

    private static Stream OpenText(string indexFile)
    {
        var name = indexFile[..^".index".Length];
        if (File.Exists(name + ".dict")) return File.OpenRead(name + ".dict");
        // Dictzip is gzip with a table of places, which is not needed to read from the beginning.
        if (File.Exists(name + ".dict.dz")) return new GZipStream(File.OpenRead(name + ".dict.dz"), CompressionMode.Decompress);
        throw new DictionaryFormatException($"{indexFile}: there is no {Path.GetFileName(name)}.dict or .dict.dz beside it. Install the dictionary again");
    }

    private static void Skip(Stream text, long count, string indexFile)
    {
        var rest = new byte[8192];
        while (count > 0)
        {
            var read = text.Read(rest, 0, (int)Math.Min(count, rest.Length));
            if (read == 0) throw TooShort(indexFile);
            count -= read;
        }
    }

    private static DictionaryFormatException TooShort(string indexFile) => new($"{indexFile}: its text ends before the last article. Install the dictionary again");

    // Old dictionaries for Russian are in KOI8-R.
    private static string TextOf(byte[] article)
    {
        try
        {
            return Strict.GetString(article);
        }
        catch (DecoderFallbackException)
        {
            return Koi8.GetString(article);
        }
    }

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Koi8 = CodePagesEncodingProvider.Instance.GetEncoding("koi8-r")!;
}
