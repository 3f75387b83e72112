namespace FlashBuilder.Tests;

/// <summary>Where the tests find the repository and the data that stays outside it.</summary>
internal static class Repository
{
    /// <summary>The folder that holds FlashBuilder.sln, without a slash at the end.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Skips the calling test, loudly, where the file beside the checkout is absent.</summary>
    public static string SharedFile(string relative)
    {
        string path = Path.Combine(Root, "..", "shared", relative);
        Skip.IfNot(File.Exists(path), $"{relative} is not beside this checkout (../shared)");
        return path;
    }

    public static string Dictionaries => Path.Combine(Root, "dictionaries");

    private static string Find(string folder)
    {
        for (string? at = folder; at is not null; at = Path.GetDirectoryName(at))
            if (File.Exists(Path.Combine(at, "FlashBuilder.sln"))) return at;
        throw new InvalidOperationException("FlashBuilder.sln was not found above " + folder);
    }
}
