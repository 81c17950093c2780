using System.Security.Cryptography;
using CarecAssistant.TestKit;

namespace CarecAssistant.Benchmarks.DirectLine;

/// <summary>Who is measured; each begins anew in processes of its own.</summary>
internal static class EchoServers
{
    public const string Ours = "CarecAssistant, echo";
    public const string NpmTwo = "botbuilder + offline-directline, two processes";
    public const string NpmOne = "the same in one process";
    public const string Bare = "bare Kestrel";
    public const string Assistant = "CarecAssistant, serve";

    private const string OurPath = "v3/directline/";

    // As every web project has it; a console project would not.
    private static readonly KeyValuePair<string, string?> ServerCollector = new("DOTNET_gcServer", "1");

    public static async Task<EchoServer> StartAsync(string name, string dataFolder, CancellationToken stop) => name switch
    {
        Ours => await OurProgramAsync(Ours, "bot", OurPath, stop),
        Bare => await OurProgramAsync(Bare, "bare", "", stop),
        NpmTwo => await NpmTwoAsync(stop),
        NpmOne => await NpmOneAsync(stop),
        _ => await AssistantAsync(dataFolder, stop),
    };

    private static async Task<EchoServer> OurProgramAsync(string name, string role, string path, CancellationToken stop)
    {
        var secret = NewSecret();
        var program = await Running.StartAsync(
            "dotnet", [typeof(EchoServers).Assembly.Location, "echo", "serve", role],
            new() { Variables = new Dictionary<string, string?>([ServerCollector]) { ["DirectLine__Secrets__0"] = secret, ["ASPNETCORE_URLS"] = null } }, stop);
        return new(name, new(await AddressAsync(program, stop), path), secret, [program]);
    }

    private static async Task<EchoServer> NpmTwoAsync(CancellationToken stop)
    {
        var bot = await NodeAsync(["bot"], stop);
        var address = await AddressAsync(bot, stop);
        var line = await NodeAsync(["line", address.GetLeftPart(UriPartial.Authority)], stop);
        return new(NpmTwo, new(await AddressAsync(line, stop), "directline/"), null, [bot, line]);
    }

    private static async Task<EchoServer> NpmOneAsync(CancellationToken stop)
    {
        var both = await NodeAsync(["both"], stop);
        return new(NpmOne, new(await AddressAsync(both, stop), "directline/"), null, [both]);
    }

    private static Task<Running> NodeAsync(IEnumerable<string> words, CancellationToken stop) => NpmPackages.Find("echo", "offline-directline", "package.json") is null
        ? throw new InvalidOperationException(NodeScript.Missing)
        : Running.StartAsync("node", ["peer.mjs", .. words], new() { Folder = RepositoryRoot.At("tests", "npm", "echo"), Variables = new Dictionary<string, string?> { ["NODE_ENV"] = "production" } }, stop);

    // The program itself over the shipped articles.
    private static async Task<EchoServer> AssistantAsync(string dataFolder, CancellationToken stop)
    {
        var (secret, address) = (NewSecret(), new Uri($"http://localhost:{FreePort.Take()}/"));
        var program = await Running.StartAsync(
            "dotnet", [BuiltProgram.File, "serve", "--urls", address.AbsoluteUri, "--knowledge", RepositoryRoot.At("knowledge"), "--data", dataFolder],
            new()
            {
                Variables = new Dictionary<string, string?>(EchoHost.NoLimits.Select(limit => KeyValuePair.Create($"RateLimits__{limit.Key}", (string?)limit.Value)))
                {
                    ["ASPNETCORE_ENVIRONMENT"] = "Development", ["ASPNETCORE_URLS"] = null, ["DirectLine__Secrets__0"] = secret,
                },
            }, stop);
        await program.SaysAsync("^Ready", stop);
        return new(Assistant, new(address, OurPath), secret, [program]);
    }

    private static async Task<Uri> AddressAsync(Running program, CancellationToken stop) => new((await program.SaysAsync("^Listening on (.+)$", stop)).Groups[1].Value);

    private static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
}
