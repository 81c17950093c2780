using System.Text;
using System.Text.Json;

namespace CarecAssistant.EndToEnd.Tests.Stories;

/// <summary>The command line on real articles, as other programs use it.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Who_led_the_delegation_is_answered_from_the_raw_article_without_its_furniture()
    {
        var finished = await RunAsync("ask", "--json", "--knowledge", Needs.SharedData("raw"), "--data", folder.At("data"), "Who led the delegation?");

        Assert.Equal(0, finished.ExitCode);
        var answer = JsonDocument.Parse(Assert.Single(finished.Lines)).RootElement;
        Assert.Equal("answered", answer.GetProperty("outcome").GetString());
        Assert.Contains("Ma Xingrui", answer.GetProperty("text").GetString());
        Assert.Contains("Erkin Tuniyaz", answer.GetProperty("text").GetString());
        var citation = answer.GetProperty("citations")[0];
        Assert.Equal("High-Level Delegation of Xinjiang Visits the CAREC Institute", citation.GetProperty("title").GetString());
        Assert.Equal("2023-05-15", citation.GetProperty("published").GetString());
        Assert.DoesNotContain("filling out", finished.Output);
    }

    [Fact]
    public async Task Questions_a_line_are_answered_in_order_by_one_process()
    {
        var lines = "\uFEFF{\"id\":1,\"question\":\"Who led the delegation?\"}\r\n\r\nnonsense\r\n{\"id\":\"b\",\"question\":\"and when?\",\"history\":[\"Who led the delegation?\"],\"expect\":{}}\r\n";
        var finished = await BuiltProgram.RunAsync(
            ["ask", "--jsonl", "--knowledge", Needs.SharedData("raw"), "--data", folder.At("data")], TestContext.Current.CancellationToken,
            new() { Folder = folder.Path, Input = Encoding.UTF8.GetBytes(lines), Variables = new Dictionary<string, string?> { ["LC_ALL"] = "POSIX" } });

        Assert.Equal(1, finished.ExitCode);
        Assert.Equal(["1", "null", "\"b\""], finished.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetRawText()));
        Assert.Equal(3, JsonDocument.Parse(finished.Lines[1]).RootElement.GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task An_import_reports_what_it_did_and_a_second_one_changes_nothing()
    {
        folder.Write("articles/one.md", "# One\n\nThe institute opened a library in Urumqi.");
        folder.Write("articles/empty.md", "");

        var first = JsonDocument.Parse((await RunAsync("import", "articles", "articles", "--json")).Output).RootElement;
        Assert.Equal("one", Assert.Single(first.GetProperty("added").EnumerateArray()).GetString());
        Assert.Equal("empty.md", Assert.Single(first.GetProperty("failed").EnumerateArray()).GetProperty("name").GetString());

        var second = await RunAsync("import", "articles", "nowhere", "--json");
        Assert.Equal(1, second.ExitCode);
        Assert.Equal(1, JsonDocument.Parse(second.Output).RootElement.GetProperty("counts").GetProperty("unchanged").GetInt32());

        Directory.CreateDirectory(folder.At("knowledge"));
        var found = JsonDocument.Parse((await RunAsync("search", "library in Urumqi", "--json")).Output).RootElement;
        Assert.Equal("one", found.GetProperty("hits")[0].GetProperty("articleId").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("?? !! ~ ^ ( [")]
    public async Task B147_A_query_without_words_finds_nothing_and_is_no_mistake(string query)
    {
        var finished = await RunAsync("search", query, "--json", "--knowledge", RepositoryRoot.At("knowledge"));

        Assert.Equal(0, finished.ExitCode);
        Assert.Empty(JsonDocument.Parse(finished.Output).RootElement.GetProperty("hits").EnumerateArray());
    }

    [Fact]
    public async Task B119_An_empty_folder_is_answered_with_a_hint_and_success()
    {
        Directory.CreateDirectory(folder.At("knowledge"));
        var finished = await RunAsync("ask", "What is CAREC?", "--json");

        Assert.Equal(0, finished.ExitCode);
        Assert.Contains("holds no articles", finished.Errors);
        Assert.Equal("unresolved", JsonDocument.Parse(finished.Output).RootElement.GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task Doctor_says_that_mail_is_not_being_delivered()
    {
        var finished = await RunAsync("doctor", "--json", "--knowledge", RepositoryRoot.At("knowledge"));

        Assert.Equal(0, finished.ExitCode);
        var mail = JsonDocument.Parse(finished.Output).RootElement.GetProperty("findings").EnumerateArray().Single(finding => finding.GetProperty("what").GetString() == "mail");
        Assert.Contains("is not being delivered", mail.GetProperty("says").GetString());
    }

    [Fact]
    public async Task Doctor_says_that_a_registered_bot_without_a_secret_cannot_answer()
    {
        var finished = await BuiltProgram.RunAsync(["doctor"], TestContext.Current.CancellationToken,
            new() { Folder = folder.Path, Variables = new Dictionary<string, string?> { ["Bot__AppId"] = "11111111-2222-3333-4444-555555555555" } });

        Assert.Equal(1, finished.ExitCode);
        Assert.Contains("bot registration", Assert.Single(finished.Output.Split('\n'), line => line.Contains("so one of Bot:AppPassword and Bot:CertificateFile must be", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task B169_A_threshold_that_is_no_share_is_named_with_its_range()
    {
        var finished = await BuiltProgram.RunAsync(["ask", "q", "--knowledge", RepositoryRoot.At("knowledge")], TestContext.Current.CancellationToken,
            new() { Folder = folder.Path, Variables = new Dictionary<string, string?> { ["Answers__Threshold"] = "1.7" } });

        Assert.Equal("Answers:Threshold must lie between 0 and 1, for example 0.7.", Assert.Single(finished.ErrorLines));
        Assert.Equal(1, finished.ExitCode);
        Assert.Empty(finished.OutputBytes);
    }

    private Task<Finished> RunAsync(params string[] words) =>
        BuiltProgram.RunAsync(words, TestContext.Current.CancellationToken, new() { Folder = folder.Path });
}
