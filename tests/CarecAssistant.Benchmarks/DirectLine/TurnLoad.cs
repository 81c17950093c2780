using System.Diagnostics;

namespace CarecAssistant.Benchmarks.DirectLine;

/// <summary>Drives a server with the one client and measures.</summary>
internal static class TurnLoad
{
    private static readonly TimeSpan TurnLimit = TimeSpan.FromMinutes(1);

    public static async Task<TurnFigures> RunAsync(EchoServer server, Load load, IReadOnlyList<object> messages, CancellationToken stop)
    {
        using var http = NewClient();
        var conversations = await OpenAsync(http, server, load, stop);
        try
        {
            var times = new double[load.AtOnce][];
            var worked = server.WorkMilliseconds;
            var began = Stopwatch.GetTimestamp();
            await Task.WhenAll(Enumerable.Range(0, load.AtOnce).Select(worker => Task.Run(async () => times[worker] = await TurnsAsync(worker), stop)));
            var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
            var (work, all) = (server.WorkMilliseconds - worked, times.SelectMany(one => one).ToList());
            return new(all.Count / seconds, Percentiles.At(all, 0.5), Percentiles.At(all, 0.99), (double)work / all.Count, (double)conversations.Sum(one => one.Polls) / all.Count);
        }
        finally
        {
            foreach (var conversation in conversations) conversation.Dispose();
        }

        async Task<double[]> TurnsAsync(int worker)
        {
            var times = new List<double>();
            for (var turn = 0; turn < load.Turns; turn++)
            {
                for (var number = worker; number < conversations.Count; number += load.AtOnce)
                {
                    var began = Stopwatch.GetTimestamp();
                    var message = messages[(number + (turn * conversations.Count)) % messages.Count];
                    if (!await RepliesAsync(conversations[number], message)) throw new InvalidOperationException($"{server.Name} did not reply to {message} within {TurnLimit}.");
                    times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                }
            }

            return [.. times];
        }

        async Task<bool> RepliesAsync(LineConversation conversation, object message)
        {
            var turn = conversation.TurnAsync(message, stop);
            try
            {
                await turn.WaitAsync(TurnLimit, stop);
                return true;
            }
            catch (TimeoutException)
            {
                return false;
            }
        }
    }

    /// <summary>A client whose connections stay open.</summary>
    public static HttpClient NewClient() => new(new SocketsHttpHandler { UseProxy = false, UseCookies = false }) { Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>Begins the conversations of a load.</summary>
    public static async Task<IReadOnlyList<LineConversation>> OpenAsync(HttpClient http, EchoServer server, Load load, CancellationToken stop)
    {
        var conversations = new LineConversation[load.Conversations];
        await Parallel.ForAsync(0, load.Conversations, new ParallelOptions { MaxDegreeOfParallelism = load.AtOnce, CancellationToken = stop }, async (number, each) =>
            conversations[number] = await LineConversation.StartAsync(http, server, load.IsStreamed, each));
        return conversations;
    }
}
