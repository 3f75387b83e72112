using System.Buffers.Binary;

namespace FlashBuilder.Anki.Zstandard;

/// <summary>Writes a zstd frame of stored blocks: what any zstd program unpacks, without being smaller.</summary>
internal static class ZstandardEncoder
{
    private const int Block = 128 << 10;

    /// <inheritdoc cref="Store(ReadOnlySpan{byte}, Stream)"/>
    public static byte[] Store(ReadOnlySpan<byte> content)
    {
        var frame = new MemoryStream(content.Length + content.Length / Block * 3 + 32);
        Store(content, frame);
        return frame.ToArray();
    }

    /// <summary>A frame with the size of its content and its checksum.</summary>
    public static void Store(ReadOnlySpan<byte> content, Stream frame)
    {
        // Magic number; eight bytes of size, a checksum; a window of 128 KiB, because one of the whole content is refused
        // by unpacking programs when it is large.
        frame.Write([0x28, 0xb5, 0x2f, 0xfd, 0xc4, 7 << 3]);
        Span<byte> number = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(number, content.Length);
        frame.Write(number);
        ReadOnlySpan<byte> rest = content;
        do
        {
            int size = Math.Min(rest.Length, Block);
            BinaryPrimitives.WriteInt32LittleEndian(number, size << 3 | (size == rest.Length ? 1 : 0));
            frame.Write(number[..3]);
            frame.Write(rest[..size]);
            rest = rest[size..];
        }
        while (!rest.IsEmpty);
        BinaryPrimitives.WriteUInt32LittleEndian(number, (uint)XxHash64.Hash(content));
        frame.Write(number[..4]);
    }
}
