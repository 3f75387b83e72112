using FlashBuilder.Decks;
using FlashBuilder.Study;
using Hanzi.Pinyin;
using Hanzi.Text;

namespace FlashBuilder.Cli;

/// <summary>One card's question in a mode, and the judge of its answer.</summary>
internal sealed class Question
{
    private readonly ReadingCheck _readings;

    private Question(StudyCard card, AnswerMode mode, Awaited awaited, IReadOnlyList<string> choices, int right, ReadingCheck readings)
    {
        (Mode, Awaited, Choices, RightChoice, _readings) = (mode, awaited, choices, right, readings);
        View = new(card, mode);
    }

    public CardView View { get; }

    /// <summary>Recognition where the card has not what the mode asked for needs.</summary>
    public AnswerMode Mode { get; }

    public Awaited Awaited { get; }

    public IReadOnlyList<string> Choices { get; }

    /// <summary>From 1.</summary>
    public int RightChoice { get; }

    /// <param name="distractors">The words of the card's deck; asked in the mode of choice only.</param>
    public static Question Of(StudyCard card, AnswerMode mode, Func<string, Distractors> distractors, ulong seed)
    {
        var readings = AcceptedReadings.Of(card.Fields);
        var view = new CardView(card, mode);
        switch (mode)
        {
            case AnswerMode.Pinyin or AnswerMode.Tones when readings.IsPossible:
            case AnswerMode.Cloze when view.Gapped.Text.Length > 0:
                return new(card, mode, Awaited.Text, [], 0, readings);
            case AnswerMode.Choice:
                string own = FieldText.Plain(card.Fields[Field.Meaning]);
                var others = distractors(card.Deck).Of(card, 3, seed ^ (ulong)card.CardId).Select(d => FieldText.Plain(d.Meaning)).Where(m => m != own).ToList();
                if (others.Count == 0 || own.Length == 0) break;
                int place = new Random((int)((seed ^ (ulong)card.CardId) % int.MaxValue)).Next(others.Count + 1);
                others.Insert(place, own);
                return new(card, mode, Awaited.Choice, others, place + 1, readings);
        }

        return new(card, AnswerMode.Recognition, Awaited.Reveal, [], 0, readings);
    }

    /// <summary>What the learner typed.</summary>
    public Judgement Judge(string typed) => Mode switch
    {
        AnswerMode.Tones => Judgement.OfTones(_readings.CheckTones(typed)),
        AnswerMode.Cloze when typed.Length == 0 || HanCharacter.ContainsHan(typed) || !_readings.IsPossible => Judgement.OfWord(CleanText.Of(typed.Trim()), IsWord(typed)),
        _ => Judgement.OfReading(_readings.Check(typed)),
    };

    /// <param name="number">From 1.</param>
    public Judgement Judge(int number) => Judgement.OfWord(Choices[number - 1], number == RightChoice);

    private bool IsWord(string typed)
    {
        string word = string.Concat(typed.Where(c => !char.IsWhiteSpace(c)));
        string inSentence = string.Concat(View.Sentence.Pieces.Where(piece => piece.Ink == Ink.Target).Select(piece => piece.Text));
        return word.Length > 0 && (word == View.Word || word == View.OtherScript || word == CleanText.Of(View.Card.Traditional) || word == inSentence);
    }
}
