namespace FlashBuilder.Anki.Zstandard;

/// <summary>
/// The content of one block with room on both sides, so that eight bytes can be read near any of its own, and so that a
/// damaged stream that runs out is noticed after the reading and not before each bit.
/// </summary>
internal sealed class PaddedBlock
{
    /// <summary>Bytes before and behind the content: a sequence takes 89 bits at most, and a reading is of 8 bytes.</summary>
    public const int Padding = 32;

    private byte[] bytes = [];
    private int length;

    /// <summary>The content from <see cref="Padding"/> on, <see cref="Padding"/> bytes before and behind it.</summary>
    public ReadOnlySpan<byte> Bytes => bytes.AsSpan(0, Padding + length + Padding);

    /// <summary>Where the content ends, exclusive.</summary>
    public int End => Padding + length;

    public void Set(ReadOnlySpan<byte> content)
    {
        length = content.Length;
        if (bytes.Length < length + 2 * Padding) bytes = new byte[length + 2 * Padding];
        content.CopyTo(bytes.AsSpan(Padding));
        bytes.AsSpan(Padding + length, Padding).Clear();
    }
}
