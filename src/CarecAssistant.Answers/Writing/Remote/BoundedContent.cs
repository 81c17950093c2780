using System.Net;

namespace CarecAssistant.Answers.Writing.Remote;

/// <summary>A reply of which no more is read than an answer can need, whatever the service sends.</summary>
internal sealed class BoundedContent : HttpContent
{
    private readonly HttpContent inner;
    private readonly ReplyBounds bounds;

    public BoundedContent(HttpContent inner, ReplyBounds bounds)
    {
        (this.inner, this.bounds) = (inner, bounds);
        foreach (var (name, values) in inner.Headers)
        {
            Headers.TryAddWithoutValidation(name, values);
        }
    }

    /// <inheritdoc/>
    protected override async Task<Stream> CreateContentReadStreamAsync() => new BoundedStream(await inner.ReadAsStreamAsync(), bounds);

    /// <inheritdoc/>
    protected override async Task<Stream> CreateContentReadStreamAsync(CancellationToken cancellationToken) => new BoundedStream(await inner.ReadAsStreamAsync(cancellationToken), bounds);

    /// <inheritdoc/>
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await using var bounded = await CreateContentReadStreamAsync();
        await bounded.CopyToAsync(stream);
    }

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = inner.Headers.ContentLength ?? 0;
        return inner.Headers.ContentLength is not null;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
