using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using Hanzi.Dictionary;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace Hanzi.Pinyin;

/// <summary>
/// Gives every token of a text its reading: a word's from its entry, a character's that has several from what stands
/// around it. Safe to share between threads.
/// </summary>
public sealed class TokenReader
{
    private readonly Lexicon _lexicon;
    private readonly CharacterReadings _characters;
    private readonly CharacterReader? _context;
    private readonly WordReader _words;
    private readonly NameReader _names;
    private readonly ContextReadings _inContext;
    private readonly FormedWordReader _formed;
    private readonly Script _script;
    private readonly KnownWord?[] _known;
    private readonly ConcurrentDictionary<(int Verb, Formation Piece), ReadToken> _pieces = new();

    /// <param name="script">The script of the texts to read.</param>
    /// <param name="tables">Without them a single character has the reading most often spoken (Unihan).</param>
    /// <param name="region">Whose standard the readings follow; by default the script's.</param>
    public TokenReader(
        Lexicon lexicon, CharacterReadings characters, Script script, ReadingTables? tables = null, Region? region = null)
    {
        _lexicon = lexicon;
        _characters = characters;
        _context = tables is null ? null : new(lexicon, tables, script);
        Region = region ?? Regions.Of(script);
        _words = new(lexicon, characters, script, tables, Region);
        _script = script;
        _inContext = tables?.InContext ?? ContextReadings.None;
        _formed = new(lexicon, characters);
        _names = new(lexicon, characters, tables?.Model ?? ReadingModel.None, _context);
        _known = new KnownWord?[lexicon.HeadwordCount];
    }

    public Region Region { get; }

    /// <param name="text">The text that was cut into <paramref name="tokens"/>.</param>
    public IReadOnlyList<ReadToken> Read(string text, IReadOnlyList<Token> tokens)
    {
        char[] folded = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            for (int i = 0; i < text.Length; i++) folded[i] = _lexicon.Scripts.Fold(text[i]);
            var all = tokens.AsSpan();
            var read = new ReadToken[all.Length];
            for (int i = 0; i < read.Length; i++) read[i] = Read(text, folded.AsSpan(0, text.Length), all, i);
            for (int i = 0; i < read.Length; i++)
                if (IsNameDot(text, all[i])) MarkNames(text, folded.AsSpan(0, text.Length), read, i);
            return read;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(folded);
        }
    }

    /// <summary>
    /// Single characters for which another reading is nearly as likely, in the order of the text; none without a model.
    /// </summary>
    /// <param name="text">The text that was cut into <paramref name="tokens"/>.</param>
    /// <param name="most">Only where the chosen reading leads by this much at most.</param>
    public IReadOnlyList<ReadingDoubt> Doubts(string text, IReadOnlyList<Token> tokens, int most)
    {
        var doubts = new List<ReadingDoubt>();
        if (_context is null) return doubts;
        string folded = _lexicon.Scripts.Fold(text);
        var all = tokens.AsSpan();
        for (int i = 0; i < all.Length; i++)
        {
            if (!all[i].IsHeadword || all[i].Kind != TokenKind.Word || all[i].Span.Length != 1) continue;
            if (_context.ChoiceOf(text[all[i].Span.Start]) is not { Only: < 0 } choice) continue;
            var (_, second, margin) = _context.Compare(choice, text, folded, all, i);
            if (margin <= most) doubts.Add(new(i, choice.Character.Readings[second], margin));
        }

        return doubts;
    }

    private static bool IsNameDot(string text, Token token) => token.Span.Length == 1 && NameDot.Is(text[token.Span.Start]);

    /// <summary>The words on both sides of a name dot only sound like a name; what they mean elsewhere says nothing here.</summary>
    private void MarkNames(string text, ReadOnlySpan<char> folded, ReadToken[] read, int dot)
    {
        foreach (int i in (ReadOnlySpan<int>)[dot - 1, dot + 1])
        {
            if (i < 0 || i >= read.Length || read[i].Kind is not (TokenKind.Word or TokenKind.Unknown)) continue;
            var reading = _names.Read(text, folded, read[i].Token.Span, isPart: true);
            read[i] = read[i] with
            {
                Kind = TokenKind.Name,
                Entries = [],
                Reading = reading.Count > 0 ? reading : read[i].Reading,
                OtherRegion = [],
                Formed = null,
                Base = null,
            };
        }
    }

    private ReadToken Read(string text, ReadOnlySpan<char> folded, ReadOnlySpan<Token> tokens, int index)
    {
        var token = tokens[index];
        if (token.Formation != Formation.None) return ReadFormed(text, folded, tokens, index);
        var surface = text.AsSpan(token.Span.Start, token.Span.Length);
        if (!token.IsHeadword)
            return token.Kind switch
            {
                TokenKind.Unknown => ReadUnknown(text, token),
                // A word that only the user's rules know.
                TokenKind.Word => Unread(token) with { Reading = [.. _names.Read(text, folded, token.Span, isPart: true).Select(s => s.ToLower())] },
                TokenKind.Name => Unread(token) with { Reading = _names.Read(text, folded, token.Span, isPart: false) },
                TokenKind.Number => Unread(token) with { Reading = NumeralReading.Of(surface) },
                _ => Unread(token),
            };
        var known = Find(surface, token) ?? Know(surface.ToString(), token);
        if (known.Choice is not { } choice) return known.At(folded, token.Span) with { Token = token };
        int reading = _context!.Read(choice, text, folded, tokens, index);
        return known.With(reading, chosen => _words.Read(known.Surface, token, [chosen])) with { Token = token };
    }

    /// <summary>A word formed of a headword, or a piece of a separated verb: read as that headword is.</summary>
    private ReadToken ReadFormed(string text, ReadOnlySpan<char> folded, ReadOnlySpan<Token> tokens, int index)
    {
        var token = tokens[index];
        if (!token.Formation.IsWhole()) return ReadPiece(token) with { Token = token };
        if (_lexicon.EntriesOf(token.Base)[0].Traditional.Length > 1) return _formed.Read(text, token, ReadBase(token));
        var (apart, at) = FormedWordReader.TakeApart(_lexicon, text, tokens, index);
        return _formed.Read(text, token, Read(text, folded, apart, at));
    }

    private ReadToken ReadPiece(Token token) => _pieces.GetOrAdd(
        (token.Base, token.Formation),
        static (_, a) => FormedWordReader.ReadPiece(a.Token, a.Self.ReadBase(a.Token)),
        (Self: this, Token: token));

    private ReadToken ReadBase(Token token) =>
        _words.Read(_lexicon.EntriesOf(token.Base)[0].Form(_script), new(token.Span, TokenKind.Word, token.Base), null);

    private KnownWord? Find(ReadOnlySpan<char> surface, Token token)
    {
        var known = Volatile.Read(ref _known[token.Headword]);
        while (known is not null && !known.IsFor(surface, token.Kind == TokenKind.Name)) known = known.Next;
        return known;
    }

    /// <summary>Two threads may both make a word known; they make the same, and one of them is kept.</summary>
    private KnownWord Know(string surface, Token token)
    {
        var choice = surface.Length == 1 && token.Kind != TokenKind.Name ? _context?.ChoiceOf(surface[0]) : null;
        var known = new KnownWord(_words.Read(surface, token, null), choice, surface, Volatile.Read(ref _known[token.Headword]))
        {
            InContext = token.Kind == TokenKind.Name ? [] : [.. _inContext.Of(token.Headword).Select(r => (r, _words.Read(surface, token, r.Reading)))],
        };
        Volatile.Write(ref _known[token.Headword], known);
        return known;
    }

    /// <summary>A character without an entry still has a reading in Unihan.</summary>
    private ReadToken ReadUnknown(string text, Token token)
    {
        var readings = Rune.DecodeFromUtf16(text.AsSpan(token.Span.Start, token.Span.Length), out var rune, out _)
            == OperationStatus.Done ? _characters.Of(rune.Value) : [];
        return Unread(token) with { Reading = readings.Count > 0 ? [readings[0]] : [] };
    }

    private static ReadToken Unread(Token token) => new() { Token = token, Kind = token.Kind, Entries = [], Reading = [] };
}
