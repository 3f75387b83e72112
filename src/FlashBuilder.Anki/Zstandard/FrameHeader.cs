using System.Buffers.Binary;

namespace FlashBuilder.Anki.Zstandard;

/// <summary>What a frame says of itself behind its magic number (RFC 8878, 3.1.1.1).</summary>
/// <param name="Size">Bytes of the header.</param>
/// <param name="Window">How far back matches go, in bytes.</param>
/// <param name="Content">Bytes that the frame unpacks to, or -1 where it does not say.</param>
internal readonly record struct FrameHeader(int Size, long Window, long Content, bool HasChecksum)
{
    /// <summary>What <c>--ultra -22</c> and <c>--long</c> use at most: 128 MiB.</summary>
    public const long LargestWindow = 1L << 27;

    /// <summary>The most bytes that any block takes or gives.</summary>
    public int LargestBlock => (int)Math.Min(Window, 128 << 10);

    /// <exception cref="ZstandardException">The header is damaged, cut, or asks for what is not done here.</exception>
    public static FrameHeader Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) throw Cut();
        int descriptor = bytes[0];
        if ((descriptor & 8) != 0) throw new ZstandardException("a frame is of a later format");
        bool isSingleSegment = (descriptor & 32) != 0;
        int windowBytes = isSingleSegment ? 0 : 1;
        int dictionaryBytes = (descriptor & 3) is 3 ? 4 : descriptor & 3;
        int contentBytes = (descriptor >> 6) switch { 0 => isSingleSegment ? 1 : 0, 1 => 2, 2 => 4, _ => 8 };
        int size = 1 + windowBytes + dictionaryBytes + contentBytes;
        if (bytes.Length < size) throw Cut();

        if (bytes.Slice(1 + windowBytes, dictionaryBytes).ContainsAnyExcept((byte)0))
            throw new ZstandardException("a frame needs a dictionary, which cannot be had here");
        ReadOnlySpan<byte> field = bytes.Slice(size - contentBytes, contentBytes);
        long content = contentBytes switch
        {
            0 => -1,
            1 => field[0],
            2 => BinaryPrimitives.ReadUInt16LittleEndian(field) + 256,
            4 => BinaryPrimitives.ReadUInt32LittleEndian(field),
            // Beyond 2^63 is too much in any case.
            _ => BinaryPrimitives.ReadInt64LittleEndian(field) is >= 0 and var whole ? whole : long.MaxValue,
        };
        long window = isSingleSegment ? content : WindowOf(bytes[1]);
        if (!isSingleSegment && window > LargestWindow) throw new ZstandardException("a frame asks for a window of more than 128 MiB");
        return new FrameHeader(size, window, content, HasChecksum: (descriptor & 4) != 0);
    }

    /// <summary>A power of two from 1 KiB on and eighths of it.</summary>
    private static long WindowOf(byte descriptor)
    {
        long power = 1L << (10 + (descriptor >> 3));
        return power + power / 8 * (descriptor & 7);
    }

    private static ZstandardException Cut() => new("a frame ends within its header");
}
