namespace FlashBuilder.Cli;

/// <summary>What a piece of text is on the screen; <see cref="Palette"/> says how it looks.</summary>
internal enum Ink
{
    Plain,
    Bold,

    /// <summary>Beside the matter: labels, counts, keys that are rarely used.</summary>
    Faint,

    /// <summary>The asked word within its sentence.</summary>
    Target,

    /// <summary>The asked word alone, without a colour that would tell its tone.</summary>
    Word,
    Tone1,
    Tone2,
    Tone3,
    Tone4,
    Tone5,

    /// <summary>A key to press.</summary>
    Key,
    Right,
    Wrong,
    Bar,
}
