using Hanzi.Dictionary;
using Hanzi.Text;

namespace FlashBuilder.Vocabulary;

/// <summary>
/// Finds the words that a table is about: notes of one kind with their fields, or a list with its columns. One column is
/// the words' own: that which holds the most different headwords. The others (measure words, parts, sentences) are looked at
/// only where it has no Chinese, as where some notes ask from English.
/// </summary>
public sealed class WordTable(Lexicon lexicon)
{
    /// <summary>From this share of kana on a column is Japanese, and from the other on one of readings is.</summary>
    private const double JapaneseWords = 0.05, JapaneseReadings = 0.5;

    /// <summary>What is behind them is not looked at.</summary>
    private const int MostColumns = 64;

    private static readonly string[] OtherColumns =
        ["measure", "classifier", "radical", "component", "part", "synonym", "antonym", "related", "compound", "example", "similar", "量詞", "量词", "部首"];

    /// <summary>Of Anki's own text files.</summary>
    private static readonly string[] AnkiColumns = ["guid", "notetype", "deck", "tags"];

    private readonly WordCell cells = new(lexicon);
    private readonly ListLine lines = new(lexicon);

    /// <param name="names">Of the columns; fewer where they have none. Some say that other words stand there.</param>
    /// <param name="rows">Plain text; a row may have fewer cells than others.</param>
    /// <param name="isList">People wrote it by hand: English may stand beside the words, and words may stand in all columns.</param>
    /// <param name="scriptOf">The script that the list itself names for a row.</param>
    public WordTableWords Find(IReadOnlyList<string> names, IReadOnlyList<IReadOnlyList<string>> rows, bool isList = false, Func<int, ListScript>? scriptOf = null)
    {
        int width = rows.Count == 0 ? 0 : Math.Min(MostColumns, rows.Max(row => row.Count));
        bool isPlain = isList && width == 1;
        Column[] columns = [.. Enumerable.Range(0, width).Select(i => Read(rows, i, isPlain))];
        int[] ranked = [.. Enumerable.Range(0, width).Where(i => i >= names.Count || !IsOther(names[i]))
            .Where(i => columns[i].Headwords > 0).OrderByDescending(i => columns[i].Headwords).ThenBy(i => i)];
        bool IsChinese(int row) => columns.Any(column => column.HasHan[row]);
        int chinese = Enumerable.Range(0, rows.Count).Count(IsChinese);
        bool isJapanese = columns.Any(column => (ranked.Length > 0 ? column.OnlyKana : column.WithKana) > rows.Count * JapaneseReadings)
            || ranked.Length > 0 && columns[ranked[0]].WithKana > rows.Count * JapaneseWords;
        if (isJapanese) return new([], [], 0, chinese, rows.Count - chinese, IsJapanese: true);
        bool isGrid = isList && names.Count == 0 && width > 1 && IsGrid(columns, rows.Count);
        var written = new List<WrittenWord>();
        var rowOf = new List<int>();
        var unlisted = new List<string>();
        var rest = new List<(int Row, string Text)>();
        int withWord = 0, others = 0;
        for (int row = 0; row < rows.Count; row++)
        {
            int column = ranked.Length == 0 || columns[ranked[0]].HasHan[row] ? ranked.FirstOrDefault(OnlyChinese(columns, row)) : ranked.FirstOrDefault(i => columns[i].Words[row].Words.Count > 0, ranked[0]);
            var found = width == 0 ? CellWords.None : isGrid ? Joined(columns, row) : columns[column].Words[row];
            if (found.IsEmpty && isList && !isPlain && column < rows[row].Count) found = lines.Read(rows[row][column]);
            if (found.IsEmpty && !isPlain && column < rows[row].Count && WordCell.Unlisted(rows[row][column]) is { } own) found = new([], [own], []);
            bool isAlone = found.Words.Count == 1 && !isGrid;
            foreach (var word in found.Words)
            {
                written.Add(isAlone && word.Traditional.Length == 0 ? WithPair(word, columns, column, row) : word);
                rowOf.Add(row);
            }

            unlisted.AddRange(found.Unlisted.Select(word => InTraditional(word, rows[row])));
            rest.AddRange(found.Rest.Select(piece => (row, piece)));
            if (found.Words.Count > 0) withWord++;
            else if (IsChinese(row))
            {
                others++;
                if (found.IsEmpty) rest.Add((row, column < rows[row].Count && HanCharacter.ContainsHan(rows[row][column]) ? rows[row][column] : string.Join(" | ", rows[row])));
            }
        }

        var words = TraditionalWords.Of(lexicon, written, scriptOf is null ? _ => ListScript.Unstated : i => scriptOf(rowOf[i]));
        return new([.. words.Words.SelectMany(word => word).Distinct()], [.. unlisted.Distinct()], withWord, others, rows.Count - chinese, IsJapanese: false)
        {
            Rest = rest,
            Several = words.Several,
            Alone = words.Alone,
        };
    }

    /// <summary>The first column with Chinese, where no column has words.</summary>
    private static int OnlyChinese(Column[] columns, int row) => Math.Max(0, Array.FindIndex(columns, column => column.HasHan[row]));

    /// <summary>The same word in the other script may stand in another column.</summary>
    private WrittenWord WithPair(WrittenWord word, Column[] columns, int column, int row)
    {
        for (int i = 0; i < columns.Length; i++)
            if (i != column && columns[i].Words[row].Words is [var other] && cells.PairOf(word.Text, other.Text) is { } pair) return pair;
        return word;
    }

    /// <summary>A word that no dictionary has, in Traditional where the row has it in both scripts: 女士们[女士們].</summary>
    private string InTraditional(string word, IReadOnlyList<string> row)
    {
        var scripts = lexicon.Scripts;
        if (scripts.Detect(word) == Script.Traditional) return word;
        return row.Take(MostColumns).SelectMany(cell => cell.Split('[', ']', '(', ')')).Select(part => part.Trim())
            .FirstOrDefault(part => part.Length == word.Length && scripts.Detect(part) == Script.Traditional && scripts.Fold(part) == scripts.Fold(word), word);
    }

    /// <summary>Whether each cell is a word, and each column has its own, as where somebody wrote several words a line.</summary>
    private bool IsGrid(Column[] columns, int rows)
    {
        var all = new HashSet<int>();
        foreach (var column in columns)
            for (int row = 0; row < rows; row++)
                if (column.IsFilled[row])
                    if (column.Words[row].Words is [var word, ..]) all.Add(lexicon.HeadwordOf(word.Text));
                    else return false;
        return all.Count * 10 >= columns.Sum(column => column.IsFilled.Count(filled => filled)) * 8;
    }

    private static CellWords Joined(Column[] columns, int row) => new([.. columns.SelectMany(column => column.Words[row].Words).Distinct()], [], []);

    private static bool IsOther(string name) =>
        OtherColumns.Any(other => name.Contains(other, StringComparison.OrdinalIgnoreCase)) || AnkiColumns.Contains(name, StringComparer.OrdinalIgnoreCase);

    private Column Read(IReadOnlyList<IReadOnlyList<string>> rows, int index, bool isPlain)
    {
        var column = new Column(rows.Count);
        var headwords = new HashSet<int>();
        for (int row = 0; row < rows.Count; row++)
        {
            string text = index < rows[row].Count ? rows[row][index] : "";
            bool hasHan = HanCharacter.ContainsHan(text);
            if (text.AsSpan().ContainsAnyInRange('\u3041', '\u30fa'))
            {
                column.WithKana++;
                if (!hasHan) column.OnlyKana++;
            }

            column.HasHan[row] = hasHan;
            column.IsFilled[row] = text.Length > 0;
            column.Words[row] = !hasHan ? CellWords.None : isPlain ? lines.Read(text) : cells.Read(text) is { Count: > 0 } words ? new(words, [], []) : CellWords.None;
            if (column.Words[row].Words is [var first, ..]) headwords.Add(lexicon.HeadwordOf(first.Text));
        }

        column.Headwords = headwords.Count;
        return column;
    }

    private sealed class Column(int rows)
    {
        public CellWords[] Words { get; } = new CellWords[rows];

        public bool[] HasHan { get; } = new bool[rows];

        public bool[] IsFilled { get; } = new bool[rows];

        public int Headwords, WithKana, OnlyKana;
    }
}
