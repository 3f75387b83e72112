using System.Text.Json;
using FlashBuilder.Decks;
using FlashBuilder.Vocabulary;
using Hanzi.Text;

namespace FlashBuilder.Cli;

/// <summary>
/// The rows of a list as people keep it: a word a line; a table with tabs, commas or semicolons, quoted after RFC 4180 or not; Anki's
/// text files with their header lines and HTML; objects of JSON; tables of Markdown; pages of HTML. Lines that begin with # or // are remarks.
/// </summary>
internal static class WordListFile
{
    /// <summary>A table is told from lines by so many of its first.</summary>
    private const int Looked = 50;

    /// <summary>Four times the words of the dictionary.</summary>
    public const int MostRows = 500_000;

    /// <param name="isCsv">Commas or semicolons divide, where no tab does.</param>
    /// <exception cref="SourceDecodingException">More than <see cref="MostRows"/> rows.</exception>
    public static ListRows Parse(string text, bool isCsv)
    {
        string start = text[..Math.Min(text.Length, 200)].TrimStart();
        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)) return OfPage(text);
        if (start.StartsWith('{') && OfObjects(text) is { } objects) return objects;
        var remark = new ListRemark();
        foreach (var line in new LineReading(text))
        {
            if (!ListRemark.Is(line.Text)) break;
            remark.Read(line.Text.ToString());
        }

        char divider = remark.Divider != '\0' ? remark.Divider : DividerOf(text, isCsv);
        var rows = new List<ListRow>();
        foreach (ListRow row in new SeparatedRows(text, divider, remark).Read())
        {
            string[] cells = [.. row.Cells.Select(cell => ListCell.Plain(cell))];
            if (ListCell.OfCard(row.Cells, cells) is { } own) cells = [own];
            if (cells.Any(cell => cell.Length > 0)) rows.Add(row with { Cells = cells });
            if (rows.Count > MostRows) throw TooMany();
        }

        return Named(rows, remark);
    }

    private static SourceDecodingException TooMany() => new($"It has more than {NumberText.Of(MostRows)} lines.", "Split it into several files.", 0);

    /// <summary>Columns are named by the remarks, or by a first line of titles or without Chinese.</summary>
    private static ListRows Named(List<ListRow> rows, ListRemark remark)
    {
        if (remark.Names.Count > 0 || remark.NamedColumns.Count > 0)
        {
            string[] names = [.. remark.Names];
            if (remark.NamedColumns.Count > 0 && remark.NamedColumns.Keys.Max() is var last && last >= names.Length) names = [.. names, .. Enumerable.Repeat("", last + 1 - names.Length)];
            foreach ((int column, string name) in remark.NamedColumns) names[column] = name;
            return new(names, rows);
        }

        return rows.Count > 1 && (ColumnTitles.Are(rows[0].Cells) || !rows[0].Cells.Any(cell => HanCharacter.ContainsHan(cell))) ? new(rows[0].Cells, rows[1..]) : new([], rows);
    }

    private static char DividerOf(string text, bool isCsv)
    {
        if (text.Contains('\t')) return '\t';
        char comma = text.Count(c => c == ';') > text.Count(c => c == ',') ? ';' : ',';
        if (isCsv) return comma;
        // A table that is not called so: a first line that names its columns, and as many commas behind it.
        int columns = 0, looked = 0, alike = 0;
        bool isMarkdown = false;
        foreach (var line in new LineReading(text))
        {
            if (line.Text.IsWhiteSpace() || ListRemark.Is(line.Text) || line.Text.StartsWith("<!--")) continue;
            if (looked++ == Looked) break;
            isMarkdown |= line.Text.StartsWith("|");
            int commas = line.Text.Count(comma);
            if (columns == 0 && (HanCharacter.ContainsHan(line.Text) && !ColumnTitles.Are(line.Text.ToString().Split(comma)) || (columns = commas) == 0)) break;
            if (commas >= columns) alike++;
        }

        return isMarkdown ? '|' : columns > 0 && alike > 1 && alike * 10 >= (looked - 1) * 9 ? comma : '\0';
    }

    private static ListRows OfPage(string html)
    {
        var words = CardWord.InHtml(html);
        if (words.Count == 0) words = PlainText.Lines(html);
        if (words.Count > MostRows) throw TooMany();
        return new([], [.. words.Select((word, i) => new ListRow(i + 1, [TextCleaner.RepairCharacters(word).Trim()], default))]);
    }

    /// <summary>A JSON object a line; null where the first line is none.</summary>
    private static ListRows? OfObjects(string text)
    {
        const int Deepest = 8;
        var names = new List<string>();
        var rows = new List<ListRow>();
        foreach (var line in new LineReading(text))
        {
            if (line.Text.IsWhiteSpace()) continue;
            if (rows.Count == MostRows) throw TooMany();
            try
            {
                using var document = JsonDocument.Parse(line.Text.ToString(), new() { MaxDepth = Deepest });
                if (document.RootElement.ValueKind != JsonValueKind.Object) throw new JsonException();
                var values = document.RootElement.EnumerateObject().Where(value => value.Value.ValueKind == JsonValueKind.String).ToArray();
                if (names.Count == 0) names.AddRange(values.Select(value => value.Name));
                var cells = new string[names.Count];
                Array.Fill(cells, "");
                foreach (var value in values)
                    if (names.IndexOf(value.Name) is >= 0 and var column) cells[column] = ListCell.Plain(value.Value.GetString()!);
                rows.Add(new(line.Number, cells, default));
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                if (rows.Count == 0) return null;
                rows.Add(new(line.Number, [ListCell.Plain(line.Text.ToString())], default));
            }
        }

        return rows.Count == 0 ? null : new(names, rows);
    }
}
