using CarecAssistant.Knowledge.Articles;
using CarecAssistant.Knowledge.Search;
using CarecAssistant.Knowledge.Search.Lexicon;
using CarecAssistant.Knowledge.Sources;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Knowledge.Tests;

/// <summary>A folder of articles, its store and what searches it; opened again, it is another process on the same data.</summary>
internal sealed class Library : IDisposable
{
    private readonly TemporaryFolder data = new();
    private readonly List<KnowledgeBase> opened = [];

    public Library(IArticleStore? store = null, TimeProvider? clock = null)
    {
        Clock = clock ?? TimeProvider.System;
        Store = store ?? new InMemoryArticleStore(Clock);
        Import = new ArticleImport(Store, NullLogger<ArticleImport>.Instance);
        Knowledge = OpenAgain();
    }

    public TemporaryFolder Folder { get; } = new();

    public string IndexFolder => data.At("index");

    public TimeProvider Clock { get; }

    public IArticleStore Store { get; set; }

    public IArticleImport Import { get; }

    public KnowledgeBase Knowledge { get; private set; }

    public KnowledgeOptions Options => new() { Folder = Folder.Path, IndexFolder = IndexFolder, GlossaryFile = data.At("glossary.yml"), LexiconFolder = data.At("lexicon"), Dictionaries = Dictionaries };

    /// <summary>What <see cref="OpenAgain"/> finds installed; the machine's own dictionaries never count.</summary>
    public IReadOnlyList<string> Dictionaries { get; set; } = [];

    public void WriteGlossary(string yaml) => data.Write("glossary.yml", yaml);

    public void WriteLexicon(string lines) => data.Write("lexicon/words.tsv", lines);

    public KnowledgeBase OpenAgain(string? folder = null)
    {
        var options = Microsoft.Extensions.Options.Options.Create(Options);
        options.Value.Folder = folder ?? options.Value.Folder;
        var knowledge = new KnowledgeBase(Store, Import, options, Clock, NullLogger<KnowledgeBase>.Instance, new Vocabulary(options, NullLogger<Vocabulary>.Instance));
        opened.Add(knowledge);
        return knowledge;
    }

    /// <summary>As after the end of the process.</summary>
    public void Close()
    {
        foreach (var knowledge in opened) knowledge.Dispose();
        opened.Clear();
    }

    public void Restart()
    {
        Close();
        Knowledge = OpenAgain();
    }

    public Task<ImportReport> Synchronise() => Knowledge.OpenAsync(TestContext.Current.CancellationToken);

    public async Task<string[]> Find(string text, int top = 10) =>
        [.. (await Knowledge.SearchAsync(new SearchQuery(text) { Top = top }, TestContext.Current.CancellationToken)).Select(hit => hit.Article.Article.Id)];

    public void Dispose()
    {
        Close();
        ((ArticleImport)Import).Dispose();
        data.Dispose();
        Folder.Dispose();
    }
}
