namespace FlashBuilder.Decks;

/// <summary>Pictures and sounds that were made for the words of a deck.</summary>
public sealed record CardMedia
{
    public static CardMedia None { get; } = new();

    /// <summary>By character.</summary>
    public IReadOnlyDictionary<string, MediaFile> Strokes { get; init; } = new Dictionary<string, MediaFile>();

    /// <summary>By what they say: a word, or a sentence.</summary>
    public IReadOnlyDictionary<string, MediaFile> Sounds { get; init; } = new Dictionary<string, MediaFile>();

    /// <summary>Whether a note that gets no sound keeps those it has, as long as they say what it says.</summary>
    public bool KeepsSounds { get; init; }

    /// <summary>What must travel with the others, such as a licence; its name begins with a low line, since no field names it.</summary>
    public IReadOnlyList<MediaFile> Companions { get; init; } = [];

    /// <summary>HTML for the deck's description: whose work it is. Empty where nobody asks for it.</summary>
    public string Credit { get; init; } = "";

    internal IEnumerable<MediaFile> Files => Strokes.Values.Concat(Sounds.Values).Concat(Companions).DistinctBy(file => file.Name);
}
