using Microsoft.Extensions.DependencyInjection;

namespace CarecAssistant.Knowledge;

/// <summary>Registers what <see cref="IKnowledge"/> needs.</summary>
public static class KnowledgeRegistration
{
    /// <summary>Adds search, import and the index follower. The host registers an <see cref="IArticleStore"/>.</summary>
    public static IServiceCollection AddKnowledge(this IServiceCollection services)
    {
        services.AddOptions<KnowledgeOptions>().BindConfiguration("Knowledge");
        return services;
    }
}
