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

    private static readonly string[] OtherColumns =
        ["measure", "classifier", "radical", "component", "part", "synonym", "antonym", "related", "compound", "example", "similar", "量詞", "量词", "部首"];

    private readonly WordCell cells = new(lexicon);

    /// <param name="names">Of the columns; fewer where they have none. Some say that other words stand there.</param>
    /// <param name="rows">Plain text; a row may have fewer cells than others.</param>
    public WordTableWords Find(IReadOnlyList<string> names, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        int width = rows.Count == 0 ? 0 : rows.Max(row => row.Count);
        Column[] columns = [.. Enumerable.Range(0, width).Select(i => Read(rows, i))];
        int[] ranked = [.. Enumerable.Range(0, width).Where(i => i >= names.Count || !IsOther(names[i]))
            .Where(i => columns[i].Headwords > 0).OrderByDescending(i => columns[i].Headwords).ThenBy(i => i)];
        bool IsChinese(int row) => columns.Any(column => column.HasHan[row]);
        int chinese = Enumerable.Range(0, rows.Count).Count(IsChinese);
        bool isJapanese = columns.Any(column => (ranked.Length > 0 ? column.OnlyKana : column.WithKana) > rows.Count * JapaneseReadings)
            || ranked.Length > 0 && columns[ranked[0]].WithKana > rows.Count * JapaneseWords;
        if (isJapanese) return new([], [], 0, chinese, rows.Count - chinese, IsJapanese: true);
        var words = new List<string>();
        var unlisted = new List<string>();
        int withWord = 0, others = 0;
        for (int row = 0; row < rows.Count; row++)
        {
            int column = ranked.Length == 0 || columns[ranked[0]].HasHan[row] ? ranked.FirstOrDefault(0) : ranked.FirstOrDefault(i => columns[i].Words[row].Count > 0, ranked[0]);
            var found = width == 0 ? [] : columns[column].Words[row];
            words.AddRange(found.Select(Traditional));
            if (found.Count > 0) withWord++;
            else if (IsChinese(row)) others++;
            if (found.Count == 0 && column < rows[row].Count && WordCell.Unlisted(rows[row][column]) is { } own) unlisted.Add(own);
        }

        return new([.. words.Distinct()], [.. unlisted.Distinct()], withWord, others, rows.Count - chinese, IsJapanese: false);
    }

    /// <summary>A headword as the dictionary writes it in Traditional.</summary>
    public string Traditional(string word) => lexicon.Find(word) is [var entry, ..] ? entry.Traditional : word;

    private static bool IsOther(string name) => OtherColumns.Any(other => name.Contains(other, StringComparison.OrdinalIgnoreCase));

    private Column Read(IReadOnlyList<IReadOnlyList<string>> rows, int index)
    {
        var column = new Column(new IReadOnlyList<string>[rows.Count], new bool[rows.Count]);
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
            column.Words[row] = hasHan ? cells.Read(text) : [];
            if (column.Words[row].Count > 0) headwords.Add(lexicon.HeadwordOf(column.Words[row][0]));
        }

        column.Headwords = headwords.Count;
        return column;
    }

    private sealed class Column(IReadOnlyList<string>[] words, bool[] hasHan)
    {
        public IReadOnlyList<string>[] Words => words;

        public bool[] HasHan => hasHan;

        public int Headwords, WithKana, OnlyKana;
    }
}
