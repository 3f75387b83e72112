using Hanzi.Text;

namespace Hanzi.Pinyin;

/// <summary>
/// Cuts typed letters into syllables so that they come as near to a reading as they can. That way <c>xian</c> is read as
/// 西安 where 西安 is asked, and one wrong syllable does not make all that follow wrong.
/// </summary>
internal static class SyllableAlignment
{
    private const int Longest = 6;

    // A wrong syllable costs more than any number of wrong letters in a right place, and less than one missing and one
    // too much.
    private const int Other = 1000, OtherLetter = 60, Absent = 1600, Late = 30, NoTone = 1, OtherTone = 2;

    /// <summary>Pieces with their tone (0 for none) and the index of the syllable they stand for, -1 where too much; missing ones without letters.</summary>
    public static List<(string Letters, int Tone, int Wanted)> Align(List<TypedLetter> letters, Wanted wanted)
    {
        var reading = wanted.Reading;
        int rows = letters.Count + 1, columns = reading.Count + 1;
        int[,] costs = new int[rows, columns];
        (int Letters, bool Takes)[,] steps = new (int, bool)[rows, columns];
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++)
            {
                if (i == 0 && j == 0) continue;
                int best = int.MaxValue;
                void Try(int cost, int taken, bool takes)
                {
                    if (cost >= best) return;
                    best = cost;
                    steps[i, j] = (taken, takes);
                }

                if (j > 0) Try(costs[i, j - 1] + Absent, 0, true);
                for (int length = 1; length <= Math.Min(Longest, i) && IsPiece(letters, i - length, i); length++)
                {
                    int late = i > length && !letters[i - length - 1].Closes && IsVowel(letters[i - length].Character) ? Late : 0;
                    Try(costs[i - length, j] + Absent + late, length, false);
                    if (j > 0) Try(costs[i - length, j - 1] + Cost(letters, i - length, i, reading[j - 1]) + late, length, true);
                }

                costs[i, j] = best;
            }

        return Trace(letters, reading, steps);
    }

    private static List<(string Letters, int Tone, int Wanted)> Trace(
        List<TypedLetter> letters, IReadOnlyList<Syllable> reading, (int Letters, bool Takes)[,] steps)
    {
        var pieces = new List<(string Letters, int Tone, int Wanted)>();
        for (int i = letters.Count, j = reading.Count; i > 0 || j > 0;)
        {
            (int taken, bool takes) = steps[i, j];
            pieces.Add((Text(letters, i - taken, i), Tone(letters, i - taken, i), takes ? j - 1 : -1));
            i -= taken;
            if (takes) j--;
        }

        pieces.Reverse();
        // huar1 is hua1 and r: the tone typed behind the ending is that of the syllable before it.
        for (int i = 1; i < pieces.Count; i++)
            if (pieces[i] is { Letters: "r", Tone: > 0 and < 5, Wanted: > 0 } ending && reading[ending.Wanted] is { Letters: "r", Tone: 5 } && pieces[i - 1].Tone == 0)
                (pieces[i - 1], pieces[i]) = (pieces[i - 1] with { Tone = ending.Tone }, ending with { Tone = 0 });
        return pieces;
    }

    private static bool IsPiece(List<TypedLetter> letters, int start, int end)
    {
        int marks = 0;
        for (int i = start; i < end; i++)
        {
            if (i < end - 1 && letters[i].Closes) return false;
            if (letters[i].Mark > 0) marks++;
        }

        return marks < 2;
    }

    private static string Text(List<TypedLetter> letters, int start, int end) =>
        string.Create(end - start, (letters, start), static (span, from) =>
        {
            for (int i = 0; i < span.Length; i++) span[i] = from.letters[from.start + i].Character;
        });

    private static int Tone(List<TypedLetter> letters, int start, int end)
    {
        if (end == start) return 0;
        if (letters[end - 1].Digit > 0) return letters[end - 1].Digit;
        for (int i = start; i < end; i++)
            if (letters[i].Mark > 0) return letters[i].Mark;
        return 0;
    }

    private static int Cost(List<TypedLetter> letters, int start, int end, Syllable wanted)
    {
        string text = Text(letters, start, end);
        int tone = Tone(letters, start, end);
        int toneCost = tone == wanted.Tone || !wanted.IsSpoken ? 0 : tone == 0 ? NoTone : OtherTone;
        return Spelling.Is(text, wanted) ? toneCost : Other + (OtherLetter * Distance(text, wanted.Letters.ToLowerInvariant())) + toneCost;
    }

    /// <summary>How many letters must be put in, taken out or changed.</summary>
    private static int Distance(string one, string other)
    {
        int[] row = [.. Enumerable.Range(0, other.Length + 1)];
        for (int i = 1; i <= one.Length; i++)
        {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                int changed = corner + (one[i - 1] == other[j - 1] ? 0 : 1);
                corner = row[j];
                row[j] = Math.Min(changed, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'ü' or 'ê';
}
