using CarecAssistant.Knowledge.Indexing;
using Lucene.Net.Store;

namespace CarecAssistant.Knowledge.Tests.Indexing;

public sealed class HeldDirectoryTests : IDisposable
{
    private const int Size = 100_000;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("words.tim")]
    [InlineData("texts.fdt")]
    public void A_file_reads_as_in_a_plain_folder(string name)
    {
        using var held = Written(name);
        using var plain = new NIOFSDirectory(folder.Path);
        using var ours = held.OpenInput(name, IOContext.READ);
        using var theirs = plain.OpenInput(name, IOContext.READ);

        Assert.Equal(theirs.Length, ours.Length);
        foreach (var file in (IndexInput[])[ours, theirs]) file.Seek(70_000);
        Assert.Equal(Bytes(theirs, 20_000), Bytes(ours, 20_000));
        Assert.Equal(theirs.ReadInt64(), ours.ReadInt64());
        Assert.Equal(theirs.ReadVInt32(), ours.ReadVInt32());
        Assert.Equal(theirs.Position, ours.Position);
    }

    [Fact]
    public void A_copy_has_a_place_of_its_own()
    {
        using var held = Written("words.tim");
        using var file = held.OpenInput("words.tim", IOContext.READ);
        file.Seek(10);
        var copy = (IndexInput)file.Clone();
        copy.Seek(90_000);
        Assert.Equal((10, 90_000), (file.Position, copy.Position));
    }

    [Fact]
    public void Reading_past_the_end_is_an_error()
    {
        using var held = Written("words.tim");
        using var file = held.OpenInput("words.tim", IOContext.READ);
        Assert.Throws<EndOfStreamException>(() => file.Seek(Size + 1));
        file.Seek(Size - 1);
        Assert.Throws<EndOfStreamException>(() => Bytes(file, 2));
        file.ReadByte();
        Assert.Throws<EndOfStreamException>(() => file.ReadByte());
    }

    private HeldDirectory Written(string name)
    {
        var content = new byte[Size];
        new Random(1).NextBytes(content);
        File.WriteAllBytes(folder.At(name), content);
        return new HeldDirectory(folder.Path);
    }

    private static byte[] Bytes(IndexInput file, int count)
    {
        var bytes = new byte[count];
        file.ReadBytes(bytes, 0, count);
        return bytes;
    }
}
