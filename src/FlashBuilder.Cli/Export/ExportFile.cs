using FlashBuilder.Decks;

namespace FlashBuilder.Cli;

/// <summary>Writes an export. What is there already is replaced only if it is one too.</summary>
internal static class ExportFile
{
    /// <summary>Nothing that was exported is larger; a larger file is somebody else's.</summary>
    private const int Largest = 512 << 20;

    /// <exception cref="Failure">The folder is missing, something else is there, or the file cannot be written.</exception>
    /// <param name="isOurs">Whether the bytes of a file are such an export, or nothing.</param>
    /// <param name="kind">What it would have to be.</param>
    public static void Write(string path, ReadOnlySpan<byte> bytes, Func<byte[], bool> isOurs, string kind)
    {
        string? folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (!Directory.Exists(folder)) throw new Failure($"{path}: the folder {folder} does not exist", "make it first, or choose another place");
        if (Directory.Exists(path)) throw new Failure($"{path} is a folder", "name a file in it");
        try
        {
            if (AtomicFile.Exists(path) && !AtomicFile.IsStream(path))
            {
                byte[] old = BoundedFile.Read(path, Largest);
                if (bytes.SequenceEqual(old)) return;
                if (!isOurs(old))
                    throw new Failure($"{path} is there already and is no {kind}", "it was left as it is; choose another name, or move it away");
            }

            AtomicFile.Write(path, bytes, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException && !(e is IOException gone && StandardOutput.IsGone(gone)))
        {
            throw new Failure($"cannot write {path}: {FileTrouble.Describe(e)}", "what was there before is untouched");
        }
    }

    /// <summary>Where to say what was written: not into it.</summary>
    public static TextWriter ReportOf(string path) => AtomicFile.IsStream(path) ? Console.Error : Console.Out;
}
