namespace FlashBuilder.Decks;

/// <summary>Writes a file as a whole or not at all.</summary>
public static class AtomicFile
{
    /// <summary>
    /// The bytes go to a file beside the target, are forced to the disk, and take the target's name in one step. On
    /// failure the target is as it was and nothing stays behind. The name of the file beside it is fixed and it is
    /// opened for one writer only, so that two programs cannot mix their bytes.
    /// </summary>
    /// <exception cref="IOException">The folder is missing or full, the target is a folder or exists.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes, bool overwrite)
    {
        string temporary = path + ".writing";
        // Outside the try: the file of another program that is writing now is not ours to delete.
        FileStream file = new(temporary, FileMode.Create, FileAccess.Write, FileShare.None);
        try
        {
            using (file)
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite);
        }
        catch (Exception fault)
        {
            TryDelete(temporary);
            // How the framework tells that the system lets no file grow so large (EFBIG).
            if (fault is ArgumentOutOfRangeException) throw new IOException("the file would be larger than the system allows", fault);
            throw;
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The first fault is the one to tell.
        }
    }
}
