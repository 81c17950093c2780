using CarecAssistant.Answers;
using CarecAssistant.Answers.Deciding;
using CarecAssistant.Answers.Writing;
using CarecAssistant.Benchmarks.Search;
using CarecAssistant.Knowledge;
using CarecAssistant.Knowledge.Articles;
using CarecAssistant.Knowledge.Search;
using CarecAssistant.TestKit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CarecAssistant.Benchmarks.Sentences;

/// <summary>The product's search and answers over the paragraphs of one language.</summary>
internal sealed class ParagraphLibrary : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ServiceProvider services;

    private ParagraphLibrary(bool hasLexicon, IReadOnlyList<string> dictionaries)
    {
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddSingleton<TimeProvider, FixedClock>()
            .AddKnowledge().AddAnswers()
            .AddSingleton<KnowledgeBase>()
            .AddSingleton(provider => new LeavingOut(provider.GetRequiredService<KnowledgeBase>()))
            .AddSingleton<IKnowledge>(provider => provider.GetRequiredService<LeavingOut>())
            .AddSingleton<IArticleStore, InMemoryArticleStore>()
            .AddSingleton<IAnswerWording, KeysAsWording>()
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

    public IKnowledge Knowledge => Part<IKnowledge>();

    /// <summary>All parts.</summary>
    public IServiceProvider Services => services;

    public T Part<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>Each paragraph with its sentences as the product cuts them.</summary>
    public IReadOnlyList<(string Id, IReadOnlyList<string> Sentences)> Sentences { get; private set; } = [];

    /// <summary>The whole answer path with other weights than the committed ones.</summary>
    public IAnswerer AnswererWith(SentenceWeights weights) =>
        ActivatorUtilities.CreateInstance<Answerer>(services, ActivatorUtilities.CreateInstance<EvidenceFinder>(services, RankingWith(weights)));

    /// <summary>The ranking alone with other weights.</summary>
    public SentenceRanking RankingWith(SentenceWeights weights) => ActivatorUtilities.CreateInstance<SentenceRanking>(services, weights);

    public static async Task<ParagraphLibrary> OpenAsync(IReadOnlyList<(string Id, string Text)> texts, string language, bool hasLexicon, IReadOnlyList<string> dictionaries, CancellationToken stop)
    {
        var library = new ParagraphLibrary(hasLexicon, dictionaries);
        var paragraphs = texts.Select(paragraph => new Article
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
        library.Sentences = [.. await Task.WhenAll(texts.Select(async text => (text.Id, (IReadOnlyList<string>)[.. (await library.Knowledge.FindAsync(text.Id, stop))!.Sentences.Select(sentence => sentence.Text)])))];
        return library;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        folder.Dispose();
    }
}
