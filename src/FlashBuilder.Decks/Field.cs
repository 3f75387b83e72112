namespace FlashBuilder.Decks;

/// <summary>
/// The fields of <see cref="NoteType"/>, in their order. The list is final: Anki and every deck file name fields by
/// position, so none may be added, removed or moved. What each holds is told in docs/card.md.
/// </summary>
public enum Field
{
    Key,
    Word,
    OtherScript,
    Pinyin,
    Zhuyin,
    Spoken,
    OtherRegion,
    Meaning,
    MoreMeanings,
    POS,
    MeasureWord,
    Sentence,
    SentencePinyin,
    SentenceTranslation,
    SentenceCloze,
    Parts,
    Level,
    Frequency,
    Source,
    Audio,
    Strokes,
    OwnNotes,
    WithListening,
    WithCloze,
    WithProduction,
}
