namespace FlashBuilder.Anki;

/// <summary>A kind of notes.</summary>
/// <param name="Fields">Names, in order.</param>
/// <param name="Templates">Names, in order; a cloze type has one, whatever its cards' numbers are.</param>
public sealed record AnkiNoteType(long Id, string Name, bool IsCloze, IReadOnlyList<string> Fields, IReadOnlyList<string> Templates);
