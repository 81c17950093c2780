using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using OllamaSharp;

namespace CarecAssistant.Answers.Writing.Remote;

/// <summary>The kernel with its writers: the offline one always, and the configured model.</summary>
internal static class Writers
{
    // Connectors want a key; a service without keys ignores it.
    private const string NoKey = "none";

    public static Kernel KernelOf(AnswersOptions options, TimeProvider time)
    {
        var builder = Kernel.CreateBuilder();
        builder.Services.AddKeyedSingleton<IChatCompletionService>(ExtractiveSettings.Service, new ExtractiveChatCompletion());
        if (!options.IsRemote)
        {
            return builder.Build();
        }

        // A client of our own switches off the connectors' repeats and time limits: one layer decides.
        var client = ModelConnection.ClientOf(options, time);
        var key = options.ApiKey.Length > 0 ? options.ApiKey : NoKey;
        switch (options.Writer)
        {
            case AnswersOptions.OpenAi:
                builder.AddOpenAIChatCompletion(options.Model, options.Endpoint!, key, serviceId: options.Writer, httpClient: client);
                break;
            case AnswersOptions.AzureOpenAi:
                builder.AddAzureOpenAIChatCompletion(options.Model, options.Endpoint!.ToString(), key, serviceId: options.Writer, httpClient: client);
                break;
            default:
                builder.Services.AddKeyedSingleton(options.Writer, (services, _) => new OllamaApiClient(client, options.Model).AsChatCompletionService(services));
                break;
        }

        return builder.Build();
    }
}
