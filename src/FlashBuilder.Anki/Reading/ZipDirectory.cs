using System.Buffers.Binary;

namespace FlashBuilder.Anki;

/// <summary>
/// Looks at the end of a zip before the framework reads its directory, which would make an object of each entry first.
/// Layout: APPNOTE.TXT of the zip format, 4.3.14 to 4.3.16.
/// </summary>
internal static class ZipDirectory
{
    /// <summary>A directory of 200,000 entries with media names is half of this.</summary>
    public const int LargestDirectory = 32 << 20;

    private const int EndSize = 22;
    private const int LargestComment = 65_535;
    private const int LocatorSize = 20;

    /// <exception cref="InvalidDataException">No directory, or one beyond <see cref="LargestDirectory"/>.</exception>
    public static void Check(Stream zip)
    {
        byte[] tail = new byte[Math.Min(zip.Length, LocatorSize + EndSize + LargestComment)];
        zip.Position = zip.Length - tail.Length;
        zip.ReadExactly(tail);
        int end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || tail.Length - end < EndSize) throw new InvalidDataException("it has no list of entries at its end");
        long endPosition = zip.Length - tail.Length + end;
        long start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        if (start == uint.MaxValue) start = ReadLargeStart(zip, tail.AsSpan(0, end));
        if (start < 0 || start > endPosition) throw new InvalidDataException("its list of entries is not where it says");
        if (endPosition - start > LargestDirectory) throw new InvalidDataException("its list of entries is larger than 32 MB");
    }

    private static long ReadLargeStart(Stream zip, ReadOnlySpan<byte> before)
    {
        if (before.Length < LocatorSize || !before[^LocatorSize..].StartsWith("PK\u0006\u0007"u8)) return -1;
        long position = BinaryPrimitives.ReadInt64LittleEndian(before[(before.Length - LocatorSize + 8)..]);
        if (position < 0 || position > zip.Length - 56) return -1;
        Span<byte> record = stackalloc byte[56];
        zip.Position = position;
        zip.ReadExactly(record);
        return record.StartsWith("PK\u0006\u0006"u8) ? BinaryPrimitives.ReadInt64LittleEndian(record[48..]) : -1;
    }
}
