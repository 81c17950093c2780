using System.Net.WebSockets;
using System.Threading.Channels;

namespace CarecAssistant.BotFramework.DirectLine;

/// <summary>
/// One open stream. 1 it is registered with its conversation, 2 what the client has not seen is read from the store, 3 what is pushed
/// follows, 4 whatever did not fit into the queue is read from the store again, 5 an empty frame when nothing happened for a while.
/// A cursor holds the last number sent, so that nothing is lost or comes twice whichever way it takes.
/// </summary>
internal sealed class DirectLineSocket(WebSocket socket, LiveConversation conversation, IConversationStore store, long after, TimeSpan keepAlive, TimeProvider time)
{
    private const int QueueBytes = 256 * 1024;
    private const int PageSize = 50;
    private static readonly TimeSpan StuckAfter = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan FarewellLimit = TimeSpan.FromSeconds(5);

    private readonly Channel<Frame> queue = Channel.CreateUnbounded<Frame>(new UnboundedChannelOptions { SingleReader = true });
    private long queuedBytes;
    private int hasSkipped;
    private long cursor = after;
    private bool isOver;
    private WebSocketCloseStatus farewell = WebSocketCloseStatus.NormalClosure;

    /// <summary>Activities sent.</summary>
    public int Sent { get; private set; }

    /// <summary>Queues a frame. Beyond 256 KiB it is left out: a stored one is read from the store when its turn comes.</summary>
    public void Post(Frame frame)
    {
        if (Interlocked.Add(ref queuedBytes, frame.Utf8.Length) <= QueueBytes)
        {
            queue.Writer.TryWrite(frame);
            return;
        }

        Interlocked.Add(ref queuedBytes, -frame.Utf8.Length);
        Wake();
    }

    /// <summary>Ends the stream because the secret behind its token is no more.</summary>
    public void Revoke()
    {
        farewell = WebSocketCloseStatus.PolicyViolation;
        queue.Writer.TryComplete();
    }

    /// <summary>Makes the sender look at the store.</summary>
    public void Wake()
    {
        if (Interlocked.Exchange(ref hasSkipped, 1) == 0) queue.Writer.TryWrite(new Frame(null, []));
    }

    /// <summary>Serves the socket until the client leaves or <paramref name="stopping"/> says that the server does.</summary>
    /// <returns>The close code, for the log.</returns>
    public async Task<int> RunAsync(CancellationToken stopping)
    {
        conversation.Add(this); // 1
        using var gone = new CancellationTokenSource();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(gone.Token, stopping);
        var receiving = ReceiveAsync(gone);
        try
        {
            await SendAllAsync(either.Token);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            // The client left, or we stop.
        }
        catch (Exception broken) when (broken is WebSocketException or OperationCanceledException or IOException)
        {
            socket.Abort();
        }
        finally
        {
            conversation.Remove(this);
        }

        return await LeaveAsync(receiving, stopping.IsCancellationRequested);
    }

    private async Task SendAllAsync(CancellationToken stop)
    {
        await ReadOnAsync(stop); // 2
        if (isOver) return;
        var idle = Task.Delay(keepAlive, time, stop);
        while (true)
        {
            var more = queue.Reader.WaitToReadAsync(stop).AsTask();
            while (await Task.WhenAny(more, idle) == idle) // 5
            {
                await idle;
                await SendAsync(ReadOnlyMemory<byte>.Empty);
                idle = Task.Delay(keepAlive, time, stop);
            }

            if (!await more) return;
            while (queue.Reader.TryRead(out var frame)) // 3
            {
                Interlocked.Add(ref queuedBytes, -frame.Utf8.Length);
                await SendInOrderAsync(frame, stop);
            }

            // Not before: what is stored would overtake typing and steps of an answer, which wait in the queue and nowhere else.
            if (Interlocked.Exchange(ref hasSkipped, 0) == 1) await ReadOnAsync(stop); // 4
            if (isOver) return;
        }
    }

    private async Task SendInOrderAsync(Frame frame, CancellationToken stop)
    {
        if (frame.Number is not { } number)
        {
            if (frame.Utf8.Length > 0) await SendAsync(frame.Utf8);
            return;
        }

        if (number > cursor + 1) await ReadOnAsync(stop);
        if (number <= cursor) return;
        await SendAsync(frame.Utf8);
        cursor = number;
        isOver = frame.IsLast;
    }

    private async Task ReadOnAsync(CancellationToken stop)
    {
        while (await store.ReadAsync(conversation.Id, cursor, PageSize, stop) is { Count: > 0 } page)
        {
            foreach (var stored in page)
            {
                await SendAsync(Frame.Of(stored));
                cursor = stored.Number;
                isOver = stored.Activity.EndsConversation();
            }
        }
    }

    // A client that takes nothing for half a minute is gone or stuck; it comes back with its watermark. Stopping does not cut a frame in two.
    private async Task SendAsync(ReadOnlyMemory<byte> utf8)
    {
        using var stuck = new CancellationTokenSource(StuckAfter, time);
        await socket.SendAsync(utf8, WebSocketMessageType.Text, endOfMessage: true, stuck.Token);
        if (utf8.Length > 0) Sent++;
    }

    private async Task ReceiveAsync(CancellationTokenSource gone)
    {
        try
        {
            farewell = await new IncomingFrames(socket, time).ReadToEndAsync() ?? farewell;
        }
        finally
        {
            await gone.CancelAsync();
        }
    }

    private async Task<int> LeaveAsync(Task receiving, bool stopping)
    {
        using var limit = new CancellationTokenSource(FarewellLimit, time);
        await using var abort = limit.Token.Register(socket.Abort);
        if (stopping) farewell = WebSocketCloseStatus.EndpointUnavailable;
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived) await socket.CloseOutputAsync(farewell, null, limit.Token);
        }
        catch (Exception broken) when (broken is WebSocketException or OperationCanceledException)
        {
            socket.Abort();
        }

        await receiving;
        return (int)(socket.State == WebSocketState.Closed || farewell != WebSocketCloseStatus.NormalClosure ? farewell : WebSocketCloseStatus.Empty);
    }
}
