namespace CarecAssistant.Knowledge.Search.Lexicon;

/// <summary>What reading a dictionary came to.</summary>
/// <param name="File">The dictionary.</param>
/// <param name="Words">How many words it has.</param>
/// <param name="Translations">How many translations could be used; none in a dictionary of other languages.</param>
/// <param name="Failure">Why it could not be read, with the remedy; null: it could.</param>
internal sealed record LoadedDictionary(DictionaryFile File, int Words, int Translations, string? Failure)
{
    // As many articles without a word of Russian, and it is a dictionary of other languages.
    private const int EnoughToTell = 500;

    /// <summary>Reads a dictionary into a table.</summary>
    public static LoadedDictionary Read(DictionaryFile file, WordTableBuilder table)
    {
        var (words, before) = (0, table.Count);
        try
        {
            if (!System.IO.File.Exists(file.Path)) return Failed($"{file.Path}: there is no such file or folder. Install the dictionary or take it out of Knowledge:Dictionaries");
            if (file.Kind == DictionaryKind.Cedict) words = ReadCedict(file.Path, table);
            else words = ReadDictd(file.Path, table);
        }
        catch (DictionaryFormatException broken)
        {
            return Failed(broken.Message);
        }
        catch (InvalidDataException)
        {
            return Failed($"{file.Path}: it is damaged or not compressed by gzip. Install the dictionary again");
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            return Failed($"{file.Path}: it cannot be read. Give the user that runs this program read access");
        }

        if (file.Kind == DictionaryKind.Cedict && table.Count == before) return Failed($"{file.Path}: no line of it is a word of CC-CEDICT. Install the dictionary again or take it out of Knowledge:Dictionaries");
        return new LoadedDictionary(file, words, table.Count - before, null);

        LoadedDictionary Failed(string why) => new(file, words, table.Count - before, why);
    }

    private static int ReadCedict(string path, WordTableBuilder table)
    {
        var words = 0;
        foreach (var word in CedictReader.Read(path))
        {
            words++;
            foreach (var sense in word.Translations())
            {
                table.Add(word.Simplified, sense);
                if (word.Traditional != word.Simplified) table.Add(word.Traditional, sense);
            }
        }

        return words;
    }

    private static int ReadDictd(string path, WordTableBuilder table)
    {
        var (words, before) = (0, table.Count);
        foreach (var articles in DictdReader.Read(path).Chunk(EnoughToTell))
        {
            words += articles.Length;
            foreach (var (key, sense) in articles.AsParallel().AsOrdered().SelectMany(article => RowsOf(article.Headword, article.Article))) table.Add(key, sense);
            if (table.Count == before) break;
        }

        return words;
    }

    private static IEnumerable<(string Key, WordSense Sense)> RowsOf(string headword, string article) =>
        DictdArticle.PairsOf(headword, article).Select(pair => (WordKey.Of(pair.Russian, "ru"), new WordSense(pair.Russian, pair.English, pair.Weight)));
}
