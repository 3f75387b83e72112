using System.Text.RegularExpressions;
using Hanzi.Dictionary;
using Hanzi.Text;

namespace FlashBuilder.Vocabulary;

/// <summary>
/// Reads a line that somebody wrote by hand: words with a number or a bullet before them, signs and quotes around them, pinyin and
/// English beside them. A line is what it says as a whole, or is not understood; it is cut only where signs or spaces divide it.
/// </summary>
public sealed partial class ListLine(Lexicon lexicon)
{
    /// <summary>A longer line is no list of words.</summary>
    public const int Longest = 1 << 20;

    private const string Signs = "「」『』“”‘’\"'《》〈〉〝〞`。！？!?.．,，;；:：、…～~·•*_";

    private static readonly char[] Dividers = ['/', '／', '、', ',', '，', ';', '；', '|', '｜', '\n', '\t'], Brackets = [.. "()[]{}（）［］【】〔〕"];

    private readonly WordCell _cell = new(lexicon);

    public CellWords Read(string text)
    {
        if (text.Length > Longest || !HanCharacter.ContainsHan(text)) return CellWords.None;
        string line = ItemNumber.Without(text.Trim());
        if (WholeOf(line) is { } whole) return new([whole], [], []);
        bool isSentence = IsSentence(line);
        string[] pieces = [.. WordCell.WithoutRemarks(line).Split(Dividers).Where(piece => HanCharacter.ContainsHan(piece))];
        if (pieces.Length == 0) return CellWords.None;
        var words = new HashSet<WrittenWord>();
        var ordered = new List<WrittenWord>();
        var unlisted = new List<string>();
        var rest = new List<string>();
        int withEnglish = 0;
        foreach (string piece in pieces)
        {
            var found = ReadPiece(piece, out bool hasEnglish);
            if (hasEnglish) withEnglish++;
            foreach (var word in found.Words)
                if (words.Add(word)) ordered.Add(word);
            unlisted.AddRange(found.Unlisted);
            rest.AddRange(found.Rest);
        }

        // Chinese behind an English explanation is part of it: 朋友 friend, 個.
        if (withEnglish > 0 && withEnglish < pieces.Length) return CellWords.None;
        if (isSentence && ordered.Count + unlisted.Count + rest.Count > 1) return CellWords.None;
        if (ordered.Count == 0) return rest.Count == 0 && unlisted.Count == 1 && !isSentence ? new([], unlisted, []) : CellWords.None;
        if (unlisted.Count + rest.Count == 0) return new(ordered, [], []);
        // One odd piece among many words does not make them a sentence.
        return ordered.Count >= 3 && (unlisted.Count + rest.Count) * 2 <= ordered.Count ? new(ordered, unlisted, rest) : CellWords.None;
    }

    /// <summary>The one word that a line is but for the signs around it.</summary>
    private WrittenWord? WholeOf(string line)
    {
        string bare = line.Trim([.. Signs, .. Brackets, ' ', '\u3000']);
        if (lexicon.HeadwordOf(line) >= 0) return new(line);
        if (lexicon.HeadwordOf(bare) >= 0) return new(bare);
        string[] both = bare.Length > 40 ? [] : WordCell.Compact(bare).Split(Brackets, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return both.Length == 2 ? _cell.PairOf(both[0], both[1]) : null;
    }

    /// <param name="hasEnglish">Beside the word stands what is no reading.</param>
    private CellWords ReadPiece(string piece, out bool hasEnglish)
    {
        string[] tokens = [.. Gloss().Split(piece).Select(token => token.Trim([.. Signs])).Where(token => token.Length > 0)];
        string[] chinese = [.. tokens.Where(token => HanCharacter.ContainsHan(token))];
        int first = Array.FindIndex(tokens, token => HanCharacter.ContainsHan(token)), last = Array.FindLastIndex(tokens, token => HanCharacter.ContainsHan(token));
        int headword = chinese.Length > 0 ? lexicon.HeadwordOf(chinese[0]) : -1;
        bool before = !_cell.IsReading(string.Join(' ', tokens.Take(Math.Max(0, first))), headword);
        bool behind = !_cell.IsReading(string.Join(' ', tokens.Skip(last + 1)), headword);
        bool within = tokens[Math.Max(0, first)..(last + 1)].Any(token => !HanCharacter.ContainsHan(token) && !_cell.IsReading(token, -1));
        hasEnglish = before || behind;
        var none = new CellWords([], [], [piece.Trim()]);
        // English on both sides is a sentence; “variant of 學生” and “CL:個” name other words.
        if (chinese.Length == 0 || within || before && (behind || Names(tokens[first - 1]))) return none;
        if (chinese.Length == 2 && _cell.PairOf(chinese[0], chinese[1]) is { } pair) return new([pair], [], []);
        if (chinese.Length > 1 && (hasEnglish || IsSpelt(chinese))) return none;
        var words = new List<WrittenWord>();
        var unlisted = new List<string>();
        var rest = new List<string>();
        foreach (string token in chinese)
            if (_cell.WordOf(token) is { } word) words.Add(word);
            else if (WordCell.Unlisted(token) is { } own) unlisted.Add(own);
            else rest.Add(token);
        return new(words, unlisted, rest);
    }

    /// <summary>Single characters that make words with their neighbours: 學 生 is one word with a space in it, or two.</summary>
    private bool IsSpelt(string[] tokens)
    {
        int neighbours = 0, joined = 0;
        for (int i = 1; i < tokens.Length; i++)
        {
            if (tokens[i - 1].Length > 1 || tokens[i].Length > 1) continue;
            neighbours++;
            if (lexicon.HeadwordOf(tokens[i - 1] + tokens[i]) >= 0) joined++;
        }

        return joined > 0 && joined * 3 >= neighbours || neighbours == tokens.Length - 1 && tokens.Length <= 8 && lexicon.HeadwordOf(string.Concat(tokens)) >= 0;
    }

    /// <summary>Whether it ends like a sentence, or goes on behind the end of one.</summary>
    private static bool IsSentence(string line)
    {
        const string Ends = "。！？!?";
        string bare = line.TrimEnd(' ', '\u3000', '」', '』', '”', '’', '"', '）', ')');
        int end = line.AsSpan().IndexOfAny("。！？");
        return bare.Length > 0 && Ends.Contains(bare[^1]) || end >= 0 && line.AsSpan(end).IndexOfAnyInRange('\u3400', '\u9fff') >= 0;
    }

    private static bool Names(string english) => english.ToLowerInvariant() is "of" or "for" or "see" or "in" or "cl" or "with" or "like" or "and" or "or" or "the" or "a" or "abbr" or "also";

    /// <summary>Spaces, and the signs that people put between a word and what it means.</summary>
    [GeneratedRegex(@"\s+|[:：=＝→⇒–—―]+|(?<=\s)-+(?=\s)|(?<=[\u3400-\u9fff])-+(?=\s|[A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Gloss();
}
