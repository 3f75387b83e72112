using System.Globalization;
using System.Runtime.InteropServices;
using Hanzi.Dictionary;
using Hanzi.Text;

namespace Hanzi.Pinyin;

/// <summary>
/// Reads the model's text. A line is <c>#</c> and a comment; <c>*</c> and what dictionary words of one, two, three …
/// characters add; <c>!word reading</c>; <c>=character reading:bias …</c>; and, below its character, a feature's kind
/// and value with a weight for each reading of the character.
/// </summary>
internal sealed class ReadingModelParser(DictionaryText source)
{
    private readonly List<DictionaryFault> _faults = [];
    private readonly Dictionary<char, PolyphonicCharacter> _characters = [];
    private readonly Dictionary<string, IReadOnlyList<Syllable>> _words = [];
    private readonly List<uint> _keys = [];
    private readonly List<sbyte> _weights = [];
    private int[] _coverBonus = [0];
    private char _character;
    private Syllable[] _readings = [];
    private int[] _bias = [];

    public ReadingModel Parse()
    {
        int number = 0;
        ReadOnlySpan<char> rest = source.Characters;
        while (!rest.IsEmpty)
        {
            number++;
            int end = rest.IndexOf('\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (line.IsEmpty || line[0] == '#') continue;
            string? expected = line[0] switch
            {
                '=' => ReadCharacter(line[1..]),
                '!' => ReadWord(line[1..]),
                '*' => ReadCoverBonus(line[1..]),
                _ => ReadFeature(line),
            };
            if (expected is not null) _faults.Add(DictionaryFault.At(source.Name, number, line, expected));
        }

        EndCharacter();
        if (_characters.Count == 0) _faults.Add(new(source.Name, number, "", "a line with ="));
        if (_faults.Count > 0) throw new DictionaryFormatException(_faults);
        return new(_characters, _words, _coverBonus);
    }

    private string? ReadCharacter(ReadOnlySpan<char> line)
    {
        const string Expected = "= character reading:bias reading:bias";
        EndCharacter();
        string[] parts = line.ToString().Split(' ');
        if (parts.Length is < 3 or > PolyphonicCharacter.MostReadings || parts[0].Length != 1) return Expected;
        var readings = new Syllable[parts.Length - 1];
        int[] bias = new int[readings.Length];
        for (int i = 0; i < readings.Length; i++)
        {
            int colon = parts[i + 1].LastIndexOf(':');
            if (colon < 0 || ReadingParser.Parse(parts[i + 1].AsSpan(0, colon)) is not [var syllable]
                || !TryInteger(parts[i + 1].AsSpan(colon + 1), out bias[i])) return Expected;
            readings[i] = syllable;
        }

        (_character, _readings, _bias) = (parts[0][0], readings, bias);
        return null;
    }

    private void EndCharacter()
    {
        if (_readings.Length > 0)
            _characters[_character] = new(_readings, _bias, _keys.Count > 0)
            {
                Weights = new(_readings.Length, CollectionsMarshal.AsSpan(_keys), CollectionsMarshal.AsSpan(_weights)),
            };
        _readings = [];
        _keys.Clear();
        _weights.Clear();
    }

    private string? ReadWord(ReadOnlySpan<char> line)
    {
        int space = line.IndexOf(' ');
        if (space <= 0 || ReadingParser.Parse(line[(space + 1)..]) is not { Count: > 0 } reading) return "!word reading";
        _words[line[..space].ToString()] = reading;
        return null;
    }

    private string? ReadCoverBonus(ReadOnlySpan<char> line)
    {
        var numbers = new List<int>();
        foreach (var range in line.Split(' '))
        {
            if (!TryInteger(line[range], out int number)) return "* number number …";
            numbers.Add(number);
        }

        _coverBonus = [.. numbers];
        return null;
    }

    private string? ReadFeature(ReadOnlySpan<char> line)
    {
        if (_readings.Length == 0) return "a line with = before it";
        int space = line.IndexOf(' ');
        if (space < 2) return "kind, value and weights";
        Span<sbyte> weights = stackalloc sbyte[PolyphonicCharacter.MostReadings];
        int count = ReadWeights(line[space..], weights[.._readings.Length]);
        if (count != _readings.Length) return $"{_readings.Length} weights from -127 to 127";
        _keys.Add(FeatureKey.Of(_character, line[0], line[1..space]));
        _weights.AddRange(weights[..count]);
        return null;
    }

    /// <summary>Reads numbers with a space before each; how many, or -1. By hand: there are 100,000 of them.</summary>
    private static int ReadWeights(ReadOnlySpan<char> text, Span<sbyte> weights)
    {
        int count = 0, at = 0;
        while (at < text.Length)
        {
            if (text[at++] != ' ' || count == weights.Length || at == text.Length) return -1;
            bool isNegative = text[at] == '-';
            if (isNegative) at++;
            int number = 0, first = at;
            while (at < text.Length && char.IsAsciiDigit(text[at]) && at < first + 3) number = number * 10 + text[at++] - '0';
            if (at == first || number > sbyte.MaxValue) return -1;
            weights[count++] = (sbyte)(isNegative ? -number : number);
        }

        return count;
    }

    private static bool TryInteger(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
