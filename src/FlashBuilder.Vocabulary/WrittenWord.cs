namespace FlashBuilder.Vocabulary;

/// <summary>A word as a list writes it.</summary>
/// <param name="Traditional">Which headword it is, where the list says so: by both scripts beside each other. Else empty.</param>
public readonly record struct WrittenWord(string Text, string Traditional = "");

/// <summary>What stands in a cell or line that is about words.</summary>
/// <param name="Words">Headwords, each once.</param>
/// <param name="Unlisted">What looks like a word and is in no dictionary.</param>
/// <param name="Rest">Pieces between the words that are none.</param>
public sealed record CellWords(IReadOnlyList<WrittenWord> Words, IReadOnlyList<string> Unlisted, IReadOnlyList<string> Rest)
{
    public static CellWords None { get; } = new([], [], []);

    public bool IsEmpty => Words.Count == 0 && Unlisted.Count == 0;
}
