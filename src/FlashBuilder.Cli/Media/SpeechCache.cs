using System.Security.Cryptography;
using System.Text;
using FlashBuilder.Decks;

namespace FlashBuilder.Cli;

/// <summary>Sounds that were made before, by what was said and by which command.</summary>
/// <param name="folder">Need not exist.</param>
internal sealed class SpeechCache(string folder)
{
    /// <summary>
    /// <c>FLASHBUILDER_CACHE</c> if that is set, else <c>flashbuilder</c> in XDG_CACHE_HOME (~/.cache), on Windows in
    /// LOCALAPPDATA, on macOS in ~/Library/Caches.
    /// </summary>
    public static SpeechCache OfUser()
    {
        string? own = Environment.GetEnvironmentVariable("FLASHBUILDER_CACHE"), xdg = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify);
        string system = OperatingSystem.IsWindows()
                ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify)
            : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches")
            : !string.IsNullOrEmpty(xdg) ? xdg : Path.Combine(home, ".cache");
        return new(Path.Combine(!string.IsNullOrEmpty(own) ? own : Path.Combine(system, "flashbuilder"), "speech"));
    }

    /// <summary>The sound, or null where it was not made yet or cannot be read.</summary>
    public MediaFile? Find(SpeechCommand command, string text)
    {
        try
        {
            return File.Exists(PlaceOf(command, text)) ? Sound.Read(PlaceOf(command, text)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A place for a file that is being made; the name is nobody else's.</summary>
    public string NewFile(SpeechCommand command, string text)
    {
        Directory.CreateDirectory(folder);
        return $"{PlaceOf(command, text)}.{Environment.ProcessId}{command.Extension}";
    }

    /// <summary>Keeps a sound under its name; not being able to costs time the next time, and nothing else.</summary>
    public void Keep(SpeechCommand command, string text, MediaFile sound)
    {
        try
        {
            AtomicFile.Write(PlaceOf(command, text), sound.Content.Span, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    private string PlaceOf(SpeechCommand command, string text) => Path.Combine(folder, Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', [command.Program, .. command.Arguments, text])))));
}
