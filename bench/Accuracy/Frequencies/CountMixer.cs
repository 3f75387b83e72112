using System.Globalization;
using System.Text;
using Accuracy.Learning;
using Hanzi.Dictionary;
using Hanzi.Text;

namespace Accuracy.Frequencies;

/// <summary>
/// Mixes what people write and what they say: half counts over all registers, half film subtitles, of which each file counts
/// the same however long it is. Headwords only; forms in two scripts together.
/// </summary>
internal sealed class CountMixer(Lexicon lexicon)
{
    private const double Half = 0.5;
    private const string File = "word-counts.tsv.gz";

    private const string Header = """
        # How often headwords occur in a thousand million running words, half of all registers and half of film subtitles. Written by
        #   dotnet run --project bench/Accuracy -c Release -- mix-counts ALL-REGISTERS.tsv SUBTITLES-zh_tw.txt SUBTITLES-zh_cn.txt
        # All registers: wordfreq 3.1.1 (Robyn Speer), CC BY-SA 4.0, counted from Wikipedia, OpenSubtitles, SUBTLEX-CH, Google Books
        # Ngrams, the Leeds Internet Corpus, ParaCrawl and others. Subtitles: FrequencyWords (hermitdave, 2018), CC BY-SA 4.0, counted
        # from OpenSubtitles. This table: CC BY-SA 4.0.

        """;

    private readonly double[] _shares = new double[lexicon.HeadwordCount];

    /// <summary>Writes the mixture to the dictionaries of the repository that the command stands in.</summary>
    /// <param name="registers">Lines of word and occurrences in a thousand million words, separated by a tab.</param>
    /// <param name="subtitles">Files of lines of word and count, separated by a space.</param>
    public static void Run(string registers, string[] subtitles)
    {
        var mixer = new CountMixer(WordData.LoadLexicon());
        mixer.Add(Read(registers, '\t'), WordFrequencies.CountedWords, Half);
        foreach (string path in subtitles)
        {
            // The lists hold noise in other scripts.
            var rows = Read(path, ' ').Where(row => row.Word.All(HanCharacter.IsHan)).ToList();
            mixer.Add(rows, rows.Sum(row => row.Count), (1 - Half) / subtitles.Length);
        }

        ModelText.Save(Path.Combine(WordData.Folder, File), mixer.Text());
    }

    /// <param name="total">What the counts are out of.</param>
    /// <param name="part">How much of the mixture they are, 0 to 1.</param>
    public void Add(IEnumerable<(string Word, double Count)> rows, double total, double part)
    {
        foreach (var (word, count) in rows)
            if (lexicon.HeadwordOf(word) is >= 0 and var headword) _shares[headword] += part * count / total;
    }

    /// <summary>The table, by word; without words that occur less than once.</summary>
    public string Text()
    {
        var text = new StringBuilder(Header.ReplaceLineEndings("\n"));
        var rows = Enumerable.Range(0, _shares.Length)
            .Select(headword => (Word: FormOf(headword), Count: Rounded(_shares[headword] * WordFrequencies.CountedWords)))
            .Where(row => row.Count > 0).OrderBy(row => row.Word, StringComparer.Ordinal);
        foreach (var (word, count) in rows) text.Append(CultureInfo.InvariantCulture, $"{word}\t{count}\n");
        return text.ToString();
    }

    /// <summary>The Simplified form, or the Traditional one where the other is another headword's too (了 and 瞭).</summary>
    private string FormOf(int headword)
    {
        var entry = lexicon.EntriesOf(headword)[0];
        return lexicon.HeadwordOf(entry.Simplified) == headword ? entry.Simplified : entry.Traditional;
    }

    /// <summary>To three figures, which is more than the sources know.</summary>
    private static long Rounded(double count)
    {
        double unit = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(Math.Max(1, count))) - 2));
        return (long)(Math.Round(count / unit) * unit);
    }

    private static IEnumerable<(string Word, double Count)> Read(string path, char separator)
    {
        int number = 0;
        foreach (string line in System.IO.File.ReadLines(path))
        {
            number++;
            string[] cells = line.Split(separator);
            if (cells.Length != 2 || !double.TryParse(cells[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double count))
                throw new InvalidDataException($"{path}:{number}: word and count expected: {line}");
            yield return (cells[0], count);
        }
    }
}
