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
    [InlineData("Threshold", "1.7", "Answers:Threshold must lie between 0 and 1, for example 0.7.")]
    [InlineData("Threshold", "-0.1", "Answers:Threshold must lie between 0 and 1, for example 0.7.")]
    [InlineData("Threshold", "NaN", "Answers:Threshold must lie between 0 and 1, for example 0.7.")]
    [InlineData("Patience", "-00:00:01", "Answers:Patience must be longer than zero, for example 00:00:20.")]
    [InlineData("Patience", "00:00:00", "Answers:Patience must be longer than zero, for example 00:00:20.")]
    [InlineData("LongestSilence", "00:00:00", "Answers:LongestSilence must be longer than zero, for example 00:00:06.")]
    [InlineData("Repeats", "11", "Answers:Repeats must lie between 0 and 10, for example 2.")]
    [InlineData("CallsAtOnce", "0", "Answers:CallsAtOnce must be at least 1, for example 8.")]
    [InlineData("TokensIn", "499", "Answers:TokensIn must be at least 500 and Answers:TokensOut at least 50, for example 6000 and 800.")]
    [InlineData("TokensOut", "49", "Answers:TokensIn must be at least 500 and Answers:TokensOut at least 50, for example 6000 and 800.")]
    [InlineData("TokensADay", "0", "Answers:TokensADay must be above zero, for example 2000000.")]
    public void B169_A_limit_that_makes_no_sense_is_named_with_the_remedy(string key, string value, string message) =>
        Assert.Equal([message], FailuresOf((key, value)));

    [Fact]
    public void A_model_on_this_machine_needs_no_key() =>
        Assert.Empty(FailuresOf(("Writer", "openai"), ("Endpoint", "http://localhost:8000/v1"), ("Model", "small")));

    [Theory]
    [InlineData("http://models.example.org/v1", false)]
    [InlineData("http://10.0.0.5:11434", false)]
    [InlineData("https://10.0.0.5:11434", false)]
    [InlineData("https://192.168.1.7", false)]
    [InlineData("https://169.254.169.254", false)]
    [InlineData("https://[fd00::1]", false)]
    [InlineData("https://[::ffff:10.0.0.5]", false)]
    [InlineData("https://100.64.0.1", false)]
    [InlineData("https://models.example.org/v1", true)]
    [InlineData("https://8.8.8.8", true)]
    [InlineData("http://localhost:11434", true)]
    [InlineData("http://127.0.0.1:11434", true)]
    [InlineData("http://[::1]:11434", true)]
    [InlineData("http://models.example.org/v1", true, "models.example.org:80")]
    [InlineData("http://10.0.0.5:11434", true, "models.example.org:80, 10.0.0.5:11434")]
    [InlineData("http://10.0.0.5:11434", false, "10.0.0.5:80")]
    public void B178_A_model_by_plain_http_or_inside_a_network_is_refused_unless_it_is_here_or_allowed(string endpoint, bool isTaken, string? allowed = null) => Assert.Equal(
        isTaken ? [] : ["Answers:Endpoint is called by plain http or lies inside a network, where the key and what people ask can go astray. Use an https address, a model on this machine, or allow the host, for example Answers__AllowedHosts=models.example.org:8080."],
        FailuresOf(("Writer", "ollama"), ("Endpoint", endpoint), ("Model", "small"), ("AllowedHosts", allowed ?? "")));

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
