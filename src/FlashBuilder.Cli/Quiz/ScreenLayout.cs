using FlashBuilder.Scheduling;

namespace FlashBuilder.Cli;

/// <summary>A text that is being typed at the bottom of the screen.</summary>
/// <param name="Caret">In UTF-16 units from the start of the text.</param>
internal sealed record Typing(string Label, string Text, int Caret);

/// <summary>Rows of a screen, the cursor in them, how far down one can scroll, and how far to see the details.</summary>
internal sealed record ScreenRows(IReadOnlyList<Line> Rows, (int Row, int Column)? Caret, int MostScroll, int DetailsScroll);

/// <summary>Lays a scene out for a screen of some size: a pure function, the same scene gives the same rows.</summary>
internal sealed class ScreenLayout(Columns columns, Glyphs glyphs)
{
    /// <summary>A wider or higher screen is left empty around it: eyes should not have to travel.</summary>
    private const int Widest = 100, Highest = 30;

    /// <summary>Rows from which the word's box is roomy.</summary>
    private const int Roomy = 22;

    private readonly CardLayout _cards = new(columns, glyphs);

    /// <param name="width">Columns of the terminal; one is left free, where many terminals would begin a new line.</param>
    /// <param name="scroll">Rows of the card that have gone off the top.</param>
    /// <param name="typing">What stands in the place of the notice; null for nothing.</param>
    public ScreenRows Of(Scene scene, int width, int height, int scroll = 0, Typing? typing = null)
    {
        int frame = Math.Clamp(width - 1, 1, Widest), left = Math.Max(0, (width - frame) / 2);
        height = Math.Clamp(height, 1, Highest);
        var top = Header(scene, frame);
        int details = 0;
        var content = scene.IsHelp ? Help(frame) : scene.Card is null ? Rest(scene, frame) : _cards.Of(scene, frame, height >= Roomy, out details);
        // An answer is typed below its word, where the eyes are, if there is room for it.
        var answer = typing is not null && scene.Awaited == Awaited.Text && content.Count + 9 < height ? typing : null;
        var (bottom, caret) = Footer(scene, frame, typing, isTypedBelow: answer is not null);
        if (answer is not null)
        {
            int indent = Math.Max(CardLayout.Margin, (frame - 24) / 2);
            (var line, int column) = TypingLine(answer, frame - indent);
            content.Add(Line.Empty);
            content.Add(line.Indented(indent));
            caret = (content.Count - 1 - (height - top.Count - bottom.Count), indent + column);
        }

        // A screen of few rows shows the card and one row of keys.
        while (bottom.Count > 1 && height - top.Count - bottom.Count < 4)
        {
            int drop = top.Count > 0 ? 0 : 1;
            if (drop == 0) top.RemoveAt(top.Count - 1);
            else if (caret is { } at && at.Row == 0) break;
            else
            {
                bottom.RemoveAt(0);
                if (caret is { } c) caret = (c.Row - 1, c.Column);
            }
        }

        int room = Math.Max(0, height - top.Count - bottom.Count), most = Math.Max(0, content.Count - room);
        scroll = Math.Clamp(scroll, 0, most);
        var rows = new List<Line>(top);
        for (int i = 0; i < room; i++) rows.Add(scroll + i < content.Count ? content[scroll + i] : Line.Empty);
        if (scroll < most && room > 0) rows[^1] = columns.Centred(new(columns.Cut($"{glyphs.More} more: arrow down", frame), Ink.Faint), frame);
        int footerStart = rows.Count;
        rows.AddRange(bottom);
        return new([.. rows.Take(height).Select(row => row.Indented(left))],
            caret is { } place ? (Math.Clamp(footerStart + place.Row, 0, height - 1), left + place.Column) : null, most, Math.Clamp(details - (room / 2), 0, most));
    }

    private List<Line> Header(Scene scene, int frame)
    {
        string counts = CountsText.Of(scene.Left, $" {glyphs.Dot} ");
        int wanted = columns.Of(scene.Card?.DeckName ?? "") + 2;
        if (wanted + columns.Of(counts) > frame) counts = CountsText.Short(scene.Left);
        if (columns.Of(counts) > frame) counts = $"{scene.Left.Total}";
        string name = columns.Cut(scene.Card?.DeckName ?? "", Math.Max(0, frame - columns.Of(counts) - 2));
        int gap = Math.Max(0, frame - columns.Of(name) - columns.Of(counts));
        string done = $" {scene.Done}/{scene.Total}";
        int bar = Math.Max(0, (frame - done.Length) / columns.Of(glyphs.Full.ToString()));
        int full = scene.Total == 0 ? bar : bar * scene.Done / scene.Total;
        return
        [
            new([new(name, Ink.Bold), new(new string(' ', gap)), new(counts, Ink.Faint)]),
            new([new(new string(glyphs.Full, full), Ink.Bar), new(new string(glyphs.Rest, bar - full), Ink.Faint), new(done, Ink.Faint)]),
        ];
    }

    private (List<Line> Rows, (int Row, int Column)? Caret) Footer(Scene scene, int frame, Typing? typing, bool isTypedBelow)
    {
        var rows = new List<Line>();
        (int, int)? caret = null;
        if (typing is not null && !isTypedBelow)
        {
            (var line, int column) = TypingLine(typing, frame);
            caret = (0, column);
            rows.Add(line);
        }
        else
        {
            rows.AddRange(new Wrapping(columns).Of(new Line(scene.Notice, Ink.Faint), frame).Take(3));
        }

        if (scene is { IsBack: true, Preview: { } preview, IsHelp: false } && typing is null) rows.AddRange(GradeRows([.. Grades(scene, preview)], frame));
        rows.Add(OneRow(Hints(scene, typing), frame));
        return (rows, caret);
    }

    /// <summary>The end of a long text that still shows the caret.</summary>
    private (Line Line, int Column) TypingLine(Typing typing, int frame)
    {
        string label = columns.Cut(typing.Label, frame / 3) + ": ";
        int room = Math.Max(1, frame - columns.Of(label) - 1), start = 0;
        string before = typing.Text[..typing.Caret];
        while (start < before.Length && columns.Of(before[start..]) > room)
            start += char.IsHighSurrogate(before[start]) && start + 1 < before.Length ? 2 : 1;
        string shown = typing.Text[start..];
        while (columns.Of(shown) > room) shown = shown[..^(char.IsLowSurrogate(shown[^1]) && shown.Length > 1 ? 2 : 1)];
        return (new([new(label, Ink.Key), new(shown)]), columns.Of(label) + columns.Of(before[start..]));
    }

    /// <summary>All in a row, or two and two below each other, or one in a row.</summary>
    private List<Line> GradeRows(List<Line> grades, int frame)
    {
        if (grades.Sum(columns.Of) <= frame) return Flow(grades, frame);
        int widest = grades.Max(columns.Of);
        if (2 * widest > frame) return Flow(grades, frame);
        return [.. grades.Chunk(2).Select(pair => new Line([.. pair[0].Pieces, new(new string(' ', widest - columns.Of(pair[0]))), .. pair[1].Pieces]))];
    }

    private static IEnumerable<Line> Grades(Scene scene, Preview preview)
    {
        foreach (var rating in Enum.GetValues<Rating>())
        {
            var (open, close) = rating == scene.Suggested ? ("[", "]") : (" ", " ");
            yield return new([new(open), new($"{(int)rating}", Ink.Key), new($" {rating} "), new(IntervalText.Of(preview[rating].Interval), Ink.Faint), new(close)]);
        }
    }

    private static IEnumerable<Line> Hints(Scene scene, Typing? typing)
    {
        (string Key, string Does)[] hints = (scene, typing) switch
        {
            ({ IsHelp: true }, _) => [("any key", "back")],
            ({ IsBack: true }, not null) => [("Enter", "keep"), ("Esc", "leave as it was")],
            ({ Awaited: Awaited.Meet }, _) => [("space", "ask me"), ("?", "keys"), ("q", "quit"), ("u", "undo"), ("k", "known"), ("d", scene.HasDetails ? "less" : "more")],
            ({ Awaited: Awaited.End }, _) => [("Enter", "leave"), ("u", "undo"), ("?", "keys")],
            ({ Awaited: Awaited.Text }, not null) => [("Enter", "answer"), ("Esc", "then a key: s u q ?")],
            ({ Awaited: Awaited.Text }, null) => [("Esc", "type on"), ("?", "keys"), ("q", "quit"), ("u", "undo"), ("d", "sentence")],
            (_, not null) => [("Enter", "keep"), ("Esc", "leave as it was")],
            ({ Awaited: Awaited.Reveal }, _) => [("space", "answer"), ("?", "keys"), ("q", "quit"), ("u", "undo"), ("d", "sentence")],
            ({ Awaited: Awaited.Choice }, _) => [($"1-{scene.Choices.Count}", "choose"), ("?", "keys"), ("q", "quit"), ("u", "undo")],
            ({ Awaited: Awaited.Later }, _) => [("space", "look again"), ("u", "undo"), ("q", "quit")],
            _ => [("d", scene.HasDetails ? "less" : "more"), ("u", "undo"), ("e", "edit"), ("?", "keys"), ("q", "quit")],
        };
        foreach (var (key, does) in hints) yield return new([new(key, Ink.Key), new($" {does}", Ink.Faint)]);
    }

    /// <summary>The first of them, as many as have room; all of them are behind the key of help.</summary>
    private Line OneRow(IEnumerable<Line> hints, int frame)
    {
        var pieces = new List<Piece>();
        int used = 0;
        foreach (var hint in hints)
        {
            int gap = used > 0 ? 2 : 0;
            if (used + gap + columns.Of(hint) > frame) break;
            pieces.Add(new(new string(' ', gap)));
            pieces.AddRange(hint.Pieces);
            used += gap + columns.Of(hint);
        }

        return new(pieces);
    }

    /// <summary>Side by side as long as they fit, none of them broken.</summary>
    private List<Line> Flow(IEnumerable<Line> items, int frame)
    {
        var rows = new List<Line>();
        var row = new List<Piece>();
        int used = 0;
        foreach (var item in items)
        {
            int width = columns.Of(item);
            if (used > 0 && used + width > frame)
            {
                rows.Add(new([.. row]));
                row.Clear();
                used = 0;
            }

            row.AddRange(item.Pieces);
            used += width;
        }

        if (row.Count > 0) rows.Add(new([.. row]));
        return [.. rows.SelectMany(line => new Wrapping(columns).Of(line, frame))];
    }

    private List<Line> Help(int frame)
    {
        var wrapping = new Wrapping(columns);
        var rows = new List<Line> { Line.Empty };
        foreach (var (key, does) in QuizKeys.All)
        {
            string name = columns.Padded(key, 14);
            int indent = Math.Min(columns.Of(name), frame / 2);
            var lines = wrapping.Of(new Line(does), Math.Max(1, frame - indent));
            rows.Add(new([new(name, Ink.Key), .. lines[0].Pieces]));
            rows.AddRange(lines.Skip(1).Select(line => line.Indented(indent)));
        }

        return [.. rows.SelectMany(row => wrapping.Of(row, frame))];
    }

    private List<Line> Rest(Scene scene, int frame)
    {
        if (scene.Awaited == Awaited.End)
            return [.. scene.Outcome.SelectMany(line => new Wrapping(columns).Of(line, Math.Max(1, frame - CardLayout.Margin)).Select(part => part.Indented(Math.Min(CardLayout.Margin, frame - 1))))];
        return [Line.Empty, .. new Wrapping(columns).Of(new Line(scene.LaterText), frame).Select(line => columns.Centred(line, frame))];
    }
}
