using System.Runtime.Intrinsics;

namespace FlashBuilder.Anki.Zstandard;

/// <summary>What has been unpacked. It grows with what is there, not with what a header claims.</summary>
internal sealed class OutputBuffer(int most)
{
    /// <summary>Bytes behind the end that may be written, so that short copies need not be exact.</summary>
    private const int Slack = 16;

    private byte[] bytes = [];

    public int Length { get; private set; }

    /// <summary>Bytes that the caller still takes.</summary>
    public int Left => most - Length;

    public ReadOnlySpan<byte> Bytes => bytes.AsSpan(0, Length);

    public ReadOnlyMemory<byte> Memory => bytes.AsMemory(0, Length);

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

    /// <summary>Copies literals from a buffer with <see cref="LiteralsSection.Slack"/> into room that is reserved.</summary>
    public void CopyLiterals(ReadOnlySpan<byte> literals, int from, int count)
    {
        if (count <= 16) Vector128.Create(literals.Slice(from, 16)).CopyTo(bytes.AsSpan(Length, 16));
        else literals.Slice(from, count).CopyTo(bytes.AsSpan(Length));
        Length += count;
    }

    /// <summary>Repeats what is the distance back into room that is reserved. Distance is at least 1 and not beyond the start.</summary>
    public void CopyMatch(int distance, int count)
    {
        Span<byte> target = bytes.AsSpan(Length - distance);
        if (distance >= 16 && count <= 16)
            Vector128.Create<byte>(target[..16]).CopyTo(target.Slice(distance, 16));
        else if (distance >= count)
            target[..count].CopyTo(target[distance..]);
        else
            CopyOverlapping(target, distance, count);
        Length += count;
    }

    /// <summary>The copy runs into its own beginning: what is copied is a period that can be doubled.</summary>
    private static void CopyOverlapping(Span<byte> target, int distance, int count)
    {
        for (int period = distance; count > 0; period *= 2)
        {
            int part = Math.Min(period, count);
            target[..part].CopyTo(target[period..]);
            count -= part;
        }
    }
}
