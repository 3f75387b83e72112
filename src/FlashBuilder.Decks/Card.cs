namespace FlashBuilder.Decks;

/// <summary>A question that a note asks. Its history in a study program hangs on the id.</summary>
/// <param name="Id">Milliseconds since 1970, unique among the notes and cards of a deck.</param>
/// <param name="Template">Index into <see cref="NoteType.Templates"/>.</param>
public sealed record Card(long Id, int Template);
