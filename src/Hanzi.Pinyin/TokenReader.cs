using System.Collections.Concurrent;
using System.Text;
using Hanzi.Dictionary;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace Hanzi.Pinyin;

/// <summary>
/// Gives every token of a text its reading: a word's from its entry, a single character's by how often each of its
/// readings is spoken (Unihan). Safe to share between threads.
/// </summary>
/// <param name="script">The script of the texts to read.</param>
public sealed class TokenReader(Lexicon lexicon, CharacterReadings characters, Script script)
{
    private readonly ConcurrentDictionary<string, ReadToken> _known = new();

    /// <param name="text">The text that was cut into <paramref name="tokens"/>.</param>
    public IReadOnlyList<ReadToken> Read(string text, IReadOnlyList<Token> tokens)
    {
        var read = new ReadToken[tokens.Count];
        for (int i = 0; i < read.Length; i++) read[i] = Read(text, tokens[i]);
        for (int i = 0; i < read.Length; i++)
            if (IsNameDot(text, tokens[i])) MarkName(read, i);
        return read;
    }

    private static bool IsNameDot(string text, Token token) => token.Span.Length == 1 && NameDot.Is(text[token.Span.Start]);

    /// <summary>The words on both sides of a name dot only sound like a name; what they mean elsewhere says nothing here.</summary>
    private static void MarkName(ReadToken[] read, int dot)
    {
        foreach (int i in (int[])[dot - 1, dot + 1])
        {
            if (i < 0 || i >= read.Length || read[i].Kind is not (TokenKind.Word or TokenKind.Unknown)) continue;
            read[i] = read[i] with { Kind = TokenKind.Name, Entries = [] };
        }
    }

    private ReadToken Read(string text, Token token)
    {
        if (!token.IsHeadword)
        {
            return token.Kind switch
            {
                TokenKind.Unknown => ReadUnknown(text, token),
                TokenKind.Name => ReadName(text, token),
                _ => Unread(token),
            };
        }

        string surface = token.Span.Of(text);
        var known = _known.GetOrAdd(surface, static (s, a) => a.Self.ReadWord(s, a.Token), (Self: this, Token: token));
        return known with { Token = token };
    }

    private ReadToken ReadWord(string surface, Token token)
    {
        IReadOnlyList<Syllable> usual = surface.Length == 1 ? characters.Of(surface[0]) : [];
        var entries = EntryOrder.Rank(surface, lexicon.EntriesOf(token.Headword), script, usual);
        bool isName = entries[0].IsCapitalised;
        return new() { Token = token, Kind = isName ? TokenKind.Name : TokenKind.Word, Entries = entries, Reading = entries[0].Reading };
    }

    /// <summary>A character without an entry still has a reading in Unihan.</summary>
    private ReadToken ReadUnknown(string text, Token token)
    {
        var readings = Rune.DecodeFromUtf16(text.AsSpan(token.Span.Start, token.Span.Length), out var rune, out _)
            == System.Buffers.OperationStatus.Done ? characters.Of(rune.Value) : [];
        return Unread(token) with { Reading = readings.Count > 0 ? [readings[0]] : [] };
    }

    /// <summary>A name outside the dictionary: each character as it is usually read; none where one has no reading.</summary>
    private ReadToken ReadName(string text, Token token)
    {
        var reading = new List<Syllable>();
        foreach (var rune in token.Span.Of(text).EnumerateRunes())
        {
            if (characters.Of(rune.Value) is not [var usual, ..]) return Unread(token);
            reading.Add(reading.Count == 0 ? new(char.ToUpperInvariant(usual.Letters[0]) + usual.Letters[1..], usual.Tone) : usual);
        }

        return Unread(token) with { Reading = reading };
    }

    private static ReadToken Unread(Token token) => new() { Token = token, Kind = token.Kind, Entries = [], Reading = [] };
}
