namespace FlashBuilder.Anki;

/// <summary>The checksum of zip entries (CRC-32 of ISO 3309, reflected), which the framework does not hold them to.</summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(value => Step((uint)value, 8))];

    /// <param name="checksum">Of the bytes before; 0 at first.</param>
    public static uint Append(uint checksum, ReadOnlySpan<byte> bytes)
    {
        uint state = ~checksum;
        foreach (byte next in bytes) state = Table[(byte)(state ^ next)] ^ state >> 8;
        return ~state;
    }

    private static uint Step(uint state, int bits) =>
        bits == 0 ? state : Step((state & 1) == 0 ? state >> 1 : state >> 1 ^ 0xEDB88320, bits - 1);
}
