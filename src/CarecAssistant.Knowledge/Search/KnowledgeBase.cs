using CarecAssistant.Knowledge.Articles;
using CarecAssistant.Knowledge.Indexing;
using CarecAssistant.Knowledge.Search.Lexicon;
using CarecAssistant.Knowledge.Search.Times;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Knowledge.Search;

/// <inheritdoc cref="IKnowledge"/>
internal sealed class KnowledgeBase(
    IArticleStore store, IArticleImport import, IOptions<KnowledgeOptions> options, TimeProvider clock, ILogger<KnowledgeBase> logger, Vocabulary vocabulary, RankingParts? ranking = null)
    : IKnowledge, IDisposable
{
    private const int Batch = 500;
    private const int LongestQuery = 100_000, MostWords = 512, MostTerms = 256;

    private readonly RankingParts parts = ranking ?? RankingParts.All;
    private readonly GlossaryFiles glossary = new(options.Value);
    private readonly SemaphoreSlim door = new(1);
    // Kept over a failed attempt: what was applied then still has to be shown.
    private readonly HashSet<string> changed = new(StringComparer.Ordinal);
    private ArticleIndex? index;
    private volatile Snapshot? current;

    public KnowledgeState State => current?.State ?? new KnowledgeState(null, 0, 0);

    private Glossary Known => parts.Glossary ? glossary.Current : Glossary.Empty;

    private string Folder => Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Value.Folder));

    public async Task<ImportReport> OpenAsync(CancellationToken stop)
    {
        var report = await import.ImportAsync(Folder, record: false, mayWithdrawMost: false, stop);
        await CatchUpAsync(stop);
        return report;
    }

    public async Task<IReadOnlyList<Hit>> SearchAsync(SearchQuery query, CancellationToken stop)
    {
        if (current is null) await CatchUpAsync(stop);
        var whole = query.Text.Length > LongestQuery ? query.Text[..LongestQuery] : query.Text;
        var language = query.Language ?? LanguageGuess.Of(whole) ?? "en";
        var time = parts.Times ? AskedTime.In(whole, clock) : new AskedTime { Rest = whole };
        var text = time.Rest;
        var groups = WordGroupsOf(text, WordAnalysis.IsStemmed(language) ? language : "en").Take(MostTerms).ToList();
        if ((groups.Count == 0 && !time.AsksForNews) || query.Top <= 0) return [];

        // The languages of the query and of what fits may differ, so each word is looked for as each language would cut it.
        var foldedTerms = WordAnalysis.TermsOf(text, "xx").Take(MostWords).ToList();
        var folded = foldedTerms.SelectMany(term => Endings.AllOf(term.Text)).Distinct(StringComparer.Ordinal).Take(MostTerms).ToList();
        var characters = WordAnalysis.CharactersOf(text).DistinctBy(term => term.Text, StringComparer.Ordinal).Take(MostTerms).ToList();
        var hits = WithSnapshot(snapshot =>
        {
            var chinese = parts.ChineseBalance ? ChineseBalance.Of(groups, characters, QueryBuilder.CharacterWeight, snapshot) : 1;
            var builder = time.AsksForNews ? null : new QueryBuilder(groups, folded, [.. characters.Select(term => term.Text)], snapshot.Languages, chinese, parts);
            IReadOnlyList<AskedWord> words = builder is null ? [] : new AskedWords(snapshot, parts.Pairs).Of(groups, foldedTerms);
            return Ranking.Of(snapshot, builder, words, query, new TimeWeights(snapshot, time, InstituteDay.Of(clock)), parts);
        });
        return query.Highlight ? Highlighted(hits, new Highlighter(groups, folded)) : hits;
    }

    public async Task<ArticleText?> FindAsync(string articleId, CancellationToken stop)
    {
        if (current is null) await CatchUpAsync(stop);
        return WithSnapshot(snapshot => snapshot.Find(articleId));
    }

    public IReadOnlyList<Term> TermsOf(string text, string language) => WordAnalysis.TermsOf(text, language);

    public IReadOnlyList<TermGroup> GroupsOf(string text, string language) =>
        [.. WordGroupsOf(text, language).SelectMany(group => group.ByWord(TellingOf))];

    public double RarityOf(string term)
    {
        var (all, with) = current is null ? (0, 0) : WithSnapshot(snapshot => (snapshot.State.Sentences, snapshot.SentencesWith(term)));
        return Math.Log(1 + ((all - with + 0.5) / (with + 0.5)));
    }

    public int SentencesMentioning(IReadOnlyCollection<string> terms) => current is null ? 0 : WithSnapshot(snapshot => snapshot.SentencesWithAny(terms));

    public async Task CatchUpAsync(CancellationToken stop)
    {
        await door.WaitAsync(stop);
        try
        {
            await FollowAsync(stop);
        }
        finally
        {
            door.Release();
        }
    }

    public void Dispose()
    {
        current?.Reader.DecRef();
        index?.Dispose();
        door.Dispose();
    }

    private async Task FollowAsync(CancellationToken stop)
    {
        glossary.Refresh();
        index ??= ArticleIndex.Open(options.Value.IndexFolder, logger);
        if (current is null && !await IsOfThisStoreAsync(index, stop)) index.Clear();

        IReadOnlyList<string> sources = [.. (await store.ImportedSourcesAsync(stop)).Prepend(Folder).Distinct(StringComparer.Ordinal)];
        while (await store.ReadAfterAsync(index.ChangeNumber, Batch, stop) is { Count: > 0 } rows)
        {
            index.Apply(rows);
            changed.UnionWith(rows.Select(row => IndexFields.KeyOf(row.Source, row.ArticleId)));
        }

        if (current is { } same && changed.Count == 0 && same.Sources.SequenceEqual(sources)) return;
        index.Refresh();
        Show(sources);
        if (changed.Count > 0) Settle(index, sources);
        changed.Clear();
    }

    // After what is new can be found already.
    private void Settle(ArticleIndex changedIndex, IReadOnlyList<string> sources)
    {
        if (changedIndex.MergeDeletes()) Show(sources);
        changedIndex.Commit();
    }

    private void Show(IReadOnlyList<string> sources)
    {
        index!.Reader.IncRef();
        var newest = sources.Max(index.NewestOf);
        var old = current;
        var known = old is null || !old.Sources.SequenceEqual(sources) ? [] : old.TextsWithout(changed);
        current = new Snapshot(index.Reader, sources, known, newest == 0 ? null : new DateTimeOffset(newest, TimeSpan.Zero), parts.LengthAs);
        old?.Reader.DecRef();
        Log.CaughtUp(logger, index.ChangeNumber, current.State.Articles, current.State.Sentences);
    }

    // An index that is ahead of the table, or knows another change by its last number, belongs to a table that was deleted.
    private async Task<bool> IsOfThisStoreAsync(ArticleIndex opened, CancellationToken stop)
    {
        if (opened.ChangeNumber == 0) return true;
        var rows = await store.ReadAfterAsync(opened.ChangeNumber - 1, 1, stop);
        return rows is [var last] && (last.ChangeNumber > opened.ChangeNumber || last.CommittedAt.UtcTicks == opened.LastCommitted);
    }

    // Each word may be looked up as a name, a synonym and a slip of the hand, so their number is bounded before anything else.
    private IReadOnlyList<WordGroup> WordGroupsOf(string text, string language) =>
        WithOtherWords(Known.GroupsOf([.. WordAnalysis.TermsOf(text, language).Take(MostWords)]), text);

    private IReadOnlyList<WordGroup> WithOtherWords(IReadOnlyList<WordGroup> groups, string text) => current is null ? groups : WithSnapshot(snapshot =>
    {
        var named = parts.Names ? new NameBridge(snapshot, Known, text).Extend(groups) : groups;
        var translated = parts.Translations ? new Translator(vocabulary, snapshot, text).Extend(named) : named;
        return parts.Typos ? new TypoCorrection(snapshot, text).Extend(translated) : translated;
    });

    private static IReadOnlyList<Hit> Highlighted(IReadOnlyList<Hit> hits, Highlighter highlighter) =>
        [.. hits.Select(hit => hit with { Highlights = highlighter.In(hit.Best.Text, hit.Article.Article.Language) })];

    private double TellingOf(string stem) => SentencesMentioning([stem]) == 0 ? -1 : RarityOf(stem);

    // A catch-up may replace the snapshot meanwhile; its reader stays open until the last reader has finished.
    private T WithSnapshot<T>(Func<Snapshot, T> read)
    {
        while (true)
        {
            var snapshot = current!;
            if (!snapshot.Reader.TryIncRef()) continue;
            try
            {
                return read(snapshot);
            }
            finally
            {
                snapshot.Reader.DecRef();
            }
        }
    }
}
