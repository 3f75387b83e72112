using FlashBuilder.Scheduling;

namespace FlashBuilder.Study;

/// <summary>
/// A learner at the cards of some decks. All that is done to a card is on the disk before the call returns; a session
/// that is killed has lost nothing that was acknowledged. Not for several threads.
/// </summary>
public sealed class StudySession : IDisposable
{
    /// <summary>Migrates decks of version 1, and tries whether they can be written to.</summary>
    /// <exception cref="Decks.DeckFileException">
    /// A file is missing, read-only, foreign, damaged or of a later version, or the disk is full.
    /// </exception>
    /// <exception cref="ArgumentException">No deck, or options that no scheduler takes.</exception>
    public static StudySession Open(IReadOnlyList<string> deckPaths, StudyOptions options, TimeProvider clock) =>
        throw new NotImplementedException();

    /// <summary>The card in front of the learner; null where nothing is left for now.</summary>
    public StudyCard? Current => throw new NotImplementedException();

    /// <summary>When nothing is current: the time of the next learning card of this study day, if there is one.</summary>
    public DateTimeOffset? NextDue => throw new NotImplementedException();

    /// <summary>What is left today, <see cref="Current"/> among it.</summary>
    public DueCounts Remaining => throw new NotImplementedException();

    /// <summary>What each rating would do to <see cref="Current"/>, exactly as <see cref="Answer"/> does it now.</summary>
    /// <exception cref="InvalidOperationException">Nothing is current.</exception>
    public Preview Preview => throw new NotImplementedException();

    /// <summary>Without undone answers.</summary>
    public SessionSummary Summary => throw new NotImplementedException();

    /// <summary>The step that <see cref="Undo"/> took back last; null before the first.</summary>
    public UndoneStep? LastUndone => throw new NotImplementedException();

    /// <summary>Steps that <see cref="Undo"/> can take back.</summary>
    public int UndoSteps => throw new NotImplementedException();

    /// <summary>Rows of memories with values that cannot be, read as the nearest that can.</summary>
    public int MendedMemories => throw new NotImplementedException();

    /// <summary>Looks for the next card where <see cref="Current"/> is null: time has passed.</summary>
    public void Advance() => throw new NotImplementedException();

    /// <summary>Grades the current card and goes to the next. What it returns is on the disk.</summary>
    /// <param name="took">From the question to the grade; negative counts as nothing.</param>
    /// <returns>
    /// Null where the card was changed by another program meanwhile: nothing was counted, and the cards were read anew.
    /// </returns>
    /// <exception cref="InvalidOperationException">Nothing is current.</exception>
    /// <exception cref="Decks.DeckFileException">It could not be written; the card is as before and still current.</exception>
    public Review? Answer(Rating rating, AnswerMode mode, TimeSpan took) => throw new NotImplementedException();

    /// <summary>
    /// Takes back the last step of this session, whatever it was; its card is current again. False where there is none
    /// left, or where another program changed the card since.
    /// </summary>
    /// <exception cref="Decks.DeckFileException">It could not be written.</exception>
    public bool Undo() => throw new NotImplementedException();

    /// <summary>The note's cards come back on the next study day.</summary>
    /// <exception cref="InvalidOperationException">Nothing is current.</exception>
    /// <exception cref="Decks.DeckFileException">It could not be written.</exception>
    public void Bury() => throw new NotImplementedException();

    /// <summary>The card is not asked any more. Throws as <see cref="Bury"/>.</summary>
    public void Suspend() => throw new NotImplementedException();

    /// <summary>The card stays current. Throws as <see cref="Bury"/>.</summary>
    /// <param name="colour">0 none, 1 to 7.</param>
    public void Flag(int colour) => throw new NotImplementedException();

    /// <summary>The word's cards are not asked any more. Throws as <see cref="Bury"/>.</summary>
    /// <returns>The word in its Traditional form, for the list of known words, which is the caller's to write.</returns>
    public string MarkKnown() => throw new NotImplementedException();

    /// <summary>
    /// The learner's own meaning, plain text, shown in the place of the deck's and kept when the deck is built anew;
    /// an empty text brings back the deck's. The card stays current. Throws as <see cref="Bury"/>.
    /// </summary>
    public void EditMeaning(string text) => throw new NotImplementedException();

    /// <summary>The learner's own notes; as <see cref="EditMeaning"/>.</summary>
    public void EditOwnNotes(string text) => throw new NotImplementedException();

    public void Dispose() { }
}
