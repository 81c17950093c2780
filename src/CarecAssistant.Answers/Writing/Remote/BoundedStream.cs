namespace CarecAssistant.Answers.Writing.Remote;

/// <summary>Reads a model's reply up to a size and a time, and fails beyond them: not every connector passes a cancellation on to its reads.</summary>
internal sealed class BoundedStream(Stream inner, ReplyBounds bounds) : Stream
{
    private long read;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => read; set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => Counted(await InTimeAsync(buffer, cancellationToken));

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Counted(inner.Read(buffer, offset, count));

    /// <inheritdoc/>
    public override void Flush() => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    // The first bytes may take all the patience there is; between others there is a silence of some length at most.
    private async Task<int> InTimeAsync(Memory<byte> buffer, CancellationToken stop)
    {
        var patience = bounds.PatienceLeft;
        var silence = read > 0 && bounds.LongestSilence < patience ? bounds.LongestSilence : patience;
        var late = silence < patience ? WriterFailure.FellSilent : WriterFailure.TooSlow;
        if (silence <= TimeSpan.Zero)
        {
            throw new WriterFailedException(late);
        }

        using var timer = new CancellationTokenSource(silence, bounds.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, timer.Token);
        try
        {
            return await inner.ReadAsync(buffer, either.Token);
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            throw new WriterFailedException(late);
        }
    }

    private int Counted(int bytes)
    {
        read += bytes;
        return read > ReplyBounds.MostBytes ? throw new WriterFailedException(WriterFailure.TooLong) : bytes;
    }
}
