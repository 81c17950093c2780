using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CarecAssistant.TestKit.Institute;

namespace CarecAssistant.EndToEnd.Tests.Website;

/// <summary>A person who imports one site into one data folder by the command line, as often as need be, and asks what was found.</summary>
internal sealed class Collector : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly InstituteSite site;
    private readonly Dictionary<string, string?> settings;

    public Collector(InstituteSite site)
    {
        this.site = site;
        Directory.CreateDirectory(folder.At("knowledge"));
        settings = new()
        {
            ["Knowledge__AllowedPrivateHosts__0"] = site.Address.Authority,
            // The site's own Crawl-delay is kept; nothing is to be added to it here.
            ["Knowledge__WaitBetweenRequests"] = "00:00:00",
        };
    }

    private Surroundings Surroundings => new() { Folder = folder.Path, Variables = settings };

    /// <summary>An article's id, and the name under which a page that failed is told.</summary>
    public string NameOf(string path) => site.Address.Authority + (path.Contains('?', StringComparison.Ordinal) ? path : path.TrimEnd('/'));

    /// <summary>Imports the whole site.</summary>
    public async Task<Imported> ImportsAsync(CancellationToken stop) => Imported.Of(await RunAsync(stop, "import", site.Address.AbsoluteUri, "--json"));

    /// <summary>Imports some other address.</summary>
    public async Task<Imported> ImportsAsync(Uri address, CancellationToken stop) => Imported.Of(await RunAsync(stop, "import", address.AbsoluteUri, "--json"));

    /// <summary>Begins to import the whole site.</summary>
    public Task<Running> BeginsToImportAsync(CancellationToken stop) =>
        Running.StartAsync("dotnet", [BuiltProgram.File, .. Words("import", site.Address.AbsoluteUri, "--json")], Surroundings, stop);

    /// <summary>One answer for each question, as <c>ask --jsonl</c> prints it.</summary>
    public Task<IReadOnlyList<JsonElement>> AsksAsync(CancellationToken stop, params string[] questions) => LinesAsync("ask", "question", questions, stop);

    /// <summary>The hits of each query, a hundred at most, as <c>search --jsonl</c> prints them.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<JsonElement>>> SearchesAsync(CancellationToken stop, params string[] queries) =>
        [.. (await LinesAsync("search", "query", queries, stop, "--top", "100")).Select(line => line.GetProperty("hits").EnumerateArray().ToList())];

    public void Dispose() => folder.Dispose();

    private async Task<IReadOnlyList<JsonElement>> LinesAsync(string verb, string property, string[] texts, CancellationToken stop, params string[] more)
    {
        var lines = texts.Select((text, i) => new JsonObject { ["id"] = i, [property] = text }.ToJsonString() + "\n");
        var finished = await BuiltProgram.RunAsync(Words([verb, "--jsonl", .. more]), stop, Surroundings with { Input = Encoding.UTF8.GetBytes(string.Concat(lines)) });
        Assert.True(finished.Lines.Count == texts.Length, finished.Errors);
        return [.. finished.Lines.Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private Task<Finished> RunAsync(CancellationToken stop, params string[] words) => BuiltProgram.RunAsync(Words(words), stop, Surroundings);

    private static string[] Words(params string[] words) => [.. words, "--data", "data", "--knowledge", "knowledge"];
}
