using System.Collections.Concurrent;
using System.Text.Json;
using CarecAssistant.Knowledge.Articles;
using CarecAssistant.Knowledge.Indexing;
using CarecAssistant.Knowledge.Names;
using CarecAssistant.Knowledge.Search.Lexicon;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;
using LuceneTerm = Lucene.Net.Index.Term;

namespace CarecAssistant.Knowledge.Search;

/// <summary>The index at one moment, seen through the sources that this run searches.</summary>
internal sealed class Snapshot
{
    private const int MostTexts = 20_000, MostWords = 50_000;

    private readonly IndexSearcher searcher;
    private readonly CachingWrapperFilter isOfSources;
    private readonly CachingWrapperFilter isSearched;
    private readonly ConcurrentDictionary<string, ArticleText> texts;
    private readonly ConcurrentDictionary<(int Leaf, int Number), string> keys = new();
    private readonly BoundedMemory<string, int> sentencesWith = new(MostWords);
    private readonly BoundedMemory<string, IReadOnlyList<Translation>> translations = new(MostWords);
    private readonly Lazy<SoundAlikes> soundAlikes;
    private readonly BoundedMemory<string, IReadOnlyList<string>> nearTo = new(MostWords);

    /// <param name="reader">Its reference count is the owner's business.</param>
    /// <param name="sources">What is searched; the first holds an id when several have it.</param>
    /// <param name="known">Texts that were read before and have not changed.</param>
    /// <param name="knownUpTo">When the newest change was committed.</param>
    /// <param name="similarity">How what fits is scored.</param>
    public Snapshot(DirectoryReader reader, IReadOnlyList<string> sources, IEnumerable<KeyValuePair<string, ArticleText>> known, DateTimeOffset? knownUpTo, Similarity similarity)
    {
        Reader = reader;
        Places = new TermPlaces(reader);
        soundAlikes = new(() => new SoundAlikes(reader));
        Sources = sources;
        texts = new ConcurrentDictionary<string, ArticleText>(known, StringComparer.Ordinal);
        searcher = new CountedSearcher(reader) { Similarity = similarity };
        isOfSources = new CachingWrapperFilter(new DocumentsFilter(IndexFields.Source, sources, without: []));
        isSearched = ReplacedArticles.KeysIn(reader, isOfSources, sources) is { Count: > 0 } replaced
            ? new CachingWrapperFilter(new DocumentsFilter(IndexFields.Source, sources, [.. replaced]))
            : isOfSources;
        Languages = IndexFields.Languages.Where(group => reader.Leaves.Any(leaf => leaf.AtomicReader.FieldInfos.FieldInfo($"whole.{group}") is not null))
            .ToHashSet(StringComparer.Ordinal);
        var articles = CountOf(Kind("a"));
        State = new KnowledgeState(articles == 0 ? null : knownUpTo, articles, CountOf(Kind("s")));
    }

    public DirectoryReader Reader { get; }

    /// <summary>Where words stand.</summary>
    public TermPlaces Places { get; }

    public IReadOnlyList<string> Sources { get; }

    public KnowledgeState State { get; }

    /// <summary>The groups of languages that there are texts of.</summary>
    public IReadOnlySet<string> Languages { get; }

    /// <summary>Texts read so far, without those of <paramref name="changed"/> keys.</summary>
    public IEnumerable<KeyValuePair<string, ArticleText>> TextsWithout(IReadOnlySet<string> changed) => texts.Where(text => !changed.Contains(text.Key));

    /// <summary>Whole articles that fit.</summary>
    public IReadOnlyList<Found> Wholes(Query query, int most) => [.. searcher.Search(query, isSearched, most).ScoreDocs.Select(FoundIn)];

    /// <summary>Passages that fit.</summary>
    public IReadOnlyList<Found> Passages(Query query, int most)
    {
        // An article and its sentences have no words of passages, but may have their dates.
        var only = query is ConstantScoreQuery ? new FilteredQuery(query, new QueryWrapperFilter(Kind("p"))) : query;
        return [.. searcher.Search(only, isSearched, most).ScoreDocs.Select(FoundIn)];
    }

    /// <summary>Whole articles of a time, newest first; each scores 1.</summary>
    public IReadOnlyList<Found> Newest(Query within, bool onlyNews, int most)
    {
        var query = new BooleanQuery(disableCoord: true) { { Kind("a"), Occur.MUST }, { within, Occur.MUST } };
        var newest = new Sort(new SortField(IndexFields.Day, SortFieldType.INT64, reverse: true));
        // News are the minority of some collections only, so what is no news is passed over afterwards.
        return [.. searcher.Search(query, isSearched, onlyNews ? Math.Max(most, 500) : most, newest).ScoreDocs.Select(FoundIn)
            .Where(article => article.IsNews || !onlyNews).Take(most).Select(article => article with { Score = 1 })];
    }

    public ArticleText? Find(string articleId) =>
        Sources.Select(source => TextOf(IndexFields.KeyOf(source, articleId))).FirstOrDefault(text => text is not null);

    public ArticleText? TextOf(string key)
    {
        if (texts.TryGetValue(key, out var known)) return known;

        var only = new BooleanQuery(disableCoord: true)
        {
            { new TermQuery(new LuceneTerm(IndexFields.Key, key)), Occur.MUST },
            { Kind("a"), Occur.MUST },
        };
        // What another article has replaced is searched no more, but links to it still open.
        if (searcher.Search(only, isOfSources, 1).ScoreDocs is not [var found, ..]) return null;

        var json = searcher.Doc(found.Doc).GetBinaryValue(IndexFields.Json);
        var article = JsonSerializer.Deserialize(json.Bytes.AsSpan(json.Offset, json.Length), KnowledgeJson.Plain.Article)!;
        if (texts.Count >= MostTexts) texts.Clear();
        return texts.GetOrAdd(key, ArticleTextReader.Read(article));
    }

    public int SentencesWith(string term) => sentencesWith.Of(term, word => Places.Of(IndexFields.Sentence, word) is { DocFreq: > 0 } places ? CountOf(new TermQuery(new LuceneTerm(IndexFields.Sentence, word), places)) : 0);

    public int SentencesWithAny(IReadOnlyCollection<string> terms)
    {
        if (terms.Count == 0) return 0;
        var any = new BooleanQuery(disableCoord: true);
        foreach (var term in terms.Distinct(StringComparer.Ordinal).Take(BooleanQuery.MaxClauseCount))
            any.Add(new TermQuery(new LuceneTerm(IndexFields.Sentence, term)), Occur.SHOULD);
        return CountOf(any);
    }

    /// <summary>Whether a sentence has the stem.</summary>
    public bool Knows(string stem) => SentencesWith(stem) > 0;

    /// <summary>English stems that sound like a Russian one (<see cref="SoundAlikes"/>).</summary>
    public IReadOnlyList<string> SoundingLike(string stem) => soundAlikes.Value.Of(stem);

    /// <summary>Translations of a word, found once while this snapshot lasts.</summary>
    public IReadOnlyList<Translation> Remembered(string word, Func<IReadOnlyList<Translation>> find) => translations.Of(word, _ => find());

    /// <summary>How many articles are of a group of languages; those of sources that are not searched count too.</summary>
    public int TextsIn(string language) => Languages.Contains(language) ? MultiFields.GetTerms(Reader, $"whole.{language}")?.DocCount ?? 0 : 0;

    /// <summary>How many articles of a group of languages have the stem in their text or title; those of sources that are not searched count too.</summary>
    public int TextsWith(string language, string stem) =>
        Math.Max(Places.DocumentsWith($"whole.{language}", stem), Places.DocumentsWith($"wholetitle.{language}", stem));

    /// <summary>How many Chinese articles have the character; those of sources that are not searched count too.</summary>
    public int TextsWithCharacter(string character) => Places.DocumentsWith("wholechars.zh", character);

    /// <summary>Stems of the names with a key (<see cref="NameKeys"/>), whatever their source.</summary>
    public IEnumerable<IReadOnlyList<string>> NamesWith(string key)
    {
        var prefix = IndexedName.PrefixOf(key);
        return Places.Beginning(IndexFields.Names, prefix).Select(name => name[prefix.Length..].Split(' '));
    }

    /// <summary>Words of the index that a mistyped one may have been meant to be (<see cref="NearWord"/>).</summary>
    public IReadOnlyList<string> NearTo(string word) => nearTo.Of(word, one => NearWord.In(Reader, one));

    private static TermQuery Kind(string kind) => new(new LuceneTerm(IndexFields.Kind, kind));

    private int CountOf(Query query)
    {
        var count = new TotalHitCountCollector();
        searcher.Search(query, isSearched, count);
        return count.TotalHits;
    }

    private Found FoundIn(ScoreDoc hit)
    {
        var leaf = LeafOf(hit.Doc);
        var (reader, document) = (leaf.AtomicReader, hit.Doc - leaf.DocBase);
        return new Found(KeyOf(leaf, document), ValueOf(IndexFields.Number), hit.Score, ValueOf(IndexFields.Day), ValueOf(IndexFields.News) == 1, hit.Doc);

        int ValueOf(string field) => (int)(reader.GetNumericDocValues(field)?.Get(document) ?? 0);
    }

    // Lucene unpacks a key anew each time, which for hundreds of hits takes longer than finding them.
    private string KeyOf(AtomicReaderContext leaf, int document)
    {
        var values = leaf.AtomicReader.GetSortedDocValues(IndexFields.Key);
        return keys.GetOrAdd((leaf.Ord, values.GetOrd(document)), place =>
        {
            var key = new BytesRef();
            values.LookupOrd(place.Number, key);
            return key.Utf8ToString();
        });
    }

    private AtomicReaderContext LeafOf(int document) => Reader.Leaves[ReaderUtil.SubIndex(document, Reader.Leaves)];
}
