namespace FlashBuilder.Decks;

/// <summary>
/// Reads a file or a stream whole, but never more than a bound. The bound is on the bytes that were read: a device, a pipe and a
/// file that still grows say nothing true of their size.
/// </summary>
public static class BoundedFile
{
    private const int FirstPiece = 1 << 16;

    /// <param name="most">In bytes.</param>
    /// <exception cref="FileTooLargeException">It has more than <paramref name="most"/> bytes, or does not end.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It is a folder, or may not be read.</exception>
    public static byte[] Read(string path, int most)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        return Read(file, most);
    }

    /// <inheritdoc cref="Read(string, int)"/>
    public static byte[] Read(Stream stream, int most)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        long claimed = stream.CanSeek ? stream.Length : 0;
        if (claimed > most) throw new FileTooLargeException(most);
        byte[] bytes = new byte[claimed > 0 ? claimed : Math.Min(most, FirstPiece)];
        int length = 0;
        while (true)
        {
            if (length < bytes.Length)
            {
                int read = stream.Read(bytes, length, bytes.Length - length);
                if (read == 0) return bytes[..length];
                length += read;
                continue;
            }

            int next = stream.ReadByte();
            if (next < 0) return bytes;
            if (length == most) throw new FileTooLargeException(most);
            Array.Resize(ref bytes, (int)Math.Min(most, 2L * length));
            bytes[length++] = (byte)next;
        }
    }
}

/// <summary>There is more to read than a reader takes.</summary>
/// <param name="most">In bytes.</param>
public sealed class FileTooLargeException(int most) : IOException($"it has more than {most >> 20} MB, or never ends")
{
    public int Most => most;
}
