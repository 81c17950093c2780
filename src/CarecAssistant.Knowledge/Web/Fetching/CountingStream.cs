namespace CarecAssistant.Knowledge.Web.Fetching;

/// <summary>Counts the bytes that are read through it, and remembers how they end.</summary>
internal sealed class CountingStream(Stream inner) : Stream
{
    /// <summary>Bytes read until now.</summary>
    public long Count { get; private set; }

    /// <summary>Somebody wanted more bytes than there were.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>The last four bytes read until now as a number, the least first.</summary>
    public uint LastFour { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => Count;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Counted(buffer.AsSpan(offset, inner.Read(buffer, offset, count)));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        return Counted(buffer.Span[..read]);
    }

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => await ReadAsync(buffer.AsMemory(offset, count), cancellationToken);

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private int Counted(ReadOnlySpan<byte> read)
    {
        Count += read.Length;
        HasEnded |= read.IsEmpty;
        foreach (var last in read[Math.Max(0, read.Length - 4)..]) LastFour = (LastFour >> 8) | ((uint)last << 24);
        return read.Length;
    }
}
