using System.Buffers.Binary;
using System.IO.Compression;
using FlashBuilder.Anki.Zstandard;

namespace FlashBuilder.Tests;

/// <summary>Packages as Anki lays them out, and what is done to them to make them hostile.</summary>
internal static class TestPackage
{
    public const string Media = """{"0": "a.mp3", "1": "字.svg"}""";

    /// <summary>Two entries: 0A length 0A length name, with sizes and hashes left out.</summary>
    private static readonly byte[] PackedMedia = [0x0a, 7, 0x0a, 5, .. "a.mp3"u8, 0x0a, 11, 0x0a, 7, .. "字.svg"u8, 0x10, 3];

    public static byte[] Legacy1(byte[] collection) => Zip(("collection.anki2", collection), ("media", Text(Media)));

    public static byte[] Legacy2(byte[] collection) =>
        Zip(("meta", [8, 2]), ("collection.anki21", collection), ("collection.anki2", Text("stub")), ("media", Text(Media)));

    public static byte[] Latest(byte[] collection) =>
        Zip(("meta", [8, 3]), ("collection.anki21b", ZstandardEncoder.Store(collection)), ("collection.anki2", Text("stub")), ("media", ZstandardEncoder.Store(PackedMedia)));

    public static byte[] Zip(params IEnumerable<(string Name, byte[] Content)> entries)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach ((string name, byte[] content) in entries)
            {
                using Stream entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        return stream.ToArray();
    }

    /// <summary>Changes a field of each entry of the list at the end. Offsets: 8 flags, 16 checksum, 20 packed size, 24 size.</summary>
    public static byte[] WithDirectoryField(byte[] zip, int offset, uint value)
    {
        byte[] copy = [.. zip];
        for (int at = 0; (at = copy.AsSpan(at).IndexOf("PK\u0001\u0002"u8) is >= 0 and int next ? at + next : -1) >= 0; at += 4)
            if (offset == 8) BinaryPrimitives.WriteUInt16LittleEndian(copy.AsSpan(at + offset), (ushort)value);
            else BinaryPrimitives.WriteUInt32LittleEndian(copy.AsSpan(at + offset), value);
        return copy;
    }

    public static byte[] Text(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
