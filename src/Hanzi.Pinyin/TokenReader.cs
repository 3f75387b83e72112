using System.Buffers;
using System.Collections.Concurrent;
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
    private readonly CharacterReader? _context;
    private readonly WordReader _words;
    private readonly OtherReader _others;
    private readonly ContextReadings _inContext;
    private readonly FormedWordReader _formed;
    private readonly Script _script;
    private readonly KnownWords _known;
    private readonly ConcurrentDictionary<int, ReadWord> _bases = new();
    private readonly ConcurrentDictionary<(int Verb, Formation Piece, string Text), ReadWord> _pieces = new();
    private int _count;

    /// <param name="script">The script of the texts to read.</param>
    /// <param name="tables">Without them a single character has the reading most often spoken (Unihan).</param>
    /// <param name="region">Whose standard the readings follow; by default the script's.</param>
    public TokenReader(
        Lexicon lexicon, CharacterReadings characters, Script script, ReadingTables? tables = null, Region? region = null)
    {
        _lexicon = lexicon;
        _context = tables is null ? null : new(lexicon, tables, script);
        Region = region ?? Regions.Of(script);
        _words = new(lexicon, characters, script, tables, Region);
        _script = script;
        _inContext = tables?.InContext ?? ContextReadings.None;
        _formed = new(lexicon, characters);
        _others = new(characters, new(lexicon, characters, tables?.Model ?? ReadingModel.None, _context), NextNumber);
        _known = new(lexicon.HeadwordCount);
    }

    public Region Region { get; }

    /// <param name="text">The text that was cut into <paramref name="tokens"/>.</param>
    public IReadOnlyList<ReadToken> Read(string text, IReadOnlyList<Token> tokens)
    {
        char[] rented = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            var folded = rented.AsSpan(0, text.Length);
            for (int i = 0; i < folded.Length; i++) folded[i] = _lexicon.Scripts.Fold(text[i]);
            var all = tokens.AsSpan();
            var read = new ReadToken[all.Length];
            bool hasDot = false;
            for (int i = 0; i < read.Length; i++)
            {
                read[i] = Read(text, folded, all, i);
                hasDot |= all[i].IsNameDot(text);
            }

            for (int i = 0; hasDot && i < read.Length; i++)
                if (all[i].IsNameDot(text)) MarkNames(text, folded, read, i);
            return read;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(rented);
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
            if (ChoiceOf(text.AsSpan(all[i].Span.Start, 1), all[i].Headword) is not { Only: < 0 } choice) continue;
            var (_, second, margin) = _context.Compare(choice, text, folded, all, i);
            if (margin <= most) doubts.Add(new(i, choice.Character.Readings[second], margin));
        }

        return doubts;
    }

    /// <summary>What the context decides of a character; it is known where the text was read before.</summary>
    private Choice? ChoiceOf(ReadOnlySpan<char> character, int headword) =>
        _known.Find(headword, character, isFoundName: false) is >= 0 and var place ? _known[place].Context?.Choice : _context!.ChoiceOf(character[0]);

    /// <summary>The words on both sides of a name dot only sound like a name; what they mean elsewhere says nothing here.</summary>
    private void MarkNames(string text, ReadOnlySpan<char> folded, ReadToken[] read, int dot)
    {
        foreach (int i in (ReadOnlySpan<int>)[dot - 1, dot + 1])
        {
            if (i < 0 || i >= read.Length || read[i].Kind is not (TokenKind.Word or TokenKind.Unknown)) continue;
            var name = _others.ReadName(text, folded, read[i].Token.Span, isPart: true);
            var reading = name.Reading.Count > 0 ? name.Reading : read[i].Reading;
            read[i] = read[i].As(name with { Headword = read[i].Word.Headword, Reading = reading });
        }
    }

    private ReadToken Read(string text, ReadOnlySpan<char> folded, ReadOnlySpan<Token> tokens, int index)
    {
        ref readonly var token = ref tokens[index];
        if (token.Formation != Formation.None) return new(token, ReadFormed(text, folded, tokens, index));
        if (!token.IsHeadword) return new(token, _others.Read(text, folded, token));
        var surface = token.Span.In(text);
        int place = _known.Find(token.Headword, surface, token.Kind == TokenKind.Name);
        ref readonly var known = ref _known[place >= 0 ? place : Know(surface.ToString(), token)];
        if (known.Context is not { } context) return new(token, known.Usual, known.Number, known.Kind);
        if (context.Choice is not { } choice) return new(token, context.At(folded, token.Span) ?? known.Usual);
        int reading = _context!.Read(choice, text, folded, tokens, index);
        return new(token, context[reading] ?? context.Keep(reading, Numbered(
            _words.Read(known.Usual.Text!, token.Headword, isName: false, [choice.Character.Readings[reading]]))));
    }

    /// <summary>A word formed of a headword, or a piece of a separated verb: read as that headword is.</summary>
    private ReadWord ReadFormed(string text, ReadOnlySpan<char> folded, ReadOnlySpan<Token> tokens, int index)
    {
        var token = tokens[index];
        if (!token.Formation.IsWhole()) return ReadPiece(text, token);
        ReadWord @base;
        if (_lexicon.EntriesOf(token.Base)[0].Traditional.Length > 1)
        {
            @base = ReadBase(token);
        }
        else
        {
            var (apart, at) = FormedWordReader.TakeApart(_lexicon, text, tokens, index);
            @base = Read(text, folded, apart, at).Word;
        }

        return _others.FindFormed(token.Span.In(text), token, @base.Number) ?? _others.KeepFormed(_formed.Read(text, token, @base), token, @base.Number);
    }

    /// <summary>As it is written here: a text may have 寫著字 and 写着字.</summary>
    private ReadWord ReadPiece(string text, Token token) => _pieces.GetOrAdd(
        (token.Base, token.Formation, token.Span.Of(text)),
        static (_, a) => a.Self.Numbered(FormedWordReader.ReadPiece(a.Token.Formation, a.Self.ReadBase(a.Token))),
        (Self: this, Token: token));

    private ReadWord ReadBase(Token token) => _bases.GetOrAdd(token.Base, static (headword, self) =>
        self.Numbered(self._words.Read(self._lexicon.EntriesOf(headword)[0].Form(self._script), headword, isName: false, null)), this);

    private int Know(string surface, in Token token)
    {
        bool isName = token.Kind == TokenKind.Name;
        var choice = surface.Length == 1 && !isName ? _context?.ChoiceOf(surface[0]) : null;
        var usual = Numbered(_words.Read(surface, token.Headword, isName, null));
        return _known.Add(token.Headword, usual, isName, choice is not null ? new(choice, []) : isName ? null : Beside(surface, token.Headword));
    }

    /// <summary>A word that the characters beside it read, or null.</summary>
    private ContextWord? Beside(string surface, int headword)
    {
        var readings = _inContext.Of(headword);
        return readings.Count == 0 ? null
            : new(null, [.. readings.Select(r => (r, Numbered(_words.Read(surface, headword, isName: false, r.Reading))))]);
    }

    private ReadWord Numbered(ReadWord word) => word with { Number = NextNumber() };

    private int NextNumber() => Interlocked.Increment(ref _count) - 1;
}
