using CarecAssistant.Knowledge;
using CarecAssistant.Knowledge.Articles;
using CarecAssistant.TestKit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CarecAssistant.Benchmarks.CrossLanguage;

/// <summary>The product's search over the paragraphs of one language.</summary>
internal sealed class ParagraphLibrary : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ServiceProvider services;

    private ParagraphLibrary(bool hasLexicon, IReadOnlyList<string> dictionaries)
    {
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddKnowledge()
            .AddSingleton<IArticleStore, InMemoryArticleStore>()
            .PostConfigure<KnowledgeOptions>(knowledge =>
            {
                knowledge.Folder = folder.At("articles");
                knowledge.IndexFolder = folder.At("index");
                knowledge.GlossaryFile = RepositoryRoot.At("knowledge", "glossary.yml");
                knowledge.LexiconFolder = hasLexicon ? RepositoryRoot.At("knowledge", "lexicon") : "";
                knowledge.Dictionaries = dictionaries;
            })
            .BuildServiceProvider();
    }

    public IKnowledge Knowledge => services.GetRequiredService<IKnowledge>();

    public static async Task<ParagraphLibrary> OpenAsync(string language, bool hasLexicon, IReadOnlyList<string> dictionaries, CancellationToken stop)
    {
        var library = new ParagraphLibrary(hasLexicon, dictionaries);
        var paragraphs = XquadFiles.Paragraphs(language).Select(paragraph => new Article
        {
            Id = paragraph.Id,
            Title = paragraph.Id,
            HasTitle = false,
            Language = language,
            Body = MarkdownEscape.TextOf(paragraph.Text.Split('\n')),
        });
        await library.services.GetRequiredService<IArticleStore>()
            .CommitAsync([.. paragraphs.Select(article => new ArticleChange(library.folder.At("articles"), article.Id, article.Id, article))], stop);
        await library.Knowledge.CatchUpAsync(stop);
        return library;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        folder.Dispose();
    }
}
