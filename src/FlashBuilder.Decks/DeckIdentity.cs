using Hanzi.Text;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Decks;

/// <summary>By what a deck tells which text it is of.</summary>
/// <param name="Origin">Its path and options.</param>
/// <param name="Text">What stands in its sentences; of a package, in those on its cards.</param>
public sealed record DeckIdentity(DeckOrigin Origin, TextSketch Text)
{
    /// <summary>At the same path, and where the deck does not know its path, so much of the shorter text must be in the other.</summary>
    private const double LeastAtSamePath = 0.1;

    /// <summary>At another path, so much of the longer text must be in the other.</summary>
    private const double LeastElsewhere = 0.5;

    /// <exception cref="DeckFileException">No such file, no deck file, of a later version, damaged, or in use.</exception>
    public static DeckIdentity Read(string path, ScriptTable scripts) => DeckFault.Guard(path, "read", () =>
    {
        using SqliteConnection connection = DeckConnection.Open(path, DeckAccess.Read);
        DeckOrigin origin = DeckOrigin.Of(connection);
        if (origin == DeckOrigin.Unknown)
            origin = GuessedOptions.For(field => SqliteDatabase.ReadInteger(connection,
                $"SELECT EXISTS (SELECT 1 FROM notes WHERE NOT retired AND {DeckSchema.FieldColumnNames[(int)field]} <> '')") == 1);
        return new DeckIdentity(origin,
            TextSketch.Of(DeckRows.Rows(connection, "SELECT text FROM sentences ORDER BY id", row => row.GetString(0)), scripts));
    });

    /// <summary>Of a deck that comes without its text.</summary>
    public static DeckIdentity OfCards(Deck deck, ScriptTable scripts) => new(
        GuessedOptions.For(field => deck.Notes.Concat(deck.Names).Any(note => note.Fields.Has(field))),
        TextSketch.Of(deck.Notes.Concat(deck.Names).Select(note => PlainText.Of(note.Fields[Field.Sentence])).Distinct(), scripts));

    /// <summary>
    /// Whether a text, perhaps edited since, is the one of this deck: at the same path when a tenth of the shorter is in the other, or
    /// when either is too short to tell; at another path when half of the longer is. A deck that does not know its path is taken as
    /// one of the same path.
    /// </summary>
    /// <param name="source">The path of the text, as in <see cref="DeckOrigin.Source"/>.</param>
    public bool IsOf(string source, TextSketch text) => Origin.Source.Length == 0 || IsAt(source)
        ? Text.IsShort || text.IsShort || Text.ShareOfShorter(text) >= LeastAtSamePath
        : Text.ShareOfLonger(text) >= LeastElsewhere;

    /// <summary>Whether the deck was last built from the text at this path.</summary>
    public bool IsAt(string source) => source.Length > 0 && Origin.Source == source;
}
