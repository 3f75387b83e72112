using FlashBuilder.Decks;
using FlashBuilder.Study;
using Hanzi.Text;

namespace FlashBuilder.Cli;

/// <summary>One card's question in a mode, and the judge of its answer.</summary>
internal sealed class Question
{
    private readonly AcceptedReadings _readings;
    private readonly IReadOnlyList<Choice> _choices;

    private Question(StudyCard card, AnswerMode mode, Awaited awaited, IReadOnlyList<Choice> choices, int right, AcceptedReadings readings)
    {
        (Mode, Awaited, _choices, RightChoice, _readings) = (mode, awaited, choices, right, readings);
        View = new(card, mode);
    }

    public CardView View { get; }

    /// <summary>Recognition where the card has not what the mode asked for needs.</summary>
    public AnswerMode Mode { get; }

    public Awaited Awaited { get; }

    /// <summary>
    /// The word is new, and the question wants something that only who knows it can give: it is shown first. A meaning can be
    /// chosen, and a word looked at, all the same.
    /// </summary>
    public bool IsMet => View.Card.IsNewWord && (Awaited == Awaited.Text || View.Front == CardFront.Reading);

    /// <summary>Meanings.</summary>
    public IReadOnlyList<string> Choices => [.. _choices.Select(choice => choice.Meaning)];

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
                var others = distractors(card.Deck).Of(card, 3, seed ^ (ulong)card.CardId).Select(Choice.Of).Where(choice => choice.Meaning != own).ToList();
                if (others.Count == 0 || own.Length == 0) break;
                int place = new Random((int)((seed ^ (ulong)card.CardId) % int.MaxValue)).Next(others.Count + 1);
                others.Insert(place, new(own, "", ""));
                return new(card, mode, Awaited.Choice, others, place + 1, readings);
        }

        return new(card, AnswerMode.Recognition, Awaited.Reveal, [], 0, readings);
    }

    /// <summary>What the learner typed.</summary>
    public Judgement Judge(string typed) => Mode switch
    {
        AnswerMode.Tones => _readings.JudgeTones(typed),
        AnswerMode.Cloze when typed.Length == 0 || HanCharacter.ContainsHan(typed) || !_readings.IsPossible => Judgement.OfWord(CleanText.Of(typed.Trim()), IsWord(typed)),
        _ => _readings.Judge(typed),
    };

    /// <param name="number">From 1.</param>
    public Judgement Judge(int number)
    {
        var chosen = _choices[number - 1];
        return number == RightChoice ? Judgement.OfWord(chosen.Meaning, isRight: true) : Judgement.OfOther(chosen.Word, chosen.Reading, chosen.Meaning);
    }

    /// <summary>A meaning to choose, and whose it is.</summary>
    private sealed record Choice(string Meaning, string Word, string Reading)
    {
        public static Choice Of(Distractor other) => new(FieldText.Plain(other.Meaning), FieldText.Plain(other.Word), FieldText.Plain(other.Pinyin));
    }

    private bool IsWord(string typed)
    {
        string word = string.Concat(typed.Where(c => !char.IsWhiteSpace(c)));
        string inSentence = string.Concat(View.Sentence.Pieces.Where(piece => piece.Ink == Ink.Target).Select(piece => piece.Text));
        return word.Length > 0 && (word == View.Word || word == View.OtherScript || word == CleanText.Of(View.Card.Traditional) || word == inSentence);
    }
}
