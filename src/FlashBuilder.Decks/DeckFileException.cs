namespace FlashBuilder.Decks;

/// <summary>A deck file cannot be read or written. The message is for the learner and names the file.</summary>
public class DeckFileException(string path, string fault, string hint, Exception? inner = null)
    : Exception($"{path}: {fault}", inner)
{
    public string Path { get; } = path;

    /// <summary>What the learner can do about it: a sentence without a full stop.</summary>
    public string Hint { get; } = hint;
}
