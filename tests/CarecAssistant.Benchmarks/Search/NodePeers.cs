using System.Text;
using System.Text.Json;
using CarecAssistant.TestKit;

namespace CarecAssistant.Benchmarks.Search;

/// <summary>lunr, MiniSearch and wink-bm25-text-search, run by one script in Node.js. npm fetches them once a machine, checked against the lock beside the script.</summary>
internal sealed class NodePeers : ISearchEngine
{
    public static readonly IReadOnlyList<string> Names = ["lunr", "MiniSearch", "wink-bm25-text-search"];

    private static readonly string[] Files = ["package.json", "package-lock.json", "peers.mjs"];

    private readonly string folder;
    private readonly string? whyNot;

    private NodePeers(string folder, string? whyNot) => (this.folder, this.whyNot) = (folder, whyNot);

    /// <summary>Installs what is not there yet; without Node.js or the packages every set is answered with the reason.</summary>
    public static async Task<NodePeers> InstallAsync(CancellationToken stop)
    {
        var cache = Path.Combine(CacheFolder(), "search-peers");
        Directory.CreateDirectory(cache);
        // npm writes its own lock last.
        var isInstalled = File.Exists(Path.Combine(cache, "node_modules", ".package-lock.json")) && !Files.Any(file => Differs(file, cache));
        foreach (var file in Files) File.Copy(Beside(file), Path.Combine(cache, file), overwrite: true);
        if (isInstalled) return new NodePeers(cache, null);
        var npm = await RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1"], cache, null, stop);
        return new NodePeers(cache, npm.ExitCode == 0 ? null : "not measured, npm could not install it");
    }

    public async Task<IReadOnlyDictionary<string, Ranked>> RankAsync(SearchSet set, CancellationToken stop)
    {
        if (whyNot is not null) return Names.ToDictionary(name => name, _ => Ranked.Not(whyNot));
        var input = JsonSerializer.SerializeToUtf8Bytes(new
        {
            language = set.Language,
            top = ISearchEngine.Top,
            documents = set.Documents.Select(document => new { id = document.Id, title = document.Title, text = document.Text }),
            questions = set.Questions.Select(question => question.Text),
        });
        var finished = await RunAsync("node", ["peers.mjs"], folder, input, stop);
        if (finished.ExitCode != 0) throw new InvalidOperationException($"peers.mjs ended with {finished.ExitCode}: {finished.Errors}");
        var lists = JsonElement.Parse(finished.Output);
        return Names.ToDictionary(name => name, name => RankedOf(lists.GetProperty(name)));
    }

    private static Ranked RankedOf(JsonElement answer) => answer.ValueKind == JsonValueKind.String
        ? Ranked.Not(answer.GetString()!)
        : new Ranked([.. answer.EnumerateArray().Select(list => list.EnumerateArray().Select(id => id.GetString()!).ToList())]);

    private static async Task<Finished> RunAsync(string program, string[] words, string place, byte[]? input, CancellationToken stop)
    {
        try
        {
            return await Running.ToEndAsync(program, words, new Surroundings { Folder = place, Input = input }, stop);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return new Finished(127, [], $"{program} was not found");
        }
    }

    private static string Beside(string file) => RepositoryRoot.At("tests", "CarecAssistant.Benchmarks", "Search", "peers", file);

    private static bool Differs(string file, string cache)
    {
        var installed = Path.Combine(cache, file);
        return !File.Exists(installed) || !File.ReadAllBytes(installed).AsSpan().SequenceEqual(File.ReadAllBytes(Beside(file)));
    }

    private static string CacheFolder()
    {
        var root = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        return Path.Combine(string.IsNullOrEmpty(root) ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache") : root, "carec-assistant");
    }
}
