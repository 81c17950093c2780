using Microsoft.Extensions.DependencyInjection;

namespace CarecAssistant.Answers;

/// <summary>Registers what <see cref="IAnswerer"/> needs.</summary>
public static class AnswersRegistration
{
    /// <summary>Adds the answer path. The host registers an <see cref="IAnswerWording"/> and <c>AddKnowledge</c>.</summary>
    public static IServiceCollection AddAnswers(this IServiceCollection services)
    {
        services.AddOptions<AnswersOptions>().BindConfiguration("Answers");
        return services;
    }
}
