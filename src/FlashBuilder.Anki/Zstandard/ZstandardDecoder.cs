using System.Buffers.Binary;

namespace FlashBuilder.Anki.Zstandard;

/// <summary>
/// Unpacks zstd frames as RFC 8878 describes them, from memory to memory. All that is written by the zstd program without
/// a dictionary is read, with windows up to 128 MiB; checksums are held to.
/// </summary>
internal static class ZstandardDecoder
{
    private const uint FrameMagic = 0xFD2FB528;
    private const uint SkippableMagic = 0x184D2A50;

    /// <summary>The contents of all the frames, one after another.</summary>
    /// <param name="most">The most bytes to unpack to. Memory grows with what is unpacked, up to twice that.</param>
    /// <exception cref="ZstandardException">
    /// The only exception, whatever the bytes are: no frame, a damaged or cut one, one that claims or gives more than
    /// <paramref name="most"/>, asks for a dictionary or a larger window.
    /// </exception>
    public static ArraySegment<byte> Decode(ReadOnlySpan<byte> bytes, int most)
    {
        var output = new OutputBuffer(most);
        FrameDecoder? decoder = null;
        do
        {
            if (bytes.Length < 4) throw new ZstandardException("no zstd frame");
            uint magic = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            bytes = bytes[4..];
            if ((magic & ~15u) == SkippableMagic)
            {
                if (bytes.Length < 4 || BinaryPrimitives.ReadUInt32LittleEndian(bytes) is var size && size > bytes.Length - 4)
                    throw new ZstandardException("the data ends within a frame");
                bytes = bytes[(4 + (int)size)..];
            }
            else if (magic == FrameMagic)
            {
                decoder ??= new FrameDecoder(output);
                bytes = bytes[decoder.Decode(bytes)..];
            }
            else
                throw new ZstandardException("no zstd frame");
        }
        while (!bytes.IsEmpty);
        return output.Segment;
    }
}
