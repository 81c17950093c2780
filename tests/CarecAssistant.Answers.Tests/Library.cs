using CarecAssistant.Knowledge;
using CarecAssistant.TestKit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CarecAssistant.Answers.Tests;

/// <summary>A folder of articles with the whole answer path over it, as a run has it.</summary>
internal sealed class Library : IAsyncDisposable
{
    private readonly DirectoryInfo index = Directory.CreateTempSubdirectory("carec-answers-");
    private readonly ServiceProvider services;

    private Library(string folder, IReadOnlyDictionary<string, string?> settings, TimeProvider clock)
    {
        var glossary = RepositoryRoot.At("knowledge", "glossary.yml");
        var configuration = new Dictionary<string, string?>(settings, StringComparer.Ordinal)
        {
            ["Knowledge:Folder"] = folder,
            ["Knowledge:IndexFolder"] = Path.Combine(index.FullName, "index"),
            ["Knowledge:LexiconFolder"] = RepositoryRoot.At("knowledge", "lexicon"),
            ["Knowledge:GlossaryFile"] = File.Exists(glossary) ? glossary : "",
        };
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(configuration).Build())
            .AddSingleton(clock)
            .AddKnowledge().AddAnswers()
            .AddSingleton<IArticleStore, InMemoryArticleStore>()
            .AddSingleton<IAnswerWording, PlainWording>()
            // What happens to be installed on this machine changes no answer here.
            .PostConfigure<KnowledgeOptions>(knowledge => knowledge.Dictionaries = [])
            .BuildServiceProvider();
    }

    public IKnowledge Knowledge => services.GetRequiredService<IKnowledge>();

    public IEvaluator Evaluator => services.GetRequiredService<IEvaluator>();

    public T Part<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>The raw article of the development data, or null where that is missing.</summary>
    public static async Task<Library?> OfTheRawArticleAsync(params (string Key, string Value)[] settings) =>
        RepositoryRoot.SharedData("raw") is { } folder ? await OpenAsync(folder, settings) : null;

    /// <summary>What the program ships.</summary>
    public static Task<Library> AsShippedAsync(params (string Key, string Value)[] settings) => OpenAsync(RepositoryRoot.At("knowledge"), settings);

    /// <summary>What the program ships, and articles of somebody else among it: file name and content.</summary>
    public static async Task<Library> AsShippedWithAsync(IEnumerable<(string File, byte[] Content)> articles, params (string Key, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("carec-articles-").FullName;
        foreach (var file in Directory.EnumerateFiles(RepositoryRoot.At("knowledge"), "*.md", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(RepositoryRoot.At("knowledge"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        foreach (var (file, content) in articles)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, file), content);
        }

        return await OpenAsync(folder, settings);
    }

    /// <summary>Articles written for a test: file name and content.</summary>
    public static Task<Library> OfAsync(IReadOnlyList<(string File, string Content)> articles, params (string Key, string Value)[] settings) =>
        OfAsync(TimeProvider.System, articles, settings);

    /// <summary>The same, asked at another time.</summary>
    public static async Task<Library> OfAsync(TimeProvider clock, IReadOnlyList<(string File, string Content)> articles, params (string Key, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("carec-articles-");
        foreach (var (file, content) in articles)
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, file), content);
        }

        return await OpenAsync(folder.FullName, settings, clock);
    }

    public Task<Answer> AskAsync(string question, params string[] before) =>
        services.GetRequiredService<IAnswerer>().AnswerAsync(
            new(question) { History = [.. before.Select(earlier => new EarlierTurn(earlier))] }, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        index.Delete(recursive: true);
    }

    private static async Task<Library> OpenAsync(string folder, IReadOnlyList<(string Key, string Value)> settings, TimeProvider? clock = null)
    {
        var library = new Library(folder, settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value), clock ?? TimeProvider.System);
        await library.Knowledge.OpenAsync(TestContext.Current.CancellationToken);
        return library;
    }
}
