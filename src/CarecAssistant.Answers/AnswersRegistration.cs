using CarecAssistant.Answers.Evaluation;
using CarecAssistant.Answers.Grounding;
using CarecAssistant.Answers.Questions;
using CarecAssistant.Answers.Writing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

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
            .AddSingleton(provider => KernelOf(provider.GetRequiredService<IOptions<AnswersOptions>>().Value))
            .AddSingleton<QuestionReader>()
            .AddSingleton<ReadingList>()
            .AddSingleton<ArticleReader>()
            .AddSingleton(SentenceWeights.Committed)
            .AddSingleton<SentenceRanking>()
            .AddSingleton<FollowUps>()
            .AddSingleton<Breaker>()
            .AddSingleton<AnswerWriter>()
            .AddSingleton<GroundingCheck>()
            .AddSingleton<AnswerText>()
            .AddSingleton<OtherEvents>()
            .AddSingleton<HonestMiss>()
            .AddSingleton<IAnswerer, Answerer>()
            .AddSingleton<IEvaluator, Evaluator>();
    }

    private static Kernel KernelOf(AnswersOptions options)
    {
        var builder = Kernel.CreateBuilder();
        builder.Services.AddKeyedSingleton<IChatCompletionService>(ExtractiveSettings.Service, new ExtractiveChatCompletion());
        if (options.Writer == AnswersOptions.OpenAi)
        {
            // A client of our own switches off the connector's repeats: the offline writer is the better second try.
            var client = new HttpClient { Timeout = options.Patience };
            builder.AddOpenAIChatCompletion(options.Model, options.Endpoint!, options.ApiKey.Length > 0 ? options.ApiKey : "none", serviceId: AnswersOptions.OpenAi, httpClient: client);
        }

        return builder.Build();
    }
}
