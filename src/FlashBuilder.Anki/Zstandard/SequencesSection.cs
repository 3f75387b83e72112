using System.Runtime.CompilerServices;

namespace FlashBuilder.Anki.Zstandard;

/// <summary>The sequences of a block: turns of literals and of matches, things said before (RFC 8878, 3.1.1.3.2).</summary>
internal sealed class SequencesSection
{
    private readonly SequenceTable literalLengths = new(SequenceCodes.LiteralLengths);
    private readonly SequenceTable offsets = new(SequenceCodes.Offsets);
    private readonly SequenceTable matchLengths = new(SequenceCodes.MatchLengths);
    private RecentOffsets recent = new();

    /// <summary>A new frame begins.</summary>
    public void Forget()
    {
        literalLengths.Forget();
        offsets.Forget();
        matchLengths.Forget();
        recent = new();
    }

    /// <summary>Executes the sequences and appends the literals that are left.</summary>
    /// <param name="reach">How far back a match may go from the start of the block, and how far at all.</param>
    /// <param name="most">The most bytes that the block may give; so much is reserved.</param>
    /// <exception cref="ZstandardException">The section is damaged, or gives more.</exception>
    public void Execute(
        ReadOnlySpan<byte> block, int position, int end, LiteralsSection literals, OutputBuffer output, (int FrameStart, long Window) reach, int most)
    {
        int count = ReadCount(block, ref position, end);
        int used = 0;
        int stop = output.Length + most;
        if (count > 0) used = Run(block, position, end, count, literals, output, reach, stop);
        else if (position != end) throw Damaged();
        int left = literals.Length - used;
        if (left > stop - output.Length) throw new ZstandardException("a block gives more bytes than it may");
        output.Append(literals.Bytes.Slice(used, left));
    }

    private static int ReadCount(ReadOnlySpan<byte> block, ref int position, int end)
    {
        if (position >= end) throw Damaged();
        int first = block[position++];
        if (first < 128) return first;
        int bytes = first < 255 ? 1 : 2;
        if (bytes > end - position) throw Damaged();
        int count = bytes == 1 ? (first - 128) << 8 | block[position] : 0x7F00 + (block[position] | block[position + 1] << 8);
        position += bytes;
        return count;
    }

    /// <returns>How many literals were used.</returns>
    private int Run(
        ReadOnlySpan<byte> block, int position, int end, int count, LiteralsSection literals, OutputBuffer output, (int FrameStart, long Window) reach, int stop)
    {
        if (position >= end) throw Damaged();
        int modes = block[position++];
        if ((modes & 3) != 0) throw Damaged();
        FseTable literalTable = literalLengths.Read(modes >> 6, block, ref position, end);
        FseTable offsetTable = offsets.Read((modes >> 4) & 3, block, ref position, end);
        FseTable matchTable = matchLengths.Read((modes >> 2) & 3, block, ref position, end);
        ReadOnlySpan<ulong> literalCells = literalTable.Cells, offsetCells = offsetTable.Cells, matchCells = matchTable.Cells;
        ReadOnlySpan<byte> bytes = literals.Bytes;
        Span<byte> room = output.Room;
        int written = output.Length;
        int read = 0;
        RecentOffsets latest = recent;

        int floor = position * 8;
        int bit = BackwardBits.Start(block, position, end);
        ulong bits = BackwardBits.Peek(block, bit);
        int literalState = (int)Take(ref bits, ref bit, literalTable.Accuracy);
        int offsetState = (int)Take(ref bits, ref bit, offsetTable.Accuracy);
        int matchState = (int)Take(ref bits, ref bit, matchTable.Accuracy);
        while (true)
        {
            ulong literalCell = literalCells[literalState], offsetCell = offsetCells[offsetState], matchCell = matchCells[matchState];
            if (bit < floor) throw Damaged();
            bits = BackwardBits.Peek(block, bit);
            uint offset = FseTable.Number(offsetCell) + Take(ref bits, ref bit, FseTable.NumberBits(offsetCell));
            int matchLength = (int)(FseTable.Number(matchCell) + Take(ref bits, ref bit, FseTable.NumberBits(matchCell)));
            bits = BackwardBits.Peek(block, bit);
            int literalLength = (int)(FseTable.Number(literalCell) + Take(ref bits, ref bit, FseTable.NumberBits(literalCell)));

            if (literalLength > literals.Length - read || literalLength + matchLength > stop - written) throw Damaged();
            ShortCopy.Literals(bytes, read, room, written, literalLength);
            read += literalLength;
            written += literalLength;
            uint distance = latest.Resolve(offset, literalLength > 0);
            if (distance == 0 || distance > written - reach.FrameStart || distance > reach.Window)
                throw new ZstandardException("a match goes back too far");
            ShortCopy.Match(room, written, (int)distance, matchLength);
            written += matchLength;

            if (--count == 0) break;
            literalState = FseTable.Next(literalCell) + (int)Take(ref bits, ref bit, FseTable.NextBits(literalCell));
            matchState = FseTable.Next(matchCell) + (int)Take(ref bits, ref bit, FseTable.NextBits(matchCell));
            offsetState = FseTable.Next(offsetCell) + (int)Take(ref bits, ref bit, FseTable.NextBits(offsetCell));
        }
        recent = latest;
        output.Length = written;
        return bit == floor ? read : throw Damaged();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Take(ref ulong bits, ref int position, int count)
    {
        uint value = BackwardBits.Top(bits, count);
        bits <<= count;
        position -= count;
        return value;
    }

    private static ZstandardException Damaged() => new("the sequences of a block are damaged");
}
