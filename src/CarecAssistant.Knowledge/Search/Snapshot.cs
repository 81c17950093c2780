using System.Collections.Concurrent;
using System.Text.Json;
using CarecAssistant.Knowledge.Articles;
using CarecAssistant.Knowledge.Indexing;
using CarecAssistant.Knowledge.Names;
using CarecAssistant.Knowledge.Search.Lexicon;
using CarecAssistant.Knowledge.Search.Scoring;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using LuceneTerm = Lucene.Net.Index.Term;

namespace CarecAssistant.Knowledge.Search;

/// <summary>The index at one moment, seen through the sources that this run searches.</summary>
internal sealed class Snapshot
{
    private const int MostTexts = 20_000, MostWords = 50_000, MostOfAny = 1024;

    private readonly IndexSearcher searcher;
    private readonly CachingWrapperFilter isOfSources;
    private readonly CachingWrapperFilter isSearched;
    private readonly ConcurrentDictionary<string, ArticleText> texts;
    private int held;
    private readonly ConcurrentDictionary<(int Leaf, int Number), string> keys = new();
    private readonly ConcurrentDictionary<string, int> textsIn = new(StringComparer.Ordinal);
    private readonly FixedBitSet searched;
    private readonly TextFields fields;
    private readonly SentenceCounts sentences;
    private readonly BoundedMemory<string, int> sentencesWith = new(MostWords);
    private readonly BoundedMemory<string, IReadOnlyList<Translation>> translations = new(MostWords);
    private readonly Lazy<SoundAlikes> soundAlikes;
    private readonly BoundedMemory<string, IReadOnlyList<string>> nearTo = new(MostWords);

    /// <param name="reader">Its reference count is the owner's business.</param>
    /// <param name="sources">What is searched; the first holds an id when several have it.</param>
    /// <param name="known">Texts that were read before and have not changed.</param>
    /// <param name="knownUpTo">When the newest change was committed.</param>
    /// <param name="lengthAs">What a text's length counts as.</param>
    public Snapshot(DirectoryReader reader, IReadOnlyList<string> sources, IEnumerable<KeyValuePair<string, ArticleText>> known, DateTimeOffset? knownUpTo, Func<long, long> lengthAs)
    {
        Reader = reader;
        Places = new TermPlaces(reader);
        soundAlikes = new(() => new SoundAlikes(reader));
        Sources = sources;
        texts = new ConcurrentDictionary<string, ArticleText>(known, StringComparer.Ordinal);
        held = texts.Count;
        fields = new TextFields(reader, Places, lengthAs);
        searcher = new IndexSearcher(reader);
        isOfSources = new CachingWrapperFilter(new DocumentsFilter(IndexFields.Source, sources, without: []));
        isSearched = ReplacedArticles.KeysIn(reader, isOfSources, sources) is { Count: > 0 } replaced
            ? new CachingWrapperFilter(new DocumentsFilter(IndexFields.Source, sources, [.. replaced]))
            : isOfSources;
        searched = DocumentsOf(isSearched);
        sentences = new SentenceCounts(reader, fields);
        Languages = IndexFields.Languages.Where(group => reader.Leaves.Any(leaf => leaf.AtomicReader.FieldInfos.FieldInfo($"whole.{group}") is not null))
            .ToHashSet(StringComparer.Ordinal);
        var articles = CountOf(Kind("a"));
        State = new KnowledgeState(articles == 0 ? null : knownUpTo, articles, sentences.In(searched));
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

    /// <summary>The documents that score most, best first; of equal ones the earlier.</summary>
    /// <param name="words">What they are scored by: words of whole articles or of passages.</param>
    /// <param name="most">How many.</param>
    /// <param name="within">Where they must be among; null: anywhere.</param>
    public IReadOnlyList<Found> Best(IClause words, int most, Query? within = null)
    {
        var among = within is null ? searched : DocumentsOf(new QueryWrapperFilter(within));
        using var lent = fields.Lend();
        words.AddTo(lent.Scores, fields, boost: 1);
        return FoundIn(lent.Scores.Best(most, document => searched.Get(document) && among.Get(document)));
    }

    /// <summary>Some passages of a time.</summary>
    public IReadOnlyList<Found> PassagesOf(Query time, int most) =>
        FoundIn(searcher.Search(new ConstantScoreQuery(new FilteredQuery(time, new QueryWrapperFilter(Kind("p")))), isSearched, most).ScoreDocs.Select(hit => (hit.Doc, hit.Score)));

    /// <summary>Whole articles of a time, newest first; each scores 1.</summary>
    public IReadOnlyList<Found> Newest(Query within, bool onlyNews, int most)
    {
        var query = new BooleanQuery(disableCoord: true) { { Kind("a"), Occur.MUST }, { within, Occur.MUST } };
        var newest = new Sort(new SortField(IndexFields.Day, SortFieldType.INT64, reverse: true));
        // News are the minority of some collections only, so what is no news is passed over afterwards.
        return [.. FoundIn(searcher.Search(query, isSearched, onlyNews ? Math.Max(most, 500) : most, newest).ScoreDocs.Select(hit => (hit.Doc, 1f)))
            .Where(article => article.IsNews || !onlyNews).Take(most)];
    }

    public ArticleText? Find(string articleId) =>
        Sources.Select(source => TextOf(IndexFields.KeyOf(source, articleId))).FirstOrDefault(text => text is not null);

    /// <summary>The text of the article that was found.</summary>
    public ArticleText TextOf(Found found) => texts.TryGetValue(found.Key, out var known) ? known : ReadText(found.Key, found.Whole);

    private ArticleText? TextOf(string key)
    {
        if (texts.TryGetValue(key, out var known)) return known;
        var only = new BooleanQuery(disableCoord: true)
        {
            { new TermQuery(new LuceneTerm(IndexFields.Key, key)), Occur.MUST },
            { Kind("a"), Occur.MUST },
        };
        // What another article has replaced is searched no more, but links to it still open.
        return searcher.Search(only, isOfSources, 1).ScoreDocs is [var found, ..] ? ReadText(key, found.Doc) : null;
    }

    private ArticleText ReadText(string key, int whole)
    {
        var json = searcher.Doc(whole).GetBinaryValue(IndexFields.Json);
        var article = JsonSerializer.Deserialize(json.Bytes.AsSpan(json.Offset, json.Length), KnowledgeJson.Plain.Article)!;
        if (Interlocked.Increment(ref held) > MostTexts)
        {
            texts.Clear();
            Interlocked.Exchange(ref held, 1);
        }

        return texts.GetOrAdd(key, new ArticleText(article, ArticleTextReader.Read));
    }

    public int SentencesWith(string term) => sentencesWith.Of(term, word => sentences.With(word, searched));

    public int SentencesWithAny(IReadOnlyCollection<string> terms)
    {
        var known = terms.Where(term => SentencesWith(term) > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MostOfAny).ToList();
        return known.Count < 2 ? known.Sum(SentencesWith) : sentencesWith.Of(string.Join('\n', known), _ => sentences.WithAny(known, searched));
    }

    /// <summary>Whether a sentence has the stem.</summary>
    public bool Knows(string stem) => SentencesWith(stem) > 0;

    /// <summary>English stems that sound like a Russian one (<see cref="SoundAlikes"/>).</summary>
    public IReadOnlyList<string> SoundingLike(string stem) => soundAlikes.Value.Of(stem);

    /// <summary>Translations of a word, found once while this snapshot lasts.</summary>
    public IReadOnlyList<Translation> Remembered(string word, Func<IReadOnlyList<Translation>> find) => translations.Of(word, _ => find());

    /// <summary>How many articles are of a group of languages; those of sources that are not searched count too.</summary>
    public int TextsIn(string language) => textsIn.GetOrAdd(language, one => Languages.Contains(one) ? MultiFields.GetTerms(Reader, $"whole.{one}")?.DocCount ?? 0 : 0);

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

    private FixedBitSet DocumentsOf(Filter filter)
    {
        var documents = new FixedBitSet(Math.Max(1, Reader.MaxDoc));
        foreach (var leaf in Reader.Leaves)
        {
            if (filter.GetDocIdSet(leaf, leaf.AtomicReader.LiveDocs)?.GetIterator() is not { } found) continue;
            while (found.NextDoc() is not DocIdSetIterator.NO_MORE_DOCS and var document) documents.Set(leaf.DocBase + document);
        }

        return documents;
    }

    // Lucene finds the columns of a part of the index anew for each asking, so they are asked for once.
    private IReadOnlyList<Found> FoundIn(IEnumerable<(int Document, float Score)> hits)
    {
        var columns = new Columns?[Reader.Leaves.Count];
        return
        [
            .. hits.Select(hit =>
            {
                var leaf = Reader.Leaves[ReaderUtil.SubIndex(hit.Document, Reader.Leaves)];
                var column = columns[leaf.Ord] ??= new Columns(leaf.AtomicReader);
                var document = hit.Document - leaf.DocBase;
                return new Found(KeyOf(leaf.Ord, column.Keys, document), (int)column.Numbers.Get(document) - 1, hit.Score, (int)(column.Days?.Get(document) ?? 0), column.News?.Get(document) == 1, hit.Document);
            }),
        ];
    }

    private sealed class Columns(AtomicReader reader)
    {
        public SortedDocValues Keys { get; } = reader.GetSortedDocValues(IndexFields.Key);

        public NumericDocValues Numbers { get; } = reader.GetNumericDocValues(IndexFields.Number);

        public NumericDocValues? Days { get; } = reader.GetNumericDocValues(IndexFields.Day);

        public NumericDocValues? News { get; } = reader.GetNumericDocValues(IndexFields.News);
    }

    // Lucene unpacks a key anew each time, which for hundreds of hits takes longer than finding them.
    private string KeyOf(int leaf, SortedDocValues values, int document) => keys.GetOrAdd((leaf, values.GetOrd(document)), static (place, from) =>
    {
        var key = new BytesRef();
        from.LookupOrd(place.Number, key);
        return key.Utf8ToString();
    }, values);
}
