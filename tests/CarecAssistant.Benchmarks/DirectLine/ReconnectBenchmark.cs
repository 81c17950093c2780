using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using CarecAssistant.TestKit;

namespace CarecAssistant.Benchmarks.DirectLine;

/// <summary>A million streams opened and broken off, one after the other: what each costs, and what the heap keeps of them.</summary>
internal static class ReconnectBenchmark
{
    private const string Conversations = "/v3/directline/conversations";

    public static async Task RunAsync(Size size, TextWriter output, CancellationToken stop)
    {
        var count = size.IsSmoke ? 500 : 1_000_000;
        await using var host = await EchoHost.StartAsync(stop);
        var token = host.IssueToken();
        using var line = new HttpClient { BaseAddress = host.Address };
        line.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
        using (var started = await line.PostAsync(Conversations, content: null, stop)) started.EnsureSuccessStatusCode();

        var began = Stopwatch.GetTimestamp();
        var (atATenth, atTheEnd) = await ReconnectStorm.RunAsync(() => StreamAsync(line, token.ConversationId, stop), count, stop);
        output.WriteLine($"reconnects: {count} in {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s");
        output.WriteLine($"heap after a full collection: {atATenth / 1e6:0.00} MB after a tenth, {atTheEnd / 1e6:0.00} MB at the end, grown by {(atTheEnd - atATenth) / 1e6:0.00} MB");
    }

    private static async Task<Uri> StreamAsync(HttpClient line, string conversationId, CancellationToken stop)
    {
        var body = await line.GetStringAsync($"{Conversations}/{conversationId}?watermark=0", stop);
        return new(JsonElement.Parse(body).GetProperty("streamUrl").GetString()!);
    }
}
