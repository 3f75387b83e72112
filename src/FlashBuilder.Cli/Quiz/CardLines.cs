using FlashBuilder.Scheduling;
using FlashBuilder.Study;

namespace FlashBuilder.Cli;

/// <summary>What a scene says in lines that are read aloud or piped: only what is new since the scene before.</summary>
internal static class CardLines
{
    public static IEnumerable<string> New(Scene scene, Scene? last)
    {
        if (scene.Card is not { } view)
        {
            IEnumerable<string> rest = scene.Awaited == Awaited.Later ? [scene.LaterText]
                : last?.Awaited == Awaited.End ? []
                : [.. scene.Outcome.Select(line => line.Text.TrimEnd()), ""];
            foreach (string line in rest) yield return line;
            yield break;
        }

        bool isSameCard = last?.Card is { } before && before.Card.CardId == view.Card.CardId && last.Done == scene.Done;
        bool isTurned = !isSameCard || last!.IsBack != scene.IsBack;
        bool isChanged = isSameCard && last!.Card!.Card != view.Card;
        if (!scene.IsBack && (isTurned || isChanged))
            foreach (string line in Front(scene, view, isNamed: isSameCard && last!.Awaited == Awaited.Meet)) yield return line;
        else if (scene.IsBack && (isTurned || isChanged))
            foreach (string line in Back(scene, view)) yield return line;
        if (scene.HasDetails && (last is null || !last.HasDetails || isTurned))
            foreach (string line in scene.IsBack ? Details(view) : [$"Sentence: {Marked(view.Sentence)}"]) yield return line;
    }

    public static string Prompt(Scene scene) => scene.Awaited switch
    {
        Awaited.Meet => "Enter to be asked: ",
        Awaited.Reveal => "Enter for the answer: ",
        Awaited.Text => scene.Mode switch { AnswerMode.Tones => "Tones: ", AnswerMode.Cloze => "Word: ", _ => "Reading: " },
        Awaited.Choice => $"Which, 1 to {scene.Choices.Count}: ",
        Awaited.Later => "Enter to look again, u takes the last step back, q to quit: ",
        Awaited.End => "Enter or q to leave, u takes the last step back: ",
        _ => GradePrompt(scene),
    };

    private static string GradePrompt(Scene scene)
    {
        var grades = Enum.GetValues<Rating>().Select(rating => $"{(int)rating} {rating} {IntervalText.Of(scene.Preview![rating].Interval)}");
        return $"{string.Join(", ", grades)} (Enter: {(int)scene.Suggested}): ";
    }

    private static string Headline(Scene scene, CardView view)
    {
        string stage = view.Card.Memory.Stage switch { Stage.New => "new", Stage.Review => "review", _ => "learning" };
        return $"Card {scene.Done + 1}, {stage}. Left: {CountsText.Of(scene.Left, ", ")}.";
    }

    /// <param name="isNamed">Its headline was said, when the word was shown.</param>
    private static IEnumerable<string> Front(Scene scene, CardView view, bool isNamed)
    {
        yield return "";
        if (!isNamed) yield return Headline(scene, view);
        switch (view.Front)
        {
            case CardFront.Gap:
                foreach (var line in view.Meaning) yield return $"Meaning: {line.Text}";
                yield return $"Sentence: {view.Gapped.Text}";
                break;
            case CardFront.Reading:
                yield return $"Reading: {view.Reading.Text}";
                break;
            case CardFront.Toneless:
                yield return $"Word: {view.Word}";
                yield return $"Without tones: {view.Toneless}";
                break;
            default:
                yield return $"Word: {view.Word}";
                break;
        }

        for (int i = 0; i < scene.Choices.Count; i++) yield return $"{i + 1}: {scene.Choices[i]}";
    }

    private static IEnumerable<string> Back(Scene scene, CardView view)
    {
        if (scene.Judgement is { } judgement)
            foreach (string line in judgement.Lines) yield return $"{line}.";
        if (scene.Awaited == Awaited.Meet)
        {
            yield return "";
            yield return Headline(scene, view);
            yield return $"New word: {view.Word}";
        }
        else if (view.Front is not CardFront.Word)
        {
            yield return $"Word: {view.Word}";
        }

        yield return $"Reading: {view.Reading.Text}";
        if (view.Spoken.Text.Length > 0) yield return $"Spoken: {view.Spoken.Text}";
        foreach (var line in view.Meaning) yield return $"Meaning: {line.Text}";
        if (view.Sentence.Text.Length > 0) yield return $"Sentence: {Marked(view.Sentence)}";
        foreach (var line in view.Translation) yield return $"Translation: {line.Text}";
        foreach (var line in view.OwnNotes) yield return $"Your notes: {line.Text}";
    }

    private static IEnumerable<string> Details(CardView view)
    {
        if (view.Zhuyin.Text.Length > 0) yield return $"Zhuyin: {view.Zhuyin.Text}";
        foreach (var (label, lines) in view.Details("")) yield return $"{char.ToUpperInvariant(label[0])}{label[1..]}: {string.Join("; ", lines.Select(line => line.Text.Trim()))}";
    }

    /// <summary>The asked word in lenticular brackets, since a line has no bold.</summary>
    private static string Marked(Line sentence) =>
        string.Concat(sentence.Pieces.Select(piece => piece.Ink == Ink.Target ? $"【{piece.Text}】" : piece.Text));
}
