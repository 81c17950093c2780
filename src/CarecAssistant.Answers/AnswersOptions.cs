using CarecAssistant.Answers.Writing;
using CarecAssistant.Answers.Writing.Remote;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CarecAssistant.Answers;

/// <summary>How answers are written and when they are shown. Section <c>Answers</c>.</summary>
public sealed record AnswersOptions
{
    internal const string OpenAi = "openai", AzureOpenAi = "azure-openai", Ollama = "ollama";

    /// <summary>Who writes: <c>extractive</c> (offline), <c>openai</c> (any OpenAI-compatible service), <c>azure-openai</c> or <c>ollama</c>.</summary>
    public string Writer { get; set; } = ExtractiveSettings.Service;

    /// <summary>Answers below this confidence stay unresolved; 0 shows everything.</summary>
    public double Threshold { get; set; } = 0.7;

    /// <summary>The model service, for example https://models.example.org/v1, https://name.openai.azure.com or http://localhost:11434.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>
    /// Hosts, each as host:port, that <see cref="Endpoint"/> may name although they are called by plain http or lie inside the own network. A list, or
    /// one text with commas. This machine always may be called. Empty: none.
    /// </summary>
    public IList<string> AllowedHosts { get; init; } = [];

    /// <summary>The model's name there; at Azure the deployment's.</summary>
    public string Model { get; set; } = "";

    /// <summary>The key there; a secret, never in a file that is committed.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>How long a model may take for all it writes, repeats included, before the offline writer takes over.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Contested or personal topics that go to a person at once, a line of words each: all must occur in the question; <c>a|b</c>: one of them; <c>a*</c>: a word that begins so; <c>!a</c>: must not occur.
    /// Null: the usual ones, in English, Russian and Chinese. A list with nothing but empty lines: none.
    /// </summary>
    public IReadOnlyList<string>? PersonTopics { get; set; }

    /// <summary>How long a model that has begun to write may say nothing.</summary>
    public TimeSpan LongestSilence { get; set; } = TimeSpan.FromSeconds(6);

    /// <summary>How often a call is repeated that the service was too busy for (429) or broke down on (5xx).</summary>
    public int Repeats { get; set; } = 2;

    /// <summary>Calls to a model at one time; a turn that finds all of them taken is answered offline at once.</summary>
    public int CallsAtOnce { get; set; } = 8;

    /// <summary>The longest prompt, in tokens by a cautious estimate; evidence that does not fit is left out, the weakest first.</summary>
    public int TokensIn { get; set; } = 6000;

    /// <summary>The longest reply a model is asked for, in tokens.</summary>
    public int TokensOut { get; set; } = 800;

    /// <summary>Tokens this process may spend in a day (UTC), by a cautious estimate; then the offline writer answers until midnight.</summary>
    public long TokensADay { get; set; } = 2_000_000;

    internal bool IsRemote => Writer != ExtractiveSettings.Service;

    // Whoever listens on this machine needs no key; a service elsewhere that takes any is given any.
    private bool NeedsKey => Writer == AzureOpenAi || (Writer == OpenAi && Endpoint is { IsAbsoluteUri: true, IsLoopback: false });

    internal static void AddTo(IServiceCollection services) => services
        .AddOptions<AnswersOptions>().BindConfiguration("Answers")
        .Configure<IConfiguration>((answers, settings) => ModelAddress.AddHosts(answers.AllowedHosts, settings["Answers:AllowedHosts"]))
        .Validate(answers => answers.Writer is ExtractiveSettings.Service or OpenAi or AzureOpenAi or Ollama, "Answers:Writer names no writer. Use extractive (offline), openai, azure-openai or ollama.")
        .Validate(answers => answers.Threshold is >= 0 and <= 1, "Answers:Threshold must lie between 0 and 1, for example 0.7.")
        .Validate(answers => !answers.IsRemote || answers.Endpoint is { IsAbsoluteUri: true, Scheme: "http" or "https" }, "Answers:Endpoint is missing. Set the address of the model service, for example Answers__Endpoint=https://models.example.org/v1.")
        .Validate(answers => !answers.IsRemote || ModelAddress.IsSafe(answers.Endpoint, answers.AllowedHosts), "Answers:Endpoint is called by plain http or lies inside a network, where the key and what people ask can go astray. Use an https address, a model on this machine, or allow the host, for example Answers__AllowedHosts=models.example.org:8080.")
        .Validate(answers => !answers.IsRemote || answers.Model.Length > 0, "Answers:Model is missing. Set the model's name at the service (at Azure the deployment's), for example Answers__Model=small.")
        .Validate(answers => !answers.NeedsKey || answers.ApiKey.Length > 0, "Answers:ApiKey is missing. Set the key of the model service in the environment (Answers__ApiKey); for a service without keys set it to none.")
        .Validate(answers => answers.Patience > TimeSpan.Zero, "Answers:Patience must be longer than zero, for example 00:00:20.")
        .Validate(answers => answers.LongestSilence > TimeSpan.Zero, "Answers:LongestSilence must be longer than zero, for example 00:00:06.")
        .Validate(answers => answers.Repeats is >= 0 and <= 10, "Answers:Repeats must lie between 0 and 10, for example 2.")
        .Validate(answers => answers.CallsAtOnce > 0, "Answers:CallsAtOnce must be at least 1, for example 8.")
        .Validate(answers => answers is { TokensIn: >= 500, TokensOut: >= 50 }, "Answers:TokensIn must be at least 500 and Answers:TokensOut at least 50, for example 6000 and 800.")
        .Validate(answers => answers.TokensADay > 0, "Answers:TokensADay must be above zero, for example 2000000.")
        .ValidateOnStart();
}
