using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace CarecAssistant.Benchmarks.FirstAnswer;

/// <summary>
/// A phone far from the city: 400 kbit/s each way, 400 ms round trip, a processor four times slower. It counts what comes over the line.
/// Set on the page's target; the chat's frame is of the same origin and process and gets the same, which <see cref="Frames"/> shows.
/// </summary>
internal sealed class SlowLine
{
    private const int BytesPerSecond = 400_000 / 8, RoundTripMs = 400, TimesSlower = 4;

    private readonly ConcurrentDictionary<string, (string Url, string Kind)> requests = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Transfer> transfers = [];
    private readonly ConcurrentDictionary<string, byte> frames = new(StringComparer.Ordinal);
    private long socketBytes;

    /// <summary>What came, in order.</summary>
    public IReadOnlyList<Transfer> Transfers => [.. transfers];

    /// <summary>Frames whose requests were seen: two once the chat is open.</summary>
    public int Frames => frames.Count;

    /// <summary>Letters received on web sockets.</summary>
    public long SocketBytes => Interlocked.Read(ref socketBytes);

    public static async Task<SlowLine> OfAsync(IPage page, bool isThrottled)
    {
        var line = new SlowLine();
        var session = await page.Context.NewCDPSessionAsync(page);
        session.Event("Network.requestWillBeSent").OnEvent += (_, told) => line.Sent(told!.Value);
        session.Event("Network.loadingFinished").OnEvent += (_, told) => line.Finished(told!.Value);
        session.Event("Network.webSocketFrameReceived").OnEvent += (_, told) =>
            Interlocked.Add(ref line.socketBytes, System.Text.Encoding.UTF8.GetByteCount(told!.Value.GetProperty("response").GetProperty("payloadData").GetString()!));
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.setCacheDisabled", new Dictionary<string, object> { ["cacheDisabled"] = false });
        await session.SendAsync("Network.clearBrowserCache");
        if (isThrottled)
        {
            await session.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
            {
                ["offline"] = false, ["latency"] = RoundTripMs, ["downloadThroughput"] = BytesPerSecond, ["uploadThroughput"] = BytesPerSecond,
            });
            await session.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = TimesSlower });
        }

        return line;
    }

    private void Sent(JsonElement told)
    {
        requests[told.GetProperty("requestId").GetString()!] = (told.GetProperty("request").GetProperty("url").GetString()!, told.TryGetProperty("type", out var type) ? type.GetString()! : "");
        if (told.TryGetProperty("frameId", out var frame)) frames.TryAdd(frame.GetString()!, 0);
    }

    private void Finished(JsonElement told)
    {
        var (url, kind) = requests.GetValueOrDefault(told.GetProperty("requestId").GetString()!, ("", ""));
        transfers.Enqueue(new(url, kind, (long)told.GetProperty("encodedDataLength").GetDouble()));
    }
}

/// <summary>One answer of the server.</summary>
/// <param name="Url">What was asked for.</param>
/// <param name="Kind">Document, Script, Stylesheet, Fetch …</param>
/// <param name="Bytes">Bytes on the line, heads included, as compressed.</param>
internal sealed record Transfer(string Url, string Kind, long Bytes);
