namespace FlashBuilder.Study;

/// <summary>What a learner does with the card in front of them; all of it can be undone within the session.</summary>
public enum StudyAction
{
    Answer,
    Bury,
    Suspend,
    Flag,
    Known,
    EditMeaning,
    EditOwnNotes,
}

/// <summary>A step that <see cref="StudySession.Undo"/> took back.</summary>
/// <param name="Word">
/// The Traditional form of the card's word. After <see cref="StudyAction.Known"/> the caller takes it off the list of
/// known words again.
/// </param>
public sealed record UndoneStep(StudyAction Action, string Word);
