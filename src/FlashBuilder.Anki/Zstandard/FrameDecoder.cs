using System.Buffers.Binary;

namespace FlashBuilder.Anki.Zstandard;

/// <summary>Unpacks one frame after another onto the end of an output.</summary>
internal sealed class FrameDecoder(OutputBuffer output)
{
    private readonly PaddedBlock padded = new();
    private readonly LiteralsSection literals = new();
    private readonly SequencesSection sequences = new();

    /// <param name="bytes">A frame behind its magic number, and whatever follows.</param>
    /// <returns>The bytes that the frame has there.</returns>
    /// <exception cref="ZstandardException">The frame is damaged, cut, or gives too much.</exception>
    public int Decode(ReadOnlySpan<byte> bytes)
    {
        FrameHeader header = FrameHeader.Read(bytes);
        if (header.Content > output.Left) throw TooMuch();
        literals.Forget();
        sequences.Forget();
        int start = output.Length;
        int position = header.Size;
        bool isLast;
        do isLast = DecodeBlock(bytes, ref position, header, start);
        while (!isLast);
        if (header.Content >= 0 && output.Length - start != header.Content) throw new ZstandardException("a frame gives fewer bytes than it says");
        if (!header.HasChecksum) return position;
        if (bytes.Length - position < 4) throw Cut();
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[position..]) != (uint)XxHash64.Hash(output.Bytes[start..]))
            throw new ZstandardException("a frame's checksum does not fit");
        return position + 4;
    }

    private bool DecodeBlock(ReadOnlySpan<byte> bytes, ref int position, in FrameHeader header, int frameStart)
    {
        if (bytes.Length - position < 3) throw Cut();
        int block = bytes[position] | bytes[position + 1] << 8 | bytes[position + 2] << 16;
        position += 3;
        int kind = (block >> 1) & 3;
        int size = block >> 3;
        if (size > header.LargestBlock) throw new ZstandardException("a block is larger than its frame allows");
        int stored = kind == 1 ? 1 : size;
        if (stored > bytes.Length - position) throw Cut();
        ReadOnlySpan<byte> content = bytes.Slice(position, stored);
        position += stored;

        int allowed = output.Left;
        if (header.Content >= 0) allowed = (int)Math.Min(allowed, header.Content - (output.Length - frameStart));
        if (kind < 2 && size > allowed) throw TooMuch();
        switch (kind)
        {
            case 0:
                output.Append(content);
                break;
            case 1:
                output.AppendRepeated(content[0], size);
                break;
            case 2:
                DecodeCompressed(content, (frameStart, header.Window), Math.Min(allowed, header.LargestBlock));
                break;
            default:
                throw new ZstandardException("a block is of an unknown kind");
        }
        return (block & 1) != 0;
    }

    private void DecodeCompressed(ReadOnlySpan<byte> content, (int FrameStart, long Window) reach, int most)
    {
        if (content.IsEmpty) throw new ZstandardException("a block is empty");
        padded.Set(content);
        int position = PaddedBlock.Padding;
        literals.Read(padded.Bytes, ref position, padded.End, most);
        output.Reserve(most);
        sequences.Execute(padded.Bytes, position, padded.End, literals, output, reach, most);
    }

    private static ZstandardException Cut() => new("the data ends within a frame");

    private static ZstandardException TooMuch() => new("a frame gives more bytes than it may");
}
