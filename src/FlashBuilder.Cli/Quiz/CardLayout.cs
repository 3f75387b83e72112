using FlashBuilder.Scheduling;
using FlashBuilder.Study;

namespace FlashBuilder.Cli;

/// <summary>The rows of a card, front or back, for a width.</summary>
internal sealed class CardLayout(Columns columns, Glyphs glyphs)
{
    /// <summary>Of a side of the text, in columns.</summary>
    public const int Margin = 2;

    private readonly Wrapping _wrapping = new(columns);

    /// <param name="details">The row at which the details begin; 0 where there are none.</param>
    public List<Line> Of(Scene scene, int frame, bool isRoomy, out int details)
    {
        details = 0;
        var view = scene.Card!;
        var rows = new List<Line> { columns.Centred(new(columns.Cut(State(scene, view.Card), frame), Ink.Faint), frame) };
        rows.AddRange(Box(scene, frame, isRoomy));
        if (!scene.IsBack) Front(scene, view, frame, rows);
        else Back(scene, view, frame, rows);
        if (!scene.IsBack || !scene.HasDetails) return rows;
        details = rows.Count;
        Details(view, frame, rows);
        return rows;
    }

    private string State(Scene scene, StudyCard card)
    {
        string stage = card.Memory.Stage switch
        {
            Stage.New => scene.Awaited == Awaited.Meet ? "new word" : "new",
            Stage.Learning => "learning",
            Stage.Relearning => "learning again",
            _ => "review",
        };
        string[] parts = [stage, card.Flag <= 0 ? "" : $"{FlagNames.Of(card.Flag)} flag", card.IsLeech ? "leech" : "", card.Lapses > 0 ? $"forgotten {card.Lapses} times" : ""];
        return string.Join($" {glyphs.Dot} ", parts.Where(part => part.Length > 0));
    }

    private void Front(Scene scene, CardView view, int frame, List<Line> rows)
    {
        switch (view.Front)
        {
            case CardFront.Gap:
                Centre(view.Meaning, frame, rows);
                rows.Add(Line.Empty);
                Text(view.Gapped, frame, rows);
                break;
            case CardFront.Toneless:
                Centre([new(view.Toneless)], frame, rows);
                break;
        }

        for (int i = 0; i < scene.Choices.Count; i++)
        {
            var lines = _wrapping.Of(new Line(scene.Choices[i]), Math.Max(1, frame - (2 * Margin) - 3));
            rows.Add(new Line([new($"{i + 1}  ", Ink.Key), .. lines[0].Pieces]).Indented(Margin));
            rows.AddRange(lines.Skip(1).Select(line => line.Indented(Margin + 3)));
        }

        if (!scene.HasDetails || view.Front == CardFront.Gap) return;
        if (view.Front != CardFront.Word || scene.Choices.Count > 0) rows.Add(Line.Empty);
        Text(view.Sentence, frame, rows);
    }

    private void Back(Scene scene, CardView view, int frame, List<Line> rows)
    {
        var reading = view.Zhuyin.Text.Length == 0 ? view.Reading : new([.. view.Reading.Pieces, new("   "), .. view.Zhuyin.Pieces]);
        if (columns.Of(reading) <= frame) Centre([reading], frame, rows);
        else Centre([view.Reading, view.Zhuyin], frame, rows);
        if (view.Spoken.Text.Length > 0) Centre([new([new("spoken ", Ink.Faint), .. view.Spoken.Pieces])], frame, rows);
        if (scene.Judgement is { } judgement)
        {
            var ink = judgement.IsRight ? Ink.Right : Ink.Wrong;
            string sign = judgement.IsRight ? glyphs.Right : glyphs.Wrong;
            rows.Add(Line.Empty);
            Centre([new([new($"{sign} {judgement.Lines[0]}", ink)]), .. judgement.Lines.Skip(1).Select(line => new Line(line))], frame, rows);
        }

        rows.Add(Line.Empty);
        Centre(view.Meaning, frame, rows);
        rows.Add(Line.Empty);
        Text(view.Sentence, frame, rows);
        foreach (var line in view.Translation) Text(line, frame, rows);
        if (view.OwnNotes.Count > 0)
        {
            rows.Add(Line.Empty);
            foreach (var line in view.OwnNotes) Text(new([new("notes: ", Ink.Faint), .. line.Pieces]), frame, rows);
        }
    }

    private void Details(CardView view, int frame, List<Line> rows)
    {
        foreach (var (label, lines) in view.Details(glyphs.Dot))
        {
            rows.Add(Line.Empty);
            rows.Add(new Line(label, Ink.Faint).Indented(Margin));
            foreach (var line in lines) Text(line, frame, rows, isLeft: true);
        }
    }

    /// <summary>Every line in the middle, as long as it is one; longer ones are set as text.</summary>
    private void Centre(IEnumerable<Line> lines, int frame, List<Line> rows)
    {
        foreach (var line in lines) Text(line, frame, rows);
    }

    private void Text(Line line, int frame, List<Line> rows, bool isLeft = false)
    {
        int width = Math.Max(1, frame - (2 * Margin));
        var broken = _wrapping.Of(line, width);
        // What is broken is set flush in the middle; a single line stands there alone.
        int indent = isLeft ? Margin : (frame - broken.Max(columns.Of)) / 2;
        rows.AddRange(broken.Select(part => part.Indented(indent)));
    }

    /// <summary>The word, its characters apart; in the cloze a gap. It is uncoloured: a colour would tell the tone.</summary>
    private List<Line> Box(Scene scene, int frame, bool isRoomy)
    {
        var view = scene.Card!;
        bool hides = !scene.IsBack;
        string word = hides && view.Front == CardFront.Gap ? GapOf(view) : view.Word;
        var lines = hides && view.Front == CardFront.Reading ? [view.Reading] : Spaced(word, frame);
        int side = columns.Of(glyphs.Down.ToString()), across = columns.Of(glyphs.Across.ToString());
        int room = lines.Max(columns.Of) + (isRoomy ? 8 : 4);
        room += (across - (room % across)) % across;
        if (room + (2 * side) > frame) return [.. lines.Select(line => columns.Centred(line, frame))];

        string rule = new(glyphs.Across, room / across), down = glyphs.Down.ToString();
        Line Edge(int corner) => new(glyphs.Corners[corner] + rule + glyphs.Corners[corner + 1], Ink.Faint);
        Line Inside(Line line)
        {
            int before = (room - columns.Of(line)) / 2;
            return new([new(down, Ink.Faint), new(new string(' ', before)), .. line.Pieces, new(new string(' ', room - before - columns.Of(line))), new(down, Ink.Faint)]);
        }

        List<Line> box = [Edge(0), .. isRoomy ? [Inside(Line.Empty)] : (Line[])[], .. lines.Select(Inside), .. isRoomy ? [Inside(Line.Empty)] : (Line[])[], Edge(2)];
        return [.. box.Select(line => columns.Centred(line, frame)), .. isRoomy ? [Line.Empty] : (Line[])[]];
    }

    /// <summary>As many gaps as the word has characters, as the note has them.</summary>
    private static string GapOf(CardView view) =>
        string.Concat(view.Gapped.Pieces.Where(piece => piece.Ink == Ink.Target).Select(piece => piece.Text)) is { Length: > 0 } gap ? gap : "＿";

    private IReadOnlyList<Line> Spaced(string word, int frame)
    {
        bool isShort = columns.Of(word) <= 12 && word.EnumerateRunes().All(rune => columns.Of(rune) == 2);
        var line = new Line(isShort ? string.Join("  ", word.EnumerateRunes()) : word, Ink.Word);
        return _wrapping.Of(line, Math.Max(1, frame - 6));
    }
}
