using Lucene.Net.Store;

namespace CarecAssistant.Knowledge.Indexing;

/// <summary>A file of the index, read from memory. Copies share its bytes and have a place of their own.</summary>
/// <param name="name">For messages of errors.</param>
/// <param name="content">The whole file.</param>
internal sealed class HeldInput(string name, byte[] content) : IndexInput(name)
{
    private int place;

    public override long Length => content.Length;

    public override long Position => place;

    public override void Seek(long pos)
    {
        if (pos < 0 || pos > content.Length) throw new EndOfStreamException($"{this} has {content.Length} bytes; asked for byte {pos}.");
        place = (int)pos;
    }

    public override byte ReadByte()
    {
        if (place >= content.Length) throw new EndOfStreamException($"{this} ends after {content.Length} bytes.");
        return content[place++];
    }

    public override void ReadBytes(byte[] b, int offset, int len)
    {
        if (len > content.Length - place) throw new EndOfStreamException($"{this} ends after {content.Length} bytes; asked for {len} from {place}.");
        content.AsSpan(place, len).CopyTo(b.AsSpan(offset));
        place += len;
    }

    protected override void Dispose(bool disposing)
    {
    }
}
