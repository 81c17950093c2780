using System.Text.Json;
using System.Text.RegularExpressions;
using CarecAssistant.TestKit.ModelService;

namespace CarecAssistant.EndToEnd.Tests.Stories;

/// <summary>A model that answers about the forum in two sentences, and begins each only when it is told to. Of anything else it knows nothing.</summary>
internal sealed partial class ModelThatWaits : IAsyncDisposable
{
    /// <summary>The article it writes from.</summary>
    public const string Article = """
        ---
        title: Forum on water held in Almaty
        published: 2024-03-29
        url: https://example.org/forum
        ---
        Dr. Anna Berg opened the forum in Almaty. She noted that 60% of irrigation water is lost.

        The basins need five new canals.
        """;

    private const string Loss = "Dr. Anna Berg noted that 60% of irrigation water is lost", Canals = "The basins need five new canals";
    private readonly SemaphoreSlim goOn = new(0);
    private ModelServer? service;

    /// <summary>The settings of an assistant that writes with it.</summary>
    public Dictionary<string, string?> Settings => new(service!.SettingsOf().Select(one => KeyValuePair.Create(one.Key.Replace(":", "__", StringComparison.Ordinal), (string?)one.Value)))
    {
        // It waits as long as the test looks at what is there; on a busy machine that is longer than a visitor is kept waiting.
        ["Answers__LongestSilence"] = "00:00:50",
        ["Answers__Patience"] = "00:00:55",
    };

    public static async Task<ModelThatWaits> StartAsync()
    {
        var model = new ModelThatWaits();
        model.service = await ModelServer.StartAsync(model.AnswerAsync);
        return model;
    }

    /// <summary>Lets it write its next sentence.</summary>
    public void GoesOn() => goOn.Release();

    public async ValueTask DisposeAsync()
    {
        if (service is not null) await service.DisposeAsync();
        goOn.Dispose();
    }

    private async Task AnswerAsync(ModelReply reply)
    {
        var (question, tokens) = Read(service!.Calls[^1]);
        if (!tokens.TryGetValue("60%", out var loss) || !tokens.TryGetValue("canals", out var canals))
        {
            await reply.RefuseAsync(401);
            return;
        }

        var (first, second) = ($"{Loss} [{loss}].", $"{Canals} [{canals}].");
        if (question.Contains("canals", StringComparison.Ordinal)) (first, second) = (second, first);

        await goOn.WaitAsync(reply.Gone);

        // A sentence is complete when another begins.
        await reply.BeginAsync($"{first} {second[0]}");
        await goOn.WaitAsync(reply.Gone);
        await reply.SayAsync(second[1..]);
    }

    private static (string Question, Dictionary<string, string> Tokens) Read(SeenCall call)
    {
        var content = JsonElement.Parse(call.Body).GetProperty("messages").EnumerateArray().Last().GetProperty("content").GetString()!;
        var data = JsonElement.Parse(Data().Match(content).Groups["json"].Value);
        var evidence = data.GetProperty("evidence").EnumerateArray().Select(one => (Token: one.GetProperty("token").GetString()!, Text: one.GetProperty("sentence").GetString()!)).ToList();
        var tokens = new[] { "60%", "canals" }.Where(word => evidence.Exists(one => one.Text.Contains(word, StringComparison.Ordinal)));
        return (data.GetProperty("question").GetString()!, tokens.ToDictionary(word => word, word => evidence.First(one => one.Text.Contains(word, StringComparison.Ordinal)).Token));
    }

    [GeneratedRegex(@"DATA (?<fence>[0-9a-f]{16}) BEGINS\n(?<json>.*)\nDATA \k<fence> ENDS", RegexOptions.Singleline)]
    private static partial Regex Data();
}
