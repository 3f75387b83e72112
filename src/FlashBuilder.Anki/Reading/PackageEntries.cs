using System.IO.Compression;
using FlashBuilder.Anki.Zstandard;

namespace FlashBuilder.Anki;

/// <summary>
/// The entries of a package, none of which is believed. Nothing is ever unpacked to a file; names are judged all the same,
/// because a package with such a name was made to do harm.
/// </summary>
internal sealed class PackageEntries : IDisposable
{
    public const int MostEntries = 200_000;

    /// <summary>All entries unpacked, as the package says.</summary>
    public const long LargestTotal = 64L << 30;

    /// <summary>What gets two hundred times larger than it was is nothing that somebody learnt with, if it is large.</summary>
    private const long MostRatio = 200;
    private const long RatioMattersFrom = 16 << 20;

    /// <summary>A collection gets four to ten times smaller.</summary>
    private const long UsualRatio = 16;

    private readonly long fileLength;
    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="stream">A zip; it is closed with the entries.</param>
    /// <exception cref="InvalidDataException">No zip, or one that breaks a bound or a rule.</exception>
    public PackageEntries(Stream stream)
    {
        ZipDirectory.Check(stream);
        stream.Position = 0;
        fileLength = stream.Length;
        zip = new ZipArchive(stream, ZipArchiveMode.Read);
        if (zip.Entries.Count > MostEntries) throw new InvalidDataException("it has more than 200,000 entries");
        long total = 0;
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            Check(entry);
            total += entry.Length;
            if (total > LargestTotal) throw new InvalidDataException("it would unpack to more than 64 GB");
            if (!entries.TryAdd(entry.FullName, entry)) throw new InvalidDataException($"it has two entries of the name {Shown(entry)}");
        }
    }

    public bool Has(string name) => entries.ContainsKey(name);

    /// <summary>An entry's bytes. Memory grows with what is there, not with what the package claims.</summary>
    /// <exception cref="InvalidDataException">It is missing, damaged, larger than it says, than it may be, or a bomb.</exception>
    public ArraySegment<byte> Read(string name, int most)
    {
        if (!entries.TryGetValue(name, out ZipArchiveEntry? entry)) throw new InvalidDataException($"{name} is missing in it");
        if (entry.Length > most) throw new InvalidDataException($"{name} in it is larger than {most >> 20} MB");
        if (entry.Length > Allowed(entry)) throw new InvalidDataException($"{name} in it would unpack to more than {MostRatio} times its size");
        using Stream content = entry.Open();
        // What is packed is there for certain, and a claim within the usual is believed: growing would copy again and again.
        var bytes = new MemoryStream((int)Math.Min(entry.Length, Math.Min(entry.CompressedLength, fileLength) * UsualRatio));
        byte[] part = new byte[81_920];
        uint checksum = 0;
        while (content.Read(part) is > 0 and int count)
        {
            if (bytes.Length + count > entry.Length) throw new InvalidDataException($"{name} in it is longer than the package says");
            bytes.Write(part, 0, count);
            checksum = Crc32.Append(checksum, part.AsSpan(0, count));
        }
        if (bytes.Length != entry.Length) throw new InvalidDataException($"{name} in it is shorter than the package says");
        if (checksum != entry.Crc32) throw new InvalidDataException($"the checksum of {name} in it does not fit");
        return new ArraySegment<byte>(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <summary>
    /// The bytes of an entry that is packed with zstd, and by the zip once more. The bound on the ratio is that of both
    /// together, and one on what is unpacked: no more than that is ever held.
    /// </summary>
    /// <inheritdoc cref="Read"/>
    /// <exception cref="ZstandardException">No zstd frames, or too large for their size or for <paramref name="most"/>.</exception>
    public ArraySegment<byte> ReadZstandard(string name, int most)
    {
        ArraySegment<byte> frames = Read(name, most);
        return ZstandardDecoder.Decode(frames, (int)Math.Min(most, Allowed(entries[name])));
    }

    /// <summary>What an entry may unpack to, for what it takes in the file; claims beyond the file's own size do not count.</summary>
    private long Allowed(ZipArchiveEntry entry) => Math.Max(RatioMattersFrom, Math.Min(entry.CompressedLength, fileLength) * MostRatio);

    public void Dispose() => zip.Dispose();

    private static void Check(ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted) throw new InvalidDataException($"the entry {Shown(entry)} is encrypted");
        if (!IsPlainName(entry.FullName)) throw new InvalidDataException($"the entry {Shown(entry)} has a name that leads into a folder or out of one");
        if (entry.Length < 0 || entry.CompressedLength < 0) throw new InvalidDataException($"the entry {Shown(entry)} has no possible size");
    }

    /// <summary>One level, on every system: no separators, no drive, no name of a folder, no control characters.</summary>
    public static bool IsPlainName(string name) =>
        name.Length is > 0 and <= 255 && name is not ("." or "..") && !name.AsSpan().ContainsAny("/\\:") && !name.Any(char.IsControl);

    /// <summary>A name for a message: short, and without characters that would move the cursor.</summary>
    private static string Shown(ZipArchiveEntry entry)
    {
        string name = new([.. entry.FullName.Take(60).Select(c => char.IsControl(c) ? '?' : c)]);
        return name.Length < entry.FullName.Length ? name + "…" : name;
    }
}
