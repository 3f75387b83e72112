using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace FlashBuilder.Anki.Zstandard;

/// <summary>
/// Reading a bit stream from its end. A position is the number of bits of the padded block below it, so that the bits to
/// read next are those just under the position, and a stream is used up where the position is that of its first byte.
/// </summary>
internal static class BackwardBits
{
    /// <summary>Bits that <see cref="Peek"/> gives at least.</summary>
    public const int Peeked = 57;

    /// <summary>The position below the mark that ends the stream of the bytes from (inclusive) to (exclusive).</summary>
    /// <exception cref="ZstandardException">No bytes, or no mark in the last one.</exception>
    public static int Start(ReadOnlySpan<byte> block, int from, int to)
    {
        if (from >= to || block[to - 1] == 0) throw new ZstandardException("a bit stream without an end mark");
        return (to - 1) * 8 + BitOperations.Log2(block[to - 1]);
    }

    /// <summary>The bits under the position, the next one topmost. The block must have eight bytes below it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Peek(ReadOnlySpan<byte> block, int position) =>
        BinaryPrimitives.ReadUInt64LittleEndian(block.Slice(((position + 7) >> 3) - 8, 8)) << (-position & 7);

    /// <summary>The topmost bits as a number; 0 to 63 of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Top(ulong bits, int count) => (uint)(bits >> 1 >> (63 - count));
}
