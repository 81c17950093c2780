using CarecAssistant.Answers;
using CarecAssistant.Knowledge;
using CarecAssistant.TestKit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CarecAssistant.Benchmarks.Confidences;

/// <summary>The product over a folder of articles, showing everything it finds.</summary>
internal sealed class SuiteLibrary : IAsyncDisposable
{
    private readonly TemporaryFolder index = new();
    private readonly ServiceProvider services;

    private SuiteLibrary(string folder) => services = new ServiceCollection()
        .AddLogging()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Answers:Threshold", "0")]).Build())
        .AddSingleton(TimeProvider.System)
        .AddKnowledge().AddAnswers()
        .AddSingleton<IArticleStore, InMemoryArticleStore>()
        .AddSingleton<IAnswerWording, KeysAsWording>()
        .PostConfigure<KnowledgeOptions>(knowledge =>
        {
            knowledge.Folder = folder;
            knowledge.IndexFolder = index.At("index");
            knowledge.GlossaryFile = RepositoryRoot.At("knowledge", "glossary.yml");
            knowledge.LexiconFolder = RepositoryRoot.At("knowledge", "lexicon");
            knowledge.Dictionaries = [];
        })
        .BuildServiceProvider();

    public IServiceProvider Services => services;

    public static async Task<SuiteLibrary> OpenAsync(string folder, CancellationToken stop)
    {
        var library = new SuiteLibrary(folder);
        await library.services.GetRequiredService<IKnowledge>().OpenAsync(stop);
        return library;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        index.Dispose();
    }
}
