namespace Accuracy;

/// <summary>
/// The table that <c>flashbuilder annotate --lines --format tsv</c> prints: a header line, then a row per token.
/// Only the columns <c>line</c> (1-based), <c>start</c> (0-based UTF-16 offset in the line) and <c>text</c> are read.
/// </summary>
public static class AnnotationTable
{
    /// <summary>The tokens of each gold sentence.</summary>
    /// <exception cref="InvalidDataException">
    /// A row cannot be read, or the tokens of a line joined are not the gold sentence; the message says where.
    /// </exception>
    public static IReadOnlyList<Segmentation> Read(TextReader table, IReadOnlyList<Segmentation> gold)
    {
        string[] header = table.ReadLine()?.Split('\t') ?? [];
        int line = Column("line"), start = Column("start"), text = Column("text");
        List<string>[] tokens = [.. gold.Select(_ => new List<string>())];
        int[] ends = new int[gold.Count];

        for (int row = 2; table.ReadLine() is { } fields; row++)
        {
            string[] cells = fields.Split('\t');
            if (cells.Length != header.Length)
                throw new InvalidDataException($"row {row}: {header.Length} columns expected, {cells.Length} found");
            if (!int.TryParse(cells[line], out int sentence) || sentence < 1 || sentence > gold.Count)
                throw new InvalidDataException($"row {row}: a line from 1 to {gold.Count} expected: {cells[line]}");
            if (!int.TryParse(cells[start], out int offset) || offset != ends[sentence - 1])
                throw new InvalidDataException($"row {row}: start {ends[sentence - 1]} expected: {cells[start]}");

            ends[sentence - 1] += cells[text].Length;
            tokens[sentence - 1].Add(cells[text]);
        }

        for (int i = 0; i < gold.Count; i++)
            if (string.Concat(tokens[i]) != gold[i].Text)
                throw new InvalidDataException(
                    $"line {i + 1}: the tokens are not the gold sentence: {string.Concat(tokens[i])} / {gold[i].Text}");

        return [.. tokens.Select(words => new Segmentation(words))];

        int Column(string name) => Array.IndexOf(header, name) is >= 0 and var at
            ? at
            : throw new InvalidDataException($"row 1: no column `{name}`");
    }
}
