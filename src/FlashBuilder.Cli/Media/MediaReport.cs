namespace FlashBuilder.Cli;

/// <summary>What became of pictures and sounds.</summary>
/// <param name="Pictures">Characters with their stroke order.</param>
/// <param name="WithoutPicture">Characters that the data lacks.</param>
/// <param name="Spoken">Null where nothing was to be spoken.</param>
internal sealed record MediaReport(int Pictures, IReadOnlyList<string> WithoutPicture, Spoken? Spoken)
{
    private const int Shown = 12;

    /// <summary>Notes with a sound that an earlier build made.</summary>
    public int Kept { get; init; }

    public static MediaReport None { get; } = new(0, [], null);

    /// <summary>Name, number and remark of each line.</summary>
    public IEnumerable<(string Name, int Count, string Remark)> Lines()
    {
        if (Pictures + WithoutPicture.Count > 0)
            yield return ("stroke pictures", Pictures, WithoutPicture.Count == 0 ? "" : $"none for {string.Join(' ', WithoutPicture.Take(Shown))}{(WithoutPicture.Count > Shown ? " …" : "")}");
        if (Kept > 0) yield return ("with a sound", Kept, "kept from an earlier build; give --audio-command again for the others");
        if (Spoken is null) yield break;
        yield return ("sounds", Spoken.Sounds.Count, $"{Spoken.Made} new");
        if (Spoken.Failed.Count > 0)
            yield return ("without a sound", Spoken.Failed.Count, $"{Short(Spoken.Failed[0])}{(Spoken.Failed.Count > 1 ? " and others" : "")}: {Spoken.Fault}");
    }

    private static string Short(string text) => text.Length <= Shown ? text : text[..(Shown - 1)] + "…";
}
