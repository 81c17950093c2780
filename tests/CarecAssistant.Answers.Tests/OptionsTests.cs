using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Answers.Tests;

public sealed class OptionsTests
{
    private const string NoEndpoint = "Answers:Endpoint is missing. Set the address of the model service, for example Answers__Endpoint=https://models.example.org/v1.";
    private const string NoModel = "Answers:Model is missing. Set the model's name at the service (at Azure the deployment's), for example Answers__Model=small.";
    private const string NoKey = "Answers:ApiKey is missing. Set the key of the model service in the environment (Answers__ApiKey); for a service without keys set it to none.";

    [Theory]
    [InlineData("openai", NoEndpoint, NoModel)]
    [InlineData("azure-openai", NoEndpoint, NoModel, NoKey)]
    [InlineData("ollama", NoEndpoint, NoModel)]
    [InlineData("oracle", "Answers:Writer names no writer. Use extractive (offline), openai, azure-openai or ollama.", NoEndpoint, NoModel)]
    public void A_writer_without_its_settings_says_all_that_is_missing(string writer, params string[] missing) =>
        Assert.Equal(missing, FailuresOf(("Writer", writer)));

    [Theory]
    [InlineData("openai", "https://models.example.org/v1", NoKey)]
    [InlineData("azure-openai", "http://localhost:11434", NoKey)]
    [InlineData("openai", "models.example.org", NoEndpoint)]
    [InlineData("ollama", "ftp://models.example.org", NoEndpoint)]
    public void An_address_or_key_that_cannot_serve_is_named(string writer, string endpoint, string missing) =>
        Assert.Equal([missing], FailuresOf(("Writer", writer), ("Endpoint", endpoint), ("Model", "small")));

    [Theory]
    [InlineData("Patience", "00:00:00", "Answers:Patience must be longer than zero, for example 00:00:20.")]
    [InlineData("LongestSilence", "00:00:00", "Answers:LongestSilence must be longer than zero, for example 00:00:06.")]
    [InlineData("Repeats", "11", "Answers:Repeats must lie between 0 and 10, for example 2.")]
    [InlineData("CallsAtOnce", "0", "Answers:CallsAtOnce must be at least 1, for example 8.")]
    [InlineData("TokensIn", "499", "Answers:TokensIn must be at least 500 and Answers:TokensOut at least 50, for example 6000 and 800.")]
    [InlineData("TokensOut", "49", "Answers:TokensIn must be at least 500 and Answers:TokensOut at least 50, for example 6000 and 800.")]
    [InlineData("TokensADay", "0", "Answers:TokensADay must be above zero, for example 2000000.")]
    public void A_limit_that_makes_no_sense_is_named_with_the_remedy(string key, string value, string message) =>
        Assert.Equal([message], FailuresOf((key, value)));

    [Fact]
    public void A_model_on_this_machine_needs_no_key() =>
        Assert.Empty(FailuresOf(("Writer", "openai"), ("Endpoint", "http://localhost:8000/v1"), ("Model", "small")));

    private static IEnumerable<string> FailuresOf(params (string Key, string Value)[] settings)
    {
        using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(pair => "Answers:" + pair.Key, pair => (string?)pair.Value)).Build())
            .AddAnswers()
            .BuildServiceProvider();
        try
        {
            _ = services.GetRequiredService<IOptions<AnswersOptions>>().Value;
            return [];
        }
        catch (OptionsValidationException wrong)
        {
            return wrong.Failures;
        }
    }
}
