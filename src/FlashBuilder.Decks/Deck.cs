using FlashBuilder.Vocabulary;
using Hanzi.Text;

namespace FlashBuilder.Decks;

/// <summary>A deck: notes in learning order, and the text they come from.</summary>
public sealed record Deck
{
    /// <summary>The title of the text.</summary>
    public required string Title { get; init; }

    /// <summary>As Anki names it: see <see cref="DeckName"/>.</summary>
    public required string Name { get; init; }

    /// <summary>HTML that Anki shows under the deck's name: where the words come from and under which licence.</summary>
    public required string Description { get; init; }

    public required Script Script { get; init; }

    /// <summary>Unix seconds: 04:00 UTC of the day the deck was first built, where Anki begins to count days.</summary>
    public required long Created { get; init; }

    public required IReadOnlyList<SourceSentence> Sentences { get; init; }

    /// <summary>In learning order.</summary>
    public required IReadOnlyList<Note> Notes { get; init; }

    /// <summary>Notes of names that are out of the learning order, in the order of the text.</summary>
    public IReadOnlyList<Note> Names { get; init; } = [];

    /// <summary>
    /// Notes whose word is gone from the text, by id. They are kept for their history. Only those that went out in a package before go
    /// along in packages, under their tag <see cref="RetiredTag"/>: see <see cref="Leaving"/>.
    /// </summary>
    public IReadOnlyList<Note> Retired { get; init; } = [];

    /// <summary>What the deck was made of and with.</summary>
    public DeckOrigin Origin { get; init; } = DeckOrigin.Unknown;

    /// <summary>Marks a note that another program has and that the deck has no more.</summary>
    public const string RetiredTag = "FlashBuilder::retired";

    /// <summary>The retired notes that packages bring, so that they can be found where they were imported before.</summary>
    public IReadOnlyList<Note> Leaving => [.. Retired.Where(note => note.Tags.Contains(RetiredTag))];

    /// <summary>Sounds and pictures, in the order of their names.</summary>
    /// <exception cref="ArgumentException">Two names that differ in case alone, or more than <see cref="MediaFile.LargestTotal"/> in all.</exception>
    public IReadOnlyList<MediaFile> Media
    {
        get;
        init => field = Sorted(value);
    } = [];

    /// <summary>The media that go wherever the notes in use go: what their fields name, and what templates may name.</summary>
    public IReadOnlyList<MediaFile> MediaInUse
    {
        get
        {
            if (Media.Count == 0) return [];
            HashSet<string> named = MediaReference.Of(Notes.Concat(Names).Concat(Leaving));
            return [.. Media.Where(file => file.IsOfTemplates || named.Contains(file.Name))];
        }
    }

    /// <summary>Unix seconds: when any note last changed.</summary>
    public long Modified => Notes.Concat(Names).Select(note => note.Modified).Append(Created).Max();

    /// <summary>A deck whose text is not at hand, as a package holds it.</summary>
    public static Deck OfNotes(string name, string description, long created, IReadOnlyList<Note> notes, IReadOnlyList<Note> names, IReadOnlyList<Note> retired) => new()
    {
        Title = name[(name.LastIndexOf("::") is int at and >= 0 ? at + 2 : 0)..],
        Name = name,
        Description = description,
        Script = notes.Concat(names).Any(note => note.Fields[Field.Word].Contains("lang=\"zh-Hans\"")) ? Script.Simplified : Script.Traditional,
        Created = created,
        Sentences = [],
        Notes = notes,
        Names = names,
        Retired = retired,
    };

    public bool Equals(Deck? other) =>
        other is not null && Title == other.Title && Name == other.Name && Description == other.Description
        && Script == other.Script && Created == other.Created && Sentences.SequenceEqual(other.Sentences)
        && Notes.SequenceEqual(other.Notes) && Names.SequenceEqual(other.Names) && Retired.SequenceEqual(other.Retired)
        && Media.SequenceEqual(other.Media) && Origin == other.Origin;

    public override int GetHashCode() => HashCode.Combine(Title, Notes.Count, Created);

    private static MediaFile[] Sorted(IReadOnlyList<MediaFile> files)
    {
        if (files.Count == 0) return [];
        var names = new HashSet<string>(files.Count, StringComparer.OrdinalIgnoreCase);
        foreach (MediaFile file in files)
            if (!names.Add(file.Name)) throw new ArgumentException($"two media files of the name {file.Name}", nameof(files));
        return files.Sum(file => (long)file.Content.Length) <= MediaFile.LargestTotal
            ? [.. files.OrderBy(file => file.Name, StringComparer.Ordinal)]
            : throw new ArgumentException($"the media files of a deck are larger than {MediaFile.LargestTotal >> 20} MB", nameof(files));
    }
}
