using System.Buffers.Binary;

namespace FlashBuilder.Decks;

/// <summary>How a write-ahead log stands to a file.</summary>
internal enum LogKin
{
    /// <summary>It holds nothing that SQLite would take.</summary>
    Empty,

    Own,

    /// <summary>The file has no marks; nothing speaks against it.</summary>
    Unknown,

    Foreign,
}

/// <summary>Whether a write-ahead log (<c>-wal</c>) goes on from a file. Its form: sqlite.org/fileformat2.html, section 4.</summary>
internal static class WriteAheadLog
{
    private const int HeaderSize = 32, FrameHeaderSize = 24, SaltSize = 8;

    /// <summary>
    /// It does where its first mark follows the mark of the file, which is then as it was when the log began; and where the
    /// file has a mark of the log, which was being taken in when the program was stopped.
    /// </summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static LogKin KinOf(string path, MainFile file)
    {
        using FileStream log = CompanionFile.Open(path);
        Span<byte> header = stackalloc byte[HeaderSize], frame = stackalloc byte[FrameHeaderSize];
        if (log.ReadAtLeast(header, HeaderSize, throwOnEndOfStream: false) < HeaderSize) return LogKin.Empty;
        if ((BinaryPrimitives.ReadUInt32BigEndian(header) & ~1u) != 0x377F0682) return LogKin.Empty;
        int pageSize = (int)BinaryPrimitives.ReadUInt32BigEndian(header[8..]);
        bool isCommitted = false, isFirst = true, follows = false;
        byte[] page = new byte[file.PageSize];
        for (long at = HeaderSize; at + FrameHeaderSize + pageSize <= log.Length; at += FrameHeaderSize + pageSize)
        {
            log.Position = at;
            log.ReadExactly(frame);
            // Behind the last frame of this log stand frames of the one before, with another salt.
            if (!frame.Slice(8, SaltSize).SequenceEqual(header.Slice(16, SaltSize))) break;
            isCommitted |= BinaryPrimitives.ReadUInt32BigEndian(frame[4..]) != 0;
            if (pageSize != file.PageSize) continue;
            if (file.MarkPage == 0 || BinaryPrimitives.ReadUInt32BigEndian(frame) != file.MarkPage) continue;
            log.ReadExactly(page);
            if (LogMark.OfPage(page) is not { } mark) continue;
            follows |= mark.Current == file.Mark?.Current || isFirst && mark.Previous == file.Mark?.Current;
            isFirst = false;
            if (follows) break;
        }
        // What was not committed was never acknowledged, and SQLite takes nothing of it.
        if (!isCommitted && !follows) return LogKin.Empty;
        return pageSize != file.PageSize || !file.HasWriteAheadLog ? LogKin.Foreign
            : follows ? LogKin.Own
            : file.Mark is null ? LogKin.Unknown
            : LogKin.Foreign;
    }
}
