using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace FlashBuilder.Anki.Zstandard;

/// <summary>Decodes literals from one or four streams of Huffman codes (RFC 8878, 4.2.2).</summary>
internal static class HuffmanStream
{
    /// <summary>Symbols that one <see cref="BackwardBits.Peek"/> always holds: 5 times 11 bits of 57.</summary>
    private const int Together = BackwardBits.Peeked / HuffmanWeights.MostBits;

    /// <exception cref="ZstandardException">The stream does not hold exactly the literals.</exception>
    public static void DecodeOne(HuffmanTable table, ReadOnlySpan<byte> block, int from, int to, Span<byte> literals)
    {
        int position = BackwardBits.Start(block, from, to);
        Finish(table, block, from * 8, position, literals);
    }

    /// <summary>Four streams behind a table of the lengths of the first three.</summary>
    /// <exception cref="ZstandardException">The streams do not hold exactly the literals.</exception>
    public static void DecodeFour(HuffmanTable table, ReadOnlySpan<byte> block, int from, int to, Span<byte> literals)
    {
        const int JumpTable = 6;
        // The last stream has what is left over when the others have a quarter each, rounded up.
        int quarter = (literals.Length + 3) / 4;
        if (to - from < JumpTable || quarter * 3 > literals.Length) throw Damaged();
        int from1 = from + JumpTable;
        int from2 = from1 + BinaryPrimitives.ReadUInt16LittleEndian(block[from..]);
        int from3 = from2 + BinaryPrimitives.ReadUInt16LittleEndian(block[(from + 2)..]);
        int from4 = from3 + BinaryPrimitives.ReadUInt16LittleEndian(block[(from + 4)..]);
        if (from4 >= to) throw Damaged();
        int position1 = BackwardBits.Start(block, from1, from2);
        int position2 = BackwardBits.Start(block, from2, from3);
        int position3 = BackwardBits.Start(block, from3, from4);
        int position4 = BackwardBits.Start(block, from4, to);
        Span<byte> out1 = literals[..quarter];
        Span<byte> out2 = literals.Slice(quarter, quarter);
        Span<byte> out3 = literals.Slice(2 * quarter, quarter);
        Span<byte> out4 = literals[(3 * quarter)..];

        // Side by side, because each step of a stream waits for the one before it.
        ReadOnlySpan<ushort> cells = table.Cells;
        int shift = 64 - table.Bits;
        int done = 0;
        for (; done + Together <= out4.Length; done += Together)
        {
            if (position1 < from1 * 8 || position2 < from2 * 8 || position3 < from3 * 8 || position4 < from4 * 8) throw Damaged();
            ulong bits1 = BackwardBits.Peek(block, position1);
            ulong bits2 = BackwardBits.Peek(block, position2);
            ulong bits3 = BackwardBits.Peek(block, position3);
            ulong bits4 = BackwardBits.Peek(block, position4);
            for (int i = done; i < done + Together; i++)
            {
                position1 -= Step(cells, shift, ref bits1, ref out1[i]);
                position2 -= Step(cells, shift, ref bits2, ref out2[i]);
                position3 -= Step(cells, shift, ref bits3, ref out3[i]);
                position4 -= Step(cells, shift, ref bits4, ref out4[i]);
            }
        }
        Finish(table, block, from1 * 8, position1, out1[done..]);
        Finish(table, block, from2 * 8, position2, out2[done..]);
        Finish(table, block, from3 * 8, position3, out3[done..]);
        Finish(table, block, from4 * 8, position4, out4[done..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Step(ReadOnlySpan<ushort> cells, int shift, ref ulong bits, ref byte literal)
    {
        int cell = cells[(int)(bits >> shift)];
        literal = (byte)cell;
        int length = cell >> 8;
        bits <<= length;
        return length;
    }

    /// <summary>Decodes the rest of a stream, which must end exactly at its floor.</summary>
    private static void Finish(HuffmanTable table, ReadOnlySpan<byte> block, int floor, int position, Span<byte> literals)
    {
        ReadOnlySpan<ushort> cells = table.Cells;
        int shift = 64 - table.Bits;
        for (int i = 0; i < literals.Length;)
        {
            if (position < floor) throw Damaged();
            ulong bits = BackwardBits.Peek(block, position);
            for (int stop = Math.Min(i + Together, literals.Length); i < stop; i++)
                position -= Step(cells, shift, ref bits, ref literals[i]);
        }
        if (position != floor) throw Damaged();
    }

    private static ZstandardException Damaged() => new("a stream of literals is damaged");
}
