using System.Buffers.Binary;

namespace CarecAssistant.Server.Teams.Package;

/// <summary>What the first bytes of a PNG say (PNG, third edition, 11.2.1).</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="HasAlpha">Its pixels can be transparent.</param>
internal sealed record PngHeader(uint Width, uint Height, bool HasAlpha)
{
    private const int Length = 26;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The header, or null when this is no PNG.</summary>
    public static PngHeader? Of(ReadOnlySpan<byte> file)
    {
        if (file.Length < Length || !file.StartsWith(Signature) || !file.Slice(12, 4).SequenceEqual("IHDR"u8))
        {
            return null;
        }

        return new(BinaryPrimitives.ReadUInt32BigEndian(file[16..]), BinaryPrimitives.ReadUInt32BigEndian(file[20..]), file[25] is 4 or 6);
    }
}
