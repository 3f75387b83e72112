namespace FlashBuilder.Study;

/// <summary>A wrong answer that could be right.</summary>
/// <param name="Word">HTML, as in the field.</param>
/// <param name="Pinyin">HTML.</param>
/// <param name="Meaning">HTML; the learner's own where they wrote one.</param>
public sealed record Distractor(long NoteId, string Word, string Pinyin, string Meaning);

/// <summary>The words of a deck, to choose wrong answers from. Read once, asked often.</summary>
public sealed class Distractors
{
    private Distractors() { }

    /// <exception cref="Decks.DeckFileException">The file is missing, no deck file, of a later version or damaged.</exception>
    public static Distractors Read(string deckPath) => throw new NotImplementedException();

    /// <summary>
    /// Words of the same length, with a similar reading or a shared character first. None has the word or the meaning
    /// of the card or of another; a small deck may give fewer. The same seed gives the same words in the same order.
    /// </summary>
    public IReadOnlyList<Distractor> Of(StudyCard card, int count, ulong seed) => throw new NotImplementedException();
}
