using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace CarecAssistant.EndToEnd.Tests.Stories;

/// <summary>What people and programs get wrong: a plain sentence with the remedy, the right code, and everything else unharmed.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public BadInputTests() => folder.Write("articles/library.md", "# Library\n\nThe institute opened a library in Urumqi.");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("There is no verb frobnicate. See --help for what there is.", "frobnicate")]
    [InlineData("There is no option --nonsense after ask. See --help for what there is.", "ask", "--nonsense", "q")]
    [InlineData("There is no option --jsn after serve. Did you mean --json?", "--jsn")]
    public async Task B155_An_unknown_verb_or_option_is_wrong_usage(string sentence, params string[] words)
    {
        var finished = await RunAsync(words);

        Assert.Equal(sentence, Assert.Single(finished.ErrorLines));
        Assert.Equal(2, finished.ExitCode);
        Assert.Empty(finished.OutputBytes);
    }

    [Fact]
    public async Task B91_B97_B99_Broken_files_are_named_with_the_remedy_and_the_others_answer()
    {
        folder.Write("articles/empty.md", "");
        folder.Write("articles/unclosed.md", "---\ntitle: [Open\npublished: : :\n---\n\n# Heading\n\nText.");
        folder.Write("articles/first.md", "---\nid: same\n---\n# First\n\nApples grow here.");
        folder.Write("articles/second.md", "---\nid: same\n---\n# Second\n\nPears grow there.");
        foreach (var name in new[] { "noise.md", "noise.pdf", "noise.docx" })
        {
            await File.WriteAllBytesAsync(folder.At("articles", name), [0, 1, 0xFF, 0xFE, 0, 7, 0x80, 0, 0, 3], TestContext.Current.CancellationToken);
        }

        var asked = await RunAsync("ask", "What did the institute open?", "--json", "--knowledge", "articles");
        Assert.Equal(0, asked.ExitCode);
        Assert.Contains("a library in Urumqi", JsonDocument.Parse(Assert.Single(asked.Lines)).RootElement.GetProperty("text").GetString());

        var imported = await RunAsync("import", "articles", "--json");
        Assert.Equal(1, imported.ExitCode);
        var failed = JsonDocument.Parse(Assert.Single(imported.Lines)).RootElement.GetProperty("failed").EnumerateArray()
            .ToDictionary(item => item.GetProperty("name").GetString()!, item => item.GetProperty("reason").GetString()!);
        Assert.Equal(["empty.md", "noise.docx", "noise.md", "noise.pdf", "second.md", "unclosed.md"], failed.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("give one of the two another id", failed["second.md"]);
        Assert.Contains("broken in line", failed["unclosed.md"]);
        Assert.All(failed.Values, reason => Assert.Contains(';', reason));
    }

    [Theory]
    [InlineData("ask", "q")]
    [InlineData("serve", "--urls", "http://localhost:0")]
    public async Task A_data_folder_that_cannot_be_written_is_named(params string[] words)
    {
        // Below a file nobody can make a folder, the superuser neither.
        var data = folder.At("articles", "library.md", "data");
        var finished = await RunAsync([.. words, "--knowledge", "articles", "--data", data]);

        Assert.Equal($"The data folder {data} cannot be written. Give yourself the right to write there, or name another with --data DIR.", finished.ErrorLines[^1]);
        Assert.Equal(1, finished.ExitCode);
        Assert.Empty(finished.OutputBytes);
    }

    [Fact]
    public async Task A_model_that_cannot_be_reached_leaves_the_answer_to_the_offline_writer()
    {
        var finished = await RunWithAsync(new() { ["Answers__Writer"] = "openai", ["Answers__Endpoint"] = $"http://127.0.0.1:{FreePort.Take()}/v1", ["Answers__Model"] = "some" },
            "ask", "What did the institute open?", "--json", "--knowledge", "articles");

        Assert.Equal(0, finished.ExitCode);
        var answer = JsonDocument.Parse(Assert.Single(finished.Lines)).RootElement;
        Assert.Equal(("answered", "extractive"), (answer.GetProperty("outcome").GetString(), answer.GetProperty("writer").GetString()));
        Assert.Contains("Writer openai failed", Assert.Single(finished.ErrorLines));
    }

    [Fact]
    public async Task B157_Bad_lines_are_told_in_their_place_and_the_good_ones_answered()
    {
        var input = string.Join("\r\n",
            "{\"id\":1.50,\"question\":\"What did the institute open?\",\"surprise\":[]}", "", "nonsense", "[1]", "{\"id\":[2],\"question\":7}",
            "{\"id\":\"x\",\"question\":\"q\",\"language\":\"xx\"}", "{\"id\":null,\"question\":\"Что открыл институт?\",\"language\":\"ru_RU\"}");
        var finished = await BuiltProgram.RunAsync(["ask", "--jsonl", "--knowledge", "articles"], TestContext.Current.CancellationToken,
            new() { Folder = folder.Path, Input = Encoding.UTF8.GetBytes("\uFEFF" + input) });

        Assert.Equal(1, finished.ExitCode);
        var lines = finished.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["1.50", "null", "null", "[2]", "\"x\"", "null"], lines.Select(line => line.GetProperty("id").GetRawText()));
        Assert.Equal([3, 4, 5, 6], lines.Where(line => line.TryGetProperty("error", out _)).Select(line => line.GetProperty("line").GetInt32()));
        Assert.Equal("ru", lines[^1].GetProperty("language").GetString());
    }

    [Fact]
    public async Task With_a_threshold_of_zero_everything_found_is_shown()
    {
        const string Unsaid = "Which gifts did the institute bring to the library?";
        var all = await RunWithAsync(new() { ["Answers__Threshold"] = "0" }, "ask", Unsaid, "--json", "--knowledge", "articles");
        var certain = await RunWithAsync(new() { ["Answers__Threshold"] = "1" }, "ask", Unsaid, "--json", "--knowledge", "articles");

        Assert.Equal("answered", JsonDocument.Parse(all.Output).RootElement.GetProperty("outcome").GetString());
        var shut = JsonDocument.Parse(certain.Output).RootElement;
        Assert.Equal("unresolved", shut.GetProperty("outcome").GetString());
        Assert.NotEmpty(shut.GetProperty("candidates").EnumerateArray());
    }

    [Fact]
    public async Task A_citation_links_to_the_sentence_of_a_published_page_and_to_a_summary_s_source_as_it_is()
    {
        folder.Write("articles/library.md", "---\nurl: https://www.example.org/library\n---\n# Library\n\nThe institute opened a library in Urumqi.");
        folder.Write("articles/garden.md", "---\nurl: https://www.example.org/garden\norigin: summary\n---\n# Garden\n\nVisitors planted roses around the fountain.");

        Assert.Equal("https://www.example.org/library#:~:text=The%20institute%20opened%20a%20library%20in%20Urumqi.", await UrlOfAnswerAsync("What did the institute open?"));
        Assert.Equal("https://www.example.org/garden", await UrlOfAnswerAsync("What did visitors plant around the fountain?"));
    }

    [Fact]
    public async Task What_a_client_sends_wrongly_is_refused_in_a_sentence_and_the_next_message_is_answered()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var program = await Running.StartAsync("dotnet", [BuiltProgram.File, "serve", "--urls", "http://localhost:0", "--knowledge", "articles"],
            new() { Folder = folder.Path, Variables = new Dictionary<string, string?> { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["ASPNETCORE_URLS"] = null } }, stop);
        using var client = new HttpClient { BaseAddress = new((await program.SaysAsync(@"^Demo page\s+(\S+)", stop)).Groups[1].Value) };
        await program.SaysAsync("^Ready", stop);

        Assert.Equal((HttpStatusCode.BadRequest, "The body is not a JSON activity."), await PostAsync(client, "api/messages", "{\"type\":\"message\","));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "An activity may have 256 KiB; send a shorter one."), await PostAsync(client, "api/messages", Message(1_000_000)));

        var token = JsonDocument.Parse((await PostAsync(client, "chat/token", "{}")).Body).RootElement;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("token").GetString());
        await PostAsync(client, "v3/directline/conversations", "{}");
        var activities = $"v3/directline/conversations/{token.GetProperty("conversationId").GetString()}/activities";
        foreach (var (body, status, code) in new[]
        {
            (Message(1_000_000), HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig"), (Message(40_000), HttpStatusCode.BadRequest, "BadArgument"),
            ("{\"type\":\"message\",", HttpStatusCode.BadRequest, "BadArgument"), ("[]", HttpStatusCode.BadRequest, "BadArgument"), ("{}", HttpStatusCode.BadRequest, "MissingProperty"),
        })
        {
            var refused = await PostAsync(client, activities, body);
            var error = JsonDocument.Parse(refused.Body).RootElement.GetProperty("error");
            Assert.Equal((status, code), (refused.Status, error.GetProperty("code").GetString()));
            Assert.EndsWith(".", error.GetProperty("message").GetString());
        }

        // Too long for the bot, which says so itself.
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(client, activities, Message(9_000))).Status);

        using var unknown = await client.GetAsync(new Uri("v3/directline/conversations/unknown/activities", UriKind.Relative), stop);
        Assert.Equal(HttpStatusCode.Forbidden, unknown.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(client, activities, "{\"type\":\"message\",\"from\":{\"id\":\"visitor\"},\"text\":\"What did the institute open?\"}")).Status);
        Assert.Equal(0, (await program.InterruptAsync(stop)).ExitCode);
    }

    [Fact]
    public async Task Markup_in_every_field_of_chat_and_card_is_only_ever_shown_as_text()
    {
        const string Hostile = "<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">";
        var stop = TestContext.Current.CancellationToken;
        await using var house = await House.OpenAsync(mail: null, folder.At("articles"), stop);
        var visitor = await house.VisitorOpensTheChat();
        await visitor.IsGreeted();
        await visitor.Asks($"Which gifts did the delegation bring? {Hostile}");
        await visitor.WillSee("<script>document.title");
        await visitor.IsOffered();
        var reference = await visitor.AcceptsTheOffer($"Aigerim {Hostile}");

        var inbox = await house.Staff.SignsIn();
        Assert.Contains("Aigerim <script>", await inbox.InnerTextAsync("body"));
        await house.Staff.Replies(reference, $"No gifts. {Hostile}");
        await visitor.WillSee("No gifts. <script>");
        foreach (var page in new[] { visitor.Page, inbox })
        {
            Assert.Equal(0, await page.Locator("img[src=x]").CountAsync());
            Assert.NotEqual("taken", await page.TitleAsync());
        }

        // The acknowledgement repeats nothing that was typed; the mail to the inbox does, as text.
        var mails = Directory.GetFiles(Path.Combine(house.Data, "outbox"), "*.eml").Select(file => MimeKit.MimeMessage.Load(file, stop)).ToList();
        Assert.All(mails, mail => Assert.DoesNotContain("<script", mail.HtmlBody ?? ""));
        Assert.Contains(mails, mail => mail.TextBody?.Contains("<script>", StringComparison.Ordinal) == true);
    }

    private async Task<string?> UrlOfAnswerAsync(string question)
    {
        var finished = await RunAsync("ask", question, "--json", "--knowledge", "articles");
        return JsonDocument.Parse(Assert.Single(finished.Lines)).RootElement.GetProperty("citations")[0].GetProperty("url").GetString();
    }

    private static string Message(int length) => $"{{\"type\":\"message\",\"from\":{{\"id\":\"visitor\"}},\"text\":\"{new string('x', length)}\"}}";

    private static async Task<(HttpStatusCode Status, string Body)> PostAsync(HttpClient client, string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private Task<Finished> RunAsync(params string[] words) => RunWithAsync([], words);

    private Task<Finished> RunWithAsync(Dictionary<string, string?> variables, params string[] words) =>
        BuiltProgram.RunAsync(words, TestContext.Current.CancellationToken, new() { Folder = folder.Path, Variables = variables });
}
