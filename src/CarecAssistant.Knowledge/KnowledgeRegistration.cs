using CarecAssistant.Knowledge.Search;
using CarecAssistant.Knowledge.Search.Lexicon;
using CarecAssistant.Knowledge.Sources;
using CarecAssistant.Knowledge.Web;
using CarecAssistant.Knowledge.Web.Fetching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CarecAssistant.Knowledge;

/// <summary>Registers what <see cref="IKnowledge"/> needs.</summary>
public static class KnowledgeRegistration
{
    /// <summary>
    /// Adds search, import and, for <see cref="KnowledgeOptions.Watch"/>, what keeps folder and websites up to date. The host registers an
    /// <see cref="IArticleStore"/>, an <see cref="IWebSourceStore"/> and, to hear of changes, an <see cref="IImportObserver"/>.
    /// </summary>
    public static IServiceCollection AddKnowledge(this IServiceCollection services)
    {
        KnowledgeOptions.AddTo(services);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IArticleImport, ArticleImport>();
        services.AddSingleton<IWebImport, WebImport>();
        services.AddSingleton<GlossaryCheck>();
        services.AddSingleton<LexiconCheck>();
        services.AddSingleton<DictionaryCheck>();
        services.AddSingleton<Vocabulary>();
        services.AddSingleton<IKnowledge, KnowledgeBase>();
        services.AddHostedService<KnowledgeWatcher>();
        services.AddHostedService<WebRefresher>();
        services.AddHostedService<DictionaryReading>();
        WebFetching.AddTo(services);
        return services;
    }
}
