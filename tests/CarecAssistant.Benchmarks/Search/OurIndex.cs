using CarecAssistant.Answers;
using CarecAssistant.Knowledge;
using CarecAssistant.Knowledge.Articles;
using CarecAssistant.Knowledge.Search;
using CarecAssistant.TestKit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CarecAssistant.Benchmarks.Search;

/// <summary>The product's search over a store's articles, with the shipped glossary and everything else as a run has it.</summary>
/// <param name="folder">Where the index lies.</param>
/// <param name="store">Holds articles of <see cref="SourceIn"/>.</param>
/// <param name="parts">What counts.</param>
/// <param name="words">What translates words.</param>
internal sealed class OurIndex(string folder, IArticleStore store, RankingParts parts, WordSources words) : IAsyncDisposable
{
    private readonly ServiceProvider services = new ServiceCollection()
        .AddLogging()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Knowledge:Folder"] = SourceIn(folder),
            ["Knowledge:IndexFolder"] = FolderIn(folder),
            ["Knowledge:GlossaryFile"] = RepositoryRoot.At("knowledge", "glossary.yml"),
            ["Knowledge:LexiconFolder"] = words.LexiconFolder,
        }).Build())
        .AddSingleton<TimeProvider>(new FixedClock())
        .AddSingleton(parts)
        .AddKnowledge().AddAnswers()
        .AddSingleton<IAnswerWording, KeysAsWording>()
        .PostConfigure<KnowledgeOptions>(knowledge => knowledge.Dictionaries = words.Dictionaries)
        .AddSingleton(store)
        .BuildServiceProvider();

    public IKnowledge Knowledge => services.GetRequiredService<IKnowledge>();

    public IAnswerer Answerer => services.GetRequiredService<IAnswerer>();

    /// <summary>The source that is searched.</summary>
    public static string SourceIn(string folder) => Path.Combine(folder, "articles");

    /// <summary>Where Lucene's files are.</summary>
    public static string FolderIn(string folder) => Path.Combine(folder, "index");

    public static Article ArticleOf(SearchDocument document, string language) => new()
    {
        Id = document.Id,
        Title = document.Title.Length > 0 ? document.Title : document.Id,
        HasTitle = document.Title.Length > 0,
        Language = language,
        Body = MarkdownEscape.TextOf(document.Text.Split('\n')),
    };

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
