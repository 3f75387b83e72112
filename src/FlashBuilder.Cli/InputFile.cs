using System.Text;
using FlashBuilder.Decks;
using FlashBuilder.Vocabulary;

namespace FlashBuilder.Cli;

/// <summary>A text that the user named.</summary>
/// <param name="Name">For titles and outputs: the file's name, or its folder's where the file is called <c>source</c>.</param>
/// <param name="Changed">When the text last changed; SOURCE_DATE_EPOCH overrides it.</param>
internal sealed record InputFile(string Path, string Name, string Text, DateTimeOffset Changed)
{
    /// <summary>More than any book; a larger file is another kind of thing.</summary>
    public const int MaximumSize = 64 << 20;

    /// <param name="orElse">What else one can do with a file that is too large; see <see cref="TooLarge"/>.</param>
    /// <exception cref="Failure">Missing, a folder, too large, not text, without Chinese.</exception>
    public static InputFile Read(string path, string orElse = "")
    {
        if (Directory.Exists(path))
            throw new Failure($"{path} is a folder", "name a text file in it, for example " + System.IO.Path.Combine(path, "source.txt"));
        try
        {
            var file = new FileInfo(path);
            if (path == "-") throw new Failure("build takes no text from standard input", "save the text in a file, whose name the deck gets", ExitCode.WrongUsage);
            if (!file.Exists) throw new Failure($"{path}: there is no such file", "check the spelling and the folder");
            string text = SourceDecoder.RequireChinese(SourceDecoder.Decode(BoundedFile.Read(path, MaximumSize)));
            return new(path, NameOf(path), text, ChangedOf(file));
        }
        catch (SourceDecodingException e)
        {
            throw new Failure($"{path}: {e.Message}", e.Hint);
        }
        catch (FileTooLargeException e)
        {
            throw TooLarge(path, e, orElse);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Failure($"cannot read {path}: {FileTrouble.Describe(e)}", "check the file's permissions");
        }
    }

    /// <summary>A list of words in UTF-8; an empty one is a list too.</summary>
    /// <exception cref="Failure">Missing, not to be read, or not UTF-8.</exception>
    public static string ReadList(string path)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(BoundedFile.Read(path, MaximumSize));
        }
        catch (DecoderFallbackException e)
        {
            throw new Failure($"{path} is not UTF-8 at byte {e.Index}", "save it as UTF-8");
        }
        catch (FileTooLargeException e)
        {
            throw TooLarge(path, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Failure($"cannot read {path}: {FileTrouble.Describe(e)}", "check the spelling and the file's permissions");
        }
    }

    /// <summary>What the user hears of a text or a list that is too large, or has no end.</summary>
    /// <param name="orElse">What else one can do, for the end of the hint.</param>
    public static Failure TooLarge(string name, FileTooLargeException fault, string orElse = "") =>
        new($"{name}: {fault.Message}", $"split it into files of at most {fault.Most >> 20} MB{orElse}");

    public static string NameOf(string path)
    {
        // A file that is only an ending, .txt, is named by it.
        string name = System.IO.Path.GetFileNameWithoutExtension(path) is { Length: > 0 } stem ? stem : System.IO.Path.GetFileName(path).TrimStart('.');
        string? folder = System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path)));
        return name == "source" && !string.IsNullOrEmpty(folder) ? folder : name;
    }

    /// <summary>When a file last changed, or what SOURCE_DATE_EPOCH says.</summary>
    public static DateTimeOffset ChangedOf(FileInfo file)
    {
        var now = TimeProvider.System.GetUtcNow();
        string? epoch = Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH");
        // A file from the future (a wrong clock, another time zone) must not give notes that no later build can renew.
        if (string.IsNullOrEmpty(epoch)) return file.LastWriteTimeUtc > now ? now : file.LastWriteTimeUtc;
        if (long.TryParse(epoch, out long seconds) && seconds is >= 0 and < 253402300800) return DateTimeOffset.FromUnixTimeSeconds(seconds);
        throw new Failure($"SOURCE_DATE_EPOCH is {epoch}", "it must be a number of seconds since 1970, or not set", ExitCode.WrongUsage);
    }
}
