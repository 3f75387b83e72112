using System.Buffers.Binary;

namespace FlashBuilder.Decks;

/// <summary>
/// Whether a rollback journal (<c>-journal</c>) is of a file: it holds pages as they were before a transaction, which SQLite
/// puts back. Its form: sqlite.org/fileformat2.html, section 3.
/// </summary>
internal static class RollbackJournal
{
    private const int HeaderSize = 28, RecordRest = 8;

    private static ReadOnlySpan<byte> Magic => [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];

    /// <summary>
    /// Its old mark is that of the file, or the one before, where the file was written already. The mark is the first page of
    /// each of our transactions. Where a journal has none, the count of changes says the same, less surely.
    /// </summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static bool BelongsTo(string path, MainFile file)
    {
        using FileStream journal = CompanionFile.Open(path);
        Span<byte> header = stackalloc byte[HeaderSize];
        // SQLite puts nothing back from a journal without a sound beginning.
        if (journal.ReadAtLeast(header, HeaderSize, throwOnEndOfStream: false) < HeaderSize || !header.StartsWith(Magic)) return true;
        uint records = Number(header, 8), pages = Number(header, 16), sector = Number(header, 20), pageSize = Number(header, 24);
        if (pageSize != file.PageSize || sector < HeaderSize) return false;
        byte[] record = new byte[4 + pageSize];
        uint? counter = null;
        for (long at = sector; at + pageSize + RecordRest <= journal.Length; at += pageSize + RecordRest)
        {
            journal.Position = at;
            journal.ReadExactly(record);
            long number = Number(record, 0);
            if (number == 1) counter ??= Number(record, 4 + 24);
            if (number != file.MarkPage || file.Mark is null || LogMark.OfPage(record.AsSpan(4)) is not { } before) continue;
            return file.Mark.Current == before.Current || file.Mark.Previous == before.Current;
        }
        // Not one record was said to be whole: the file was not touched, and its length is all that would be put back.
        if (records is 0) return file.Length == (long)pages * pageSize;
        return counter is null ? file.Length >= (long)pages * pageSize : file.ChangeCounter - counter <= 1;
    }

    private static uint Number(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadUInt32BigEndian(bytes[offset..]);
}
