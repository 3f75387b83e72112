using FlashBuilder.Decks;
using FlashBuilder.Study;

namespace FlashBuilder.Cli;

/// <summary>What a card asks with.</summary>
internal enum CardFront
{
    Word,

    /// <summary>The sentence with a gap, and the meaning.</summary>
    Gap,

    /// <summary>In the place of a sound, which a terminal has not.</summary>
    Reading,

    /// <summary>The word and its reading without tones.</summary>
    Toneless,
}

/// <summary>A card's fields as lines of a terminal, in the order in which they are shown.</summary>
internal sealed class CardView(StudyCard card, AnswerMode mode)
{
    private const int ListeningTemplate = 1, ClozeTemplate = 2, ProductionTemplate = 3;

    public StudyCard Card => card;

    public CardFront Front => mode switch
    {
        AnswerMode.Cloze when Gapped.Text.Length > 0 => CardFront.Gap,
        AnswerMode.Tones => CardFront.Toneless,
        AnswerMode.Recognition when card.Template is ClozeTemplate or ProductionTemplate => CardFront.Gap,
        AnswerMode.Recognition when card.Template is ListeningTemplate => CardFront.Reading,
        _ => CardFront.Word,
    };

    public string DeckName => CleanText.Of(Path.GetFileNameWithoutExtension(card.Deck));

    public string Word => FieldText.Plain(card.Fields[Field.Word]);

    public string OtherScript => FieldText.Plain(card.Fields[Field.OtherScript]);

    /// <summary>Pinyin, or zhuyin where the deck is made without pinyin.</summary>
    public Line Reading => HasPinyin ? FieldText.OneLine(card.Fields[Field.Pinyin]) : FieldText.OneLine(ZhuyinField.Letters(card.Fields[Field.Zhuyin]));

    /// <summary>Beside the pinyin.</summary>
    public Line Zhuyin => HasPinyin ? FieldText.OneLine(ZhuyinField.Letters(card.Fields[Field.Zhuyin])) : Line.Empty;

    private bool HasPinyin => FieldText.Plain(card.Fields[Field.Pinyin]).Length > 0;

    /// <summary>The reading's letters, syllables apart, without a mark that tells a tone.</summary>
    public string Toneless => string.Join(' ', AcceptedReadings.Of(card.Fields).Shown.Select(syllable => syllable.Letters));

    public IReadOnlyList<Line> Meaning => FieldText.Lines(card.Fields[Field.Meaning]);

    /// <summary>The word in it marked.</summary>
    public Line Sentence => FieldText.OneLine(card.Fields[Field.Sentence], Ink.Target);

    public Line Gapped => FieldText.OneLine(card.Fields[Field.SentenceCloze], Ink.Target);

    public IReadOnlyList<Line> Translation => FieldText.Lines(card.Fields[Field.SentenceTranslation]);

    public IReadOnlyList<Line> OwnNotes => FieldText.Lines(card.Fields[Field.OwnNotes]);

    public Line Spoken => FieldText.OneLine(card.Fields[Field.Spoken]);

    /// <summary>Labels with what belongs to them; what the note does not know is left out.</summary>
    public IEnumerable<(string Label, IReadOnlyList<Line> Lines)> Details(string bullet)
    {
        (string Label, Field Field)[] facts =
        [
            ("sentence read", Field.SentencePinyin), ("other meanings", Field.MoreMeanings), ("parts", Field.Parts),
            ("measure words", Field.MeasureWord), ("part of speech", Field.POS), ("other script", Field.OtherScript),
            ("also read", Field.OtherRegion), ("level", Field.Level), ("frequency", Field.Frequency), ("source", Field.Source),
        ];
        foreach (var (label, field) in facts)
            if (FieldText.Lines(card.Fields[field], bullet: bullet) is { Count: > 0 } lines) yield return (label, lines);
        string tags = CleanText.Of(string.Join(' ', card.Tags.Where(tag => !tag.StartsWith("FlashBuilder", StringComparison.Ordinal))));
        if (tags.Length > 0) yield return ("tags", [new(tags)]);
        yield return ("answers", [new(card.Reviews == 0 ? "none yet" : $"{card.Reviews}, forgotten {card.Lapses} times")]);
    }
}
