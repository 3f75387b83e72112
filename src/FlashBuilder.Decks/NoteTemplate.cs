namespace FlashBuilder.Decks;

/// <summary>One kind of card that a note can give.</summary>
/// <param name="Name">As Anki shows it.</param>
/// <param name="Id">Fixed for ever; Anki matches templates of two versions by it.</param>
/// <param name="Gate">The field that must be filled for the card to exist; the Recognition card has none.</param>
/// <param name="Front">The question, in Anki's template language.</param>
/// <param name="Back">The answer.</param>
public sealed record NoteTemplate(string Name, long Id, Field? Gate, string Front, string Back)
{
    public bool IsOpen(NoteFields fields) => Gate is not Field gate || fields.Has(gate);
}
