using System.Text.Json;
using CarecAssistant.TestKit;

namespace CarecAssistant.Server.Tests.Commands;

/// <summary><c>sources</c> and <c>sources forget</c>, by the built program.</summary>
public sealed class SourcesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SourcesTests()
    {
        folder.Write("knowledge/about.md", "# About the institute\n\nThe institute has its office in Urumqi.\n");
        folder.Write("extra/camels.md", "# Camels\n\nThe caravan of forty camels rests beside the old well of Turpan.\n");
        folder.Write("extra/yaks.md", "# Yaks\n\nNine yaks carried the instruments over the Irkeshtam pass.\n");
    }

    private string Extra => Path.Combine(folder.Path, "extra");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_is_searched_is_listed_and_a_forgotten_folder_is_found_no_more()
    {
        await RunAsync(0, "import", "extra");
        Assert.Equal(["camels"], await HitsAsync("caravan camels"));
        var listed = (await JsonAsync("sources")).GetProperty("sources");
        Assert.Equal([true, false], listed.EnumerateArray().Select(source => source.GetProperty("isOfRun").GetBoolean()));
        Assert.Equal((Extra, "folder", 2), (listed[1].GetProperty("source").GetString(), listed[1].GetProperty("kind").GetString(), listed[1].GetProperty("articles").GetInt32()));

        Assert.Equal($"{Extra} is searched no more; 2 articles withdrawn.", Assert.Single((await RunAsync(0, "sources", "forget", "extra")).Lines));
        Assert.Equal([], await HitsAsync("caravan camels"));
        Assert.Single((await JsonAsync("sources")).GetProperty("sources").EnumerateArray());
        await RunAsync(0, "import", "extra");
        Assert.Equal(["camels"], await HitsAsync("caravan camels"));
    }

    [Fact]
    public async Task A_name_that_was_not_imported_is_told_with_those_that_were()
    {
        Assert.EndsWith("was not imported, nor was anything else, so there is nothing to forget.", Assert.Single((await RunAsync(1, "sources", "forget", "extra")).ErrorLines));
        await RunAsync(0, "import", "extra");
        var wrong = await RunAsync(1, "sources", "forget", "extar");
        Assert.Equal($"{Path.Combine(folder.Path, "extar")} was not imported. Did you mean {Extra}? Imported are: {Extra}.", Assert.Single(wrong.ErrorLines));
        Assert.Empty(wrong.Lines);
        Assert.EndsWith("is the folder of this run and was not imported. To search another one, name it with --knowledge DIR.", Assert.Single((await RunAsync(1, "sources", "forget", "knowledge")).ErrorLines));
        Assert.Contains("no address that can be imported", Assert.Single((await RunAsync(1, "sources", "forget", "ftp://example.org/")).ErrorLines));
        await RunAsync(2, "sources", "forget", " ");
    }

    [Fact]
    public async Task Many_articles_go_only_when_yes_is_said_and_a_folder_that_is_gone_can_be_forgotten()
    {
        for (var i = 0; i < 19; i++) folder.Write($"extra/{i}.md", $"# Caravan {i}\n\nCaravan number {i} rested at the well.\n");
        await RunAsync(0, "import", "extra");
        Directory.Delete(Extra, recursive: true);
        var held = await RunAsync(1, "sources", "forget", Extra);
        Assert.Equal($"{Extra} has 21 articles; none was withdrawn. If they are all to go, run: sources forget {Extra} --yes", Assert.Single(held.ErrorLines));
        Assert.Contains($"{Extra}: 21 articles", (await RunAsync(0, "sources")).Lines[1]);
        Assert.Contains("no longer there", (await RunAsync(0, "sources")).Lines[1]);
        Assert.Equal(21, (await JsonAsync("sources", "forget", Extra, "--yes")).GetProperty("withdrawn").GetInt32());
    }

    private async Task<List<string>> HitsAsync(string query) =>
        [.. (await JsonAsync("search", query)).GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("articleId").GetString()!)];

    private async Task<JsonElement> JsonAsync(params string[] words) => JsonElement.Parse(Assert.Single((await RunAsync(0, [.. words, "--json"])).Lines));

    private async Task<Finished> RunAsync(int exitCode, params string[] words)
    {
        var finished = await BuiltProgram.RunAsync(words, TestContext.Current.CancellationToken, new() { Folder = folder.Path, Variables = new Dictionary<string, string?> { ["ASPNETCORE_ENVIRONMENT"] = null, ["DOTNET_ENVIRONMENT"] = null } });
        Assert.True(exitCode == finished.ExitCode, finished.Errors + finished.Output);
        return finished;
    }
}
