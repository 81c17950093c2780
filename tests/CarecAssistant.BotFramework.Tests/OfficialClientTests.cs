using System.Text.Json;

namespace CarecAssistant.BotFramework.Tests;

/// <summary>botframework-directlinejs 0.15.8, as pages load it, in node.</summary>
public sealed class OfficialClientTests
{
    private const int Messages = 200;
    private const string Page = "https://www.example.org";

    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["DirectLine:TrustedOrigins:0"] = Page, ["RateLimits:MessagesPerMinute"] = "1000", ["RateLimits:MessagesPerDay"] = "1000",
        ["RateLimits:WaitingTurnsPerConversation"] = "1000", ["RateLimits:Turns"] = "1000",
    };

    [Fact]
    public async Task A_stream_cut_at_every_point_of_two_hundred_messages_brings_each_activity_once_and_in_order()
    {
        var bot = new EchoBot();
        await using var house = await House.OpenAsync(bot, Settings);
        var pass = house.DirectLine.IssueToken();
        var told = await RunAsync("killed.mjs", new { address = Origin(house), token = pass.Token, messages = Messages });

        var stored = await house.Store.ReadAsync(pass.ConversationId, 0, 1000, TestContext.Current.CancellationToken);
        Assert.Equal(stored.Select(one => one.Activity.Id), told.GetProperty("seen").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal(Messages, bot.Heard.Count(one => one.Type == "message"));
        Assert.Equal(Messages, told.GetProperty("posted").EnumerateArray().Select(one => one.GetString()).Distinct().Count());
        Assert.InRange(told.GetProperty("cuts").GetInt32(), Messages, int.MaxValue);
    }

    [Fact]
    public async Task It_polls_refreshes_its_token_resumes_uploads_and_sees_a_conversation_end()
    {
        using var folder = new TestKit.TemporaryFolder();
        await using var house = await House.OpenAsync(new EchoBot(), new(Settings) { ["DirectLine:UploadFolder"] = folder.Path });
        house.Clock.AutoAdvanceAmount = TimeSpan.FromMilliseconds(200); // A token refreshed within the same second is the same token.
        var tokens = Enumerable.Range(0, 6).Select(_ => house.DirectLine.IssueToken().Token).ToList();
        var told = await RunAsync("scenarios.mjs", new { address = Origin(house), origin = Page, tokens });

        Assert.Equal(["welcome", "hello", "echo: hello"], Texts(told, "polling", "texts"));
        Assert.True(told.GetProperty("polling").GetProperty("isEchoed").GetBoolean());
        Assert.Equal("3", told.GetProperty("polling").GetProperty("watermark").GetString());
        Assert.Equal(["welcome", "with the third token", "echo: with the third token"], Texts(told, "refresh", "texts"));
        Assert.True(told.GetProperty("refresh").GetProperty("isSameConversation").GetBoolean());
        Assert.Equal(["after", "echo: after"], Texts(told, "resume", "missed"));
        Assert.Equal(["welcome", "before", "echo: before", "after", "echo: after"], Texts(told, "resume", "whole"));
        Assert.Equal(["a.txt", "a (1).txt"], Texts(told, "upload", "names"));
        Assert.Equal(["one", "two"], Texts(told, "upload", "files"));
        Assert.Equal(["welcome", "end", "endOfConversation"], Texts(told, "ended", "texts"));
        Assert.NotEmpty(told.GetProperty("session").GetProperty("id").GetString()!);
    }

    private static string Origin(House house) => house.Address.GetLeftPart(UriPartial.Authority);

    private static IEnumerable<string?> Texts(JsonElement told, string scenario, string list) =>
        told.GetProperty(scenario).GetProperty(list).EnumerateArray().Select(one => one.GetString());

    private static async Task<JsonElement> RunAsync<T>(string script, T input)
    {
        var finished = await TestKit.NodeScript.RunAsync("directline", script, [JsonSerializer.Serialize(input)], "", TestContext.Current.CancellationToken);
        if (finished is null && Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(TestKit.NodeScript.Missing);
        Assert.SkipWhen(finished is null, TestKit.NodeScript.Missing);
        Assert.True(finished!.ExitCode == 0, finished.Errors);
        return JsonElement.Parse(finished.Output);
    }
}
