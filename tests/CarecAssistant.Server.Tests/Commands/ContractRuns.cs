using System.Text;
using CarecAssistant.TestKit;

namespace CarecAssistant.Server.Tests.Commands;

/// <summary>Each verb run once as its own process on three small articles, for the tests that read what came out.</summary>
public sealed class ContractRuns : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    public Finished Ask { get; private set; } = null!;

    public Finished AskLines { get; private set; } = null!;

    public Finished Search { get; private set; } = null!;

    public Finished SearchLines { get; private set; } = null!;

    public Finished Eval { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        folder.Write("knowledge/news/library.md", """
            ---
            url: https://www.example.org/library
            published: 2024-03-05
            ---
            # A new library in Urumqi

            The institute opened a library in Urumqi on 5 March 2024. The library has 4,000 books on trade corridors.
            """);
        folder.Write("knowledge/course.txt", "Course on trade corridors\n\n2024-06-01\n\nThe course on trade corridors in Tashkent had 30 students.\n");
        folder.Write("knowledge/about.md", "---\norigin: summary\nsources: [https://www.example.org/about]\nasOf: 2024-01-01\n---\n# About the institute\n\nThe institute has its office in Urumqi.\n");
        folder.Write("suite.jsonl", """
            {"id":"s1","language":"en","question":"How many books does the library have?","expect":{"outcome":"answered","any":["4,000"],"source":"news/library"}}
            {"id":"s2","language":"en","question":"Who paid for the yacht?","expect":{"outcome":"unresolved"}}
            """);
        Ask = await RunAsync(null, "ask", "--json", "How many books does the library in Urumqi have?");
        AskLines = await RunAsync("""
            {"id":7,"question":"How many students had the course in Tashkent?","colour":"red","expect":{}}

            {"id":"b"}
            {"id":"c","question":"Who paid for the yacht?","language":"RU"}
            """, "ask", "--jsonl");
        Search = await RunAsync(null, "search", "--json", "--top", "2", "trade corridors");
        SearchLines = await RunAsync("""
            {"id":1,"query":"library","language":"en"}
            {"id":2,"query":""}
            """, "search", "--jsonl");
        Eval = await RunAsync(null, "eval", "suite.jsonl", "--json");
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<Finished> RunAsync(string? input, params string[] words) => BuiltProgram.RunAsync(words, TestContext.Current.CancellationToken, new()
    {
        Folder = folder.Path,
        Input = input is null ? null : Encoding.UTF8.GetBytes(input),
        Variables = new Dictionary<string, string?> { ["ASPNETCORE_ENVIRONMENT"] = null, ["DOTNET_ENVIRONMENT"] = null, ["Answers__Threshold"] = null },
    });
}
