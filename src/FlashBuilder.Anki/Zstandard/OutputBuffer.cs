namespace FlashBuilder.Anki.Zstandard;

/// <summary>What has been unpacked. It grows with what is there, not with what a header claims.</summary>
internal sealed class OutputBuffer(int most)
{
    private const int Slack = ShortCopy.Slack;

    private byte[] bytes = [];

    /// <summary>Grows as blocks are written into <see cref="Room"/>.</summary>
    public int Length { get; set; }

    /// <summary>Bytes that the caller still takes.</summary>
    public int Left => most - Length;

    public ReadOnlySpan<byte> Bytes => bytes.AsSpan(0, Length);

    /// <summary>What is there, what is reserved, and <see cref="ShortCopy.Slack"/> bytes behind that.</summary>
    public Span<byte> Room => bytes;

    public ArraySegment<byte> Segment => new(bytes, 0, Length);

    /// <summary>Makes room for so many bytes more, not beyond <see cref="Left"/>.</summary>
    public void Reserve(int more)
    {
        long needed = (long)Length + more + Slack;
        if (needed <= bytes.Length) return;
        long doubled = Math.Min(2L * bytes.Length, (long)most + Slack);
        Array.Resize(ref bytes, (int)Math.Min(Math.Max(needed, doubled), Array.MaxLength));
    }

    public void Append(ReadOnlySpan<byte> content)
    {
        Reserve(content.Length);
        content.CopyTo(bytes.AsSpan(Length));
        Length += content.Length;
    }

    public void AppendRepeated(byte value, int count)
    {
        Reserve(count);
        bytes.AsSpan(Length, count).Fill(value);
        Length += count;
    }
}
