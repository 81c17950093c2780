using CarecAssistant.Answers.Deciding;
using CarecAssistant.Answers.Evaluation;
using CarecAssistant.Answers.Grounding;
using CarecAssistant.Answers.Questions;
using CarecAssistant.Answers.Writing;
using CarecAssistant.Answers.Writing.Remote;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Answers;

/// <summary>Registers what <see cref="IAnswerer"/> needs.</summary>
public static class AnswersRegistration
{
    /// <summary>Adds the answer path. The host registers an <see cref="IAnswerWording"/> and <c>AddKnowledge</c>.</summary>
    public static IServiceCollection AddAnswers(this IServiceCollection services)
    {
        AnswersOptions.AddTo(services);
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(provider => Writers.KernelOf(provider.GetRequiredService<IOptions<AnswersOptions>>().Value, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<QuestionReader>()
            .AddSingleton<ReadingList>()
            .AddSingleton<ArticleReader>()
            .AddSingleton(SentenceWeights.Committed)
            .AddSingleton<SentenceRanking>()
            .AddSingleton<EvidenceFinder>()
            .AddSingleton(ConfidenceWeights.Committed)
            .AddSingleton<AnswerConfidence>()
            .AddSingleton<FollowUps>()
            .AddSingleton<Breaker>()
            .AddSingleton<CallLimits>()
            .AddSingleton<ModelWriter>()
            .AddSingleton<AnswerWriter>()
            .AddSingleton<TokenReader>()
            .AddSingleton<Paraphrase>()
            .AddSingleton<Translation>()
            .AddSingleton<GroundingCheck>()
            .AddSingleton<AnswerText>()
            .AddSingleton<OtherEvents>()
            .AddSingleton<HonestMiss>()
            .AddSingleton<PersonTopics>()
            .AddSingleton<FixedReplies>()
            .AddSingleton<SuspectArticles>()
            .AddSingleton<IAnswerer, Answerer>()
            .AddSingleton<IEvaluator, Evaluator>();
    }
}
