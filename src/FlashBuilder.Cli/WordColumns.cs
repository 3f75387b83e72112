using System.Text;
using FlashBuilder.Vocabulary;
using Hanzi.Pinyin;

namespace FlashBuilder.Cli;

/// <summary>
/// The end of a table's row in UTF-8, from the text to the meaning. It is made once for each meaning of a word, because a
/// text says the same words again and again.
/// </summary>
internal sealed class WordColumns
{
    /// <summary>Of bytes and of rows; a text with more begins anew, so that memory does not grow with it.</summary>
    private const int MostBytes = 1 << 26, MostRows = 1 << 19;

    private const int None = -1;

    /// <summary>By the word's number; behind them the rows of words that have several.</summary>
    private int[] _first = [];
    private Row[] _rows = new Row[1 << 10];
    private int _count;
    private byte[] _bytes = new byte[1 << 16];
    private int _length;

    /// <summary>With the tab before it and the line end; valid until the next call.</summary>
    public ReadOnlySpan<byte> Of(in ReadToken token, string line, Meaning meaning)
    {
        int number = token.Number;
        if (number < 0) return Make(token, line, meaning);
        if (number >= _first.Length) MakeRoom(number);
        for (int at = _first[number]; at != None; at = _rows[at].Next)
        {
            ref readonly var row = ref _rows[at];
            if (ReferenceEquals(row.Word, token.Word) && ReferenceEquals(row.Meaning, meaning)) return _bytes.AsSpan(row.Start, row.Length);
        }

        return Keep(token, meaning, Make(token, line, meaning));
    }

    private ReadOnlySpan<byte> Keep(in ReadToken token, Meaning meaning, byte[] columns)
    {
        if (_count == MostRows || _length + columns.Length > MostBytes)
        {
            Array.Fill(_first, None);
            Array.Clear(_rows);
            (_count, _length) = (0, 0);
        }

        if (_count == _rows.Length) Array.Resize(ref _rows, 2 * _count);
        if (_length + columns.Length > _bytes.Length) Array.Resize(ref _bytes, 2 * (_length + columns.Length));
        columns.CopyTo(_bytes, _length);
        _rows[_count] = new(token.Word, meaning, _length, columns.Length, _first[token.Number]);
        _first[token.Number] = _count++;
        _length += columns.Length;
        return columns;
    }

    private void MakeRoom(int number)
    {
        int known = _first.Length;
        Array.Resize(ref _first, Math.Max(number + 1, Math.Max(1 << 10, 2 * known)));
        Array.Fill(_first, None, known, _first.Length - known);
    }

    private static byte[] Make(in ReadToken token, string line, Meaning meaning) => Encoding.UTF8.GetBytes(string.Concat(
    [
        "\t", Cell(token.Token.Span.Of(line)), "\t", KindName.Of(token.Kind), "\t", token.Entry?.Traditional, "\t", token.Entry?.Simplified,
        "\t", PinyinText.Numbered(token.Reading), "\t", meaning.Chosen, "\n",
    ]));

    /// <summary>A tab or a line end inside a token would break the table: they are written as \t, \r and \n.</summary>
    private static string Cell(string text) =>
        text.AsSpan().IndexOfAny('\t', '\r', '\n') < 0 ? text : text.Replace("\t", @"\t").Replace("\r", @"\r").Replace("\n", @"\n");

    /// <param name="Start">In the bytes.</param>
    private readonly record struct Row(ReadWord Word, Meaning Meaning, int Start, int Length, int Next);
}
