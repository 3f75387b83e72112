using System.Buffers;
using System.Text;
using Hanzi.Dictionary;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace Hanzi.Pinyin;

/// <summary>Reads what is no headword: names, numbers, signs, characters that only Unihan has. Safe to share between threads.</summary>
/// <param name="nextNumber">The next <see cref="ReadWord.Number"/>.</param>
internal sealed class OtherReader(CharacterReadings characters, NameReader names, Func<int> nextNumber)
{
    /// <summary>A longer name is spelt wherever it stands.</summary>
    private const int LongestKept = 12;

    /// <summary>In a code the choices of characters, four bits each, stand above these and the kind.</summary>
    private const ulong IsPart = 8, IsLower = 16, IsFormed = 32;
    private const int ChoiceShift = 8;

    private readonly SurfaceTable _read = new();

    /// <param name="folded">The text, folded.</param>
    public ReadWord Read(string text, ReadOnlySpan<char> folded, in Token token)
    {
        if (token.Kind == TokenKind.Name) return ReadName(text, folded, token.Span, isPart: false);
        // A word that only the user's rules know.
        if (token.Kind == TokenKind.Word) return ReadName(text, folded, token.Span, isPart: true, isLower: true);
        var surface = token.Span.In(text);
        return _read.Find(surface, (ulong)token.Kind) ?? Keep(
            new() { Text = surface.ToString(), Kind = token.Kind, Reading = ReadingOf(surface, token.Kind) }, (ulong)token.Kind);
    }

    /// <summary>A name, by its characters and what stands around them.</summary>
    /// <param name="isPart">Whether it stands beside a name dot, as transcriptions do.</param>
    /// <param name="isLower">For a word: as a name is read, without its capitals.</param>
    public ReadWord ReadName(string text, ReadOnlySpan<char> folded, TextSpan span, bool isPart, bool isLower = false)
    {
        var surface = span.In(text);
        Span<byte> choices = span.Length <= LongestKept ? stackalloc byte[LongestKept] : new byte[span.Length];
        names.Choose(text, folded, span, isPart, choices);
        var kind = isLower ? TokenKind.Word : TokenKind.Name;
        ulong code = (ulong)kind | (isPart ? IsPart : 0) | (isLower ? IsLower : 0);
        bool isKept = span.Length <= LongestKept;
        for (int i = 0; isKept && i < span.Length; i++) code |= (ulong)choices[i] << (ChoiceShift + 4 * i);
        if (isKept && _read.Find(surface, code) is { } known) return known;
        var reading = names.Spell(surface, isPart, choices);
        if (isLower) reading = [.. reading.Select(s => s.ToLower())];
        var word = new ReadWord { Text = surface.ToString(), Kind = kind, Reading = reading };
        return isKept ? Keep(word, code) : word;
    }

    /// <summary>A formed word that was read before.</summary>
    /// <param name="number">Of its base.</param>
    public ReadWord? FindFormed(ReadOnlySpan<char> surface, in Token token, int number) => number < 0 ? null : _read.Find(surface, FormedCode(token, number));

    /// <inheritdoc cref="FindFormed"/>
    public ReadWord KeepFormed(ReadWord word, in Token token, int number) => number < 0 ? word : Keep(word, FormedCode(token, number));

    private static ulong FormedCode(in Token token, int number) =>
        (ulong)token.Kind | IsFormed | (ulong)token.Formation << ChoiceShift | (ulong)number << (2 * ChoiceShift);

    private ReadWord Keep(ReadWord word, ulong code) => _read.IsFull ? word : _read.Add(word with { Number = nextNumber() }, code);

    private IReadOnlyList<Syllable> ReadingOf(ReadOnlySpan<char> surface, TokenKind kind) => kind switch
    {
        TokenKind.Number => NumeralReading.Of(surface),
        // A character without an entry still has a reading in Unihan.
        TokenKind.Unknown when Rune.DecodeFromUtf16(surface, out var rune, out _) == OperationStatus.Done
            && characters.Of(rune.Value) is [var first, ..] => [first],
        _ => [],
    };
}
