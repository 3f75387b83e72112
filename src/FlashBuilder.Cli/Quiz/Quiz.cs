using FlashBuilder.Decks;
using FlashBuilder.Scheduling;
using FlashBuilder.Study;

namespace FlashBuilder.Cli;

/// <summary>Plays a session at a desk, card by card, until the learner leaves.</summary>
/// <param name="zone">For the times that are told.</param>
/// <param name="outcome">What the session came to so far; shown where nothing is left.</param>
internal sealed class Quiz(
    StudySession session, IQuizDesk desk, AnswerMode mode, Func<string, Distractors> distractors, KnownList known, ulong seed, TimeProvider clock, TimeZoneInfo zone,
    Func<IReadOnlyList<Line>> outcome)
{
    private readonly HashSet<(string Deck, long Note)> _met = [];
    private int _done;
    private string _notice = "";

    /// <summary>True where nothing is left; false where the learner went.</summary>
    /// <exception cref="OperationCanceledException">The learner interrupted it, or the terminal is gone.</exception>
    public bool Play()
    {
        while (true)
        {
            if (session.Current is null) session.Advance();
            if (session.Current is { } card)
            {
                if (!Play(Question.Of(card, mode, distractors, seed))) return false;
            }
            else if (session.NextDue is { } due)
            {
                if (!Rest(NewScene(Awaited.Later) with { NextDue = TimeZoneInfo.ConvertTime(due, zone) })) return false;
            }
            // What was done last can be taken back as long as the learner stays.
            else if ((session.UndoSteps == 0 && _notice.Length == 0) || !Rest(NewScene(Awaited.End) with { Outcome = outcome() }))
            {
                return true;
            }
        }
    }

    /// <summary>True where the session goes on with the next card, or with the same one anew.</summary>
    private bool Play(Question question)
    {
        long started = clock.GetTimestamp();
        var card = question.View.Card;
        bool isMet = question.IsMet && !_met.Contains((card.Deck, card.NoteId));
        var scene = NewScene(isMet ? Awaited.Meet : question.Awaited) with { Mode = question.Mode, Card = question.View, Choices = question.Choices };
        while (true)
        {
            scene = scene with { Left = session.Remaining, Notice = _notice };
            var command = desk.Ask(scene);
            _notice = "";
            // Help goes with the next key, whatever it is.
            if (scene.IsHelp && command.Verb is not QuizVerb.Quit)
            {
                scene = scene with { IsHelp = false };
                continue;
            }

            switch (command.Verb)
            {
                case QuizVerb.Quit:
                    return false;
                case QuizVerb.Help:
                    scene = scene with { IsHelp = true };
                    break;
                case QuizVerb.Details:
                    scene = scene with { HasDetails = !scene.HasDetails };
                    break;
                case QuizVerb.Show when scene.Awaited == Awaited.Meet:
                    _met.Add((card.Deck, card.NoteId));
                    started = clock.GetTimestamp();
                    scene = scene with { Awaited = question.Awaited, HasDetails = false };
                    break;
                case QuizVerb.Show when !scene.IsBack:
                    scene = Back(scene, null);
                    break;
                case QuizVerb.Typed when scene.Awaited == Awaited.Text:
                    scene = Back(scene, question.Judge(command.Text));
                    break;
                case QuizVerb.Pick when scene.Awaited == Awaited.Choice && command.Number <= question.Choices.Count:
                    scene = Back(scene, question.Judge(command.Number));
                    break;
                case QuizVerb.Show or QuizVerb.Grade when scene.Awaited == Awaited.Grade:
                    var rating = command.Verb == QuizVerb.Show ? scene.Suggested : (Rating)command.Number;
                    if (Try(() => Answer(rating, question.Mode, clock.GetElapsedTime(started), question.View.Word))) return true;
                    break;
                case QuizVerb.Edit when !scene.IsBack:
                    _notice = "show the answer first; then e changes it";
                    break;
                case QuizVerb.Edit:
                    if (Try(() => Edit(scene))) scene = Renewed(scene, question);
                    break;
                case QuizVerb.Flag:
                    if (Try(() => Flag(scene))) scene = Renewed(scene, question);
                    break;
                case QuizVerb.Unknown:
                    _notice = scene.Awaited == Awaited.Grade ? "1 to 4 grades the card; ? shows all keys" : "that key does nothing here; ? shows all keys";
                    break;
                case var verb:
                    if (Try(() => Move(verb, question.View.Word))) return true;
                    break;
            }

            if (session.Current?.CardId != card.CardId || session.Current.Deck != card.Deck) return true;
        }
    }

    private Scene Back(Scene scene, Judgement? judgement) =>
        scene with { Awaited = Awaited.Grade, HasDetails = false, Judgement = judgement, Preview = session.Preview };

    /// <summary>The same moment, with what the learner changed of the card.</summary>
    private Scene Renewed(Scene scene, Question question) =>
        scene with { Card = session.Current is { } now ? new(now, question.Mode) : scene.Card };

    private bool Answer(Rating rating, AnswerMode asked, TimeSpan took, string word)
    {
        var review = session.Answer(rating, asked, took);
        if (review is null)
        {
            _notice = $"{word} was changed by another program; nothing was counted";
            return true;
        }

        _done++;
        _notice = session.BecameLeech
            ? $"{word} was forgotten so often that it is put aside as a leech; u takes it back"
            : $"{word}: {rating}, next in {IntervalText.Of(review.Interval)}";
        return true;
    }

    /// <summary>False where the card is still as it was.</summary>
    private bool Move(QuizVerb verb, string word)
    {
        switch (verb)
        {
            case QuizVerb.Undo:
                return TakeBack();
            case QuizVerb.Bury:
                session.Bury();
                _notice = $"{word}: not today; u takes it back";
                break;
            case QuizVerb.Suspend:
                session.Suspend();
                _notice = $"{word}: suspended; u takes it back";
                break;
            case QuizVerb.Known:
                string traditional = session.MarkKnown();
                _notice = $"{word}: known, in {known.Path}; u takes it back";
                if (known.Add(traditional) is not { } trouble) break;
                // One without the other would hide the word from study and leave it in every new deck.
                session.Undo();
                _notice = $"{trouble}; nothing was changed";
                break;
            default:
                return false;
        }

        return true;
    }

    private bool TakeBack()
    {
        if (!session.Undo())
        {
            _notice = "there is nothing to take back";
            return false;
        }

        var step = session.LastUndone!;
        string what = step.Action switch
        {
            StudyAction.Answer => "the grade",
            StudyAction.Known => "“known”",
            StudyAction.EditMeaning => "the new meaning",
            StudyAction.EditOwnNotes => "the new notes",
            _ => step.Action.ToString().ToLowerInvariant(),
        };
        if (step.Action == StudyAction.Answer) _done--;
        string? trouble = step.Action == StudyAction.Known ? known.Remove(step.Word) : null;
        _notice = $"taken back: {what} of {CleanText.Of(step.Word)}" + (trouble is null ? "" : $"; but {trouble}, and still has the word");
        return true;
    }

    private bool Edit(Scene scene)
    {
        bool isMeaning;
        switch (desk.Choose(scene, "change m the meaning, n your own notes", "mn"))
        {
            case 'm': isMeaning = true; break;
            case 'n': isMeaning = false; break;
            default: return false;
        }

        var lines = isMeaning ? scene.Card!.Meaning : scene.Card!.OwnNotes;
        string before = string.Join(' ', lines.Select(line => line.Text.Trim()));
        if (desk.Edit(scene, isMeaning ? "meaning" : "notes", before) is not { } text || CleanText.Of(text).Trim() == before) return false;
        text = CleanText.Of(text).Trim();
        if (isMeaning) session.EditMeaning(text);
        else session.EditOwnNotes(text);
        _notice = !isMeaning ? "your notes are kept" : text.Length == 0 ? "the deck's meaning is back" : "your meaning is kept";
        return true;
    }

    private bool Flag(Scene scene)
    {
        string colours = string.Join(", ", FlagNames.All.Select((name, number) => $"{number} {name}"));
        if (desk.Choose(scene, $"flag: {colours}", "01234567") is not { } key) return false;
        session.Flag(key - '0');
        _notice = key == '0' ? "the flag is gone" : $"flagged {FlagNames.Of(key - '0')}";
        return true;
    }

    /// <summary>What the disk refused is told, and the card stays.</summary>
    private bool Try(Func<bool> action)
    {
        try
        {
            return action();
        }
        catch (DeckFileException e) when (e is not DeckMovedException)
        {
            _notice = CleanText.Of($"{e.Message}; {e.Hint}");
            return false;
        }
    }

    /// <summary>No card is there. True where one may be: time has passed, or a step was taken back.</summary>
    private bool Rest(Scene scene)
    {
        while (true)
        {
            var command = desk.Ask(scene with { Notice = _notice });
            _notice = "";
            if (scene.IsHelp && command.Verb != QuizVerb.Quit)
            {
                scene = scene with { IsHelp = false };
                continue;
            }

            switch (command.Verb)
            {
                case QuizVerb.Quit:
                    return false;
                case QuizVerb.Look:
                    return true;
                case QuizVerb.Undo:
                    Try(TakeBack);
                    return true;
                case QuizVerb.Help:
                    scene = scene with { IsHelp = true };
                    break;
                default:
                    _notice = "there is no card to do that with; u takes the last step back, q leaves";
                    break;
            }
        }
    }

    private Scene NewScene(Awaited awaited) => new() { Awaited = awaited, Mode = mode, Left = session.Remaining, Done = _done };
}
