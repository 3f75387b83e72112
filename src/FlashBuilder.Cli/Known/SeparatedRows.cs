using System.Text;

namespace FlashBuilder.Cli;

/// <summary>Reads rows of cells, quoted after RFC 4180 or not; or lines where nothing divides them.</summary>
/// <param name="divider">NUL: a line is one cell.</param>
/// <param name="remark">Told the remarks between the rows.</param>
internal sealed class SeparatedRows(string text, char divider, ListRemark remark)
{
    /// <summary>A quote that is not closed within so many characters is a letter, or the rest of the list would be one cell.</summary>
    private const int LongestQuoted = 1 << 16;

    public IEnumerable<ListRow> Read() => divider == '\0' ? Lines() : Rows();

    private IEnumerable<ListRow> Lines()
    {
        for (int at = 0, number = 1; at < text.Length; number++)
        {
            int end = EndOfLine(at);
            string line = text[at..end].TrimStart('\uFEFF');
            at = Behind(end);
            if (ListRemark.Is(line.AsSpan().TrimStart())) remark.Read(line.Trim());
            else yield return new(number, [WithoutRemark(line)], remark.Script);
        }
    }

    /// <summary><c>市場 # from school</c>; in HTML the sign has other uses.</summary>
    private static string WithoutRemark(string line)
    {
        int at = line.IndexOf('#');
        return at < 0 || line.Contains('<') || line.Contains("&#", StringComparison.Ordinal) ? line : line[..at];
    }

    private IEnumerable<ListRow> Rows()
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        bool isQuoted = false;
        int number = 1, first = 1;
        for (int at = 0; at < text.Length; at++)
        {
            char c = text[at];
            if (!isQuoted && cells.Count == 0 && cell.Length == 0 && c is '#' or '/' && ListRemark.Is(text.AsSpan(at)))
            {
                int end = EndOfLine(at);
                remark.Read(text[at..end]);
                at = Behind(end) - 1;
                first = ++number;
            }
            else if (isQuoted)
            {
                if (c == '\n' || c == '\r' && !(at + 1 < text.Length && text[at + 1] == '\n')) number++;
                if (c != '"') cell.Append(c);
                else if (at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[at++]);
                else isQuoted = false;
            }
            else if (c == '"' && divider != '|' && cell.Length == 0 && IsClosed(at + 1)) isQuoted = true;
            else if (c == '\\' && divider == '|' && at + 1 < text.Length && !LineReading.IsEnd(text[at + 1])) cell.Append(text[++at]);
            else if (LineReading.IsEnd(c))
            {
                yield return Row(first);
                at = Behind(at) - 1;
                first = ++number;
            }
            else if (c == divider) Cell();
            else if (c != '\uFEFF') cell.Append(c);
        }

        yield return Row(first);

        void Cell()
        {
            cells.Add(cell.ToString().Trim());
            cell.Clear();
        }

        ListRow Row(int line)
        {
            Cell();
            // A table of Markdown has its signs at both ends, too.
            string[] row = [.. divider == '|' ? cells.SkipWhile(one => one.Length == 0) : cells];
            cells.Clear();
            return new(line, row, remark.Script);
        }
    }

    private bool IsClosed(int from) => text.AsSpan(from, Math.Min(LongestQuoted, text.Length - from)).Contains('"');

    private int EndOfLine(int at) => LineReading.EndOf(text, at);

    private int Behind(int end) => LineReading.Behind(text, end);
}
