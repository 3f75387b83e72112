using Hanzi.Dictionary;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace Hanzi.Pinyin;

/// <summary>Reads words that are no headwords but formed of one, by its reading.</summary>
internal sealed class FormedWordReader(Lexicon lexicon, CharacterReadings characters)
{
    /// <summary>How far the reading of a character looks around it, in tokens.</summary>
    private const int Around = 2;

    /// <param name="base">The base of the word, read.</param>
    public ReadWord Read(string text, Token token, ReadWord @base)
    {
        var span = token.Span;
        bool isName = token.Kind == TokenKind.Name;
        var entry = @base.Entry!;
        char[] traditional = new char[span.Length], simplified = new char[span.Length];
        var mainland = new Syllable[span.Length];
        var reading = new Syllable[span.Length];
        var other = new Syllable[span.Length];
        int length = entry.Traditional.Length;
        if (@base.Reading.Count != length || entry.Reading.Count != length) return new() { Text = span.Of(text), Kind = token.Kind };
        for (int at = 0; at < span.Length; at++)
        {
            int from = token.Formation.BaseIndex(at, span.Length);
            if (from < 0)
            {
                char own = text[span.Start + at];
                (traditional[at], simplified[at]) = FormsOf(own);
                reading[at] = mainland[at] = other[at] = isName ? ReadingOf(own).ToUpper() : ReadingOf(own);
                continue;
            }

            // A verb said twice fades: 看看 is kànkan in the dictionary.
            bool fades = token.Formation == Formation.Doubled && span.Length == 2 && at == 1;
            (traditional[at], simplified[at]) = (entry.Traditional[from], entry.Simplified[from]);
            mainland[at] = Fade(entry.Reading[from], fades);
            reading[at] = Fade(@base.Reading[from], fades);
            other[at] = @base.OtherRegion.Count == length ? Fade(@base.OtherRegion[from], fades) : reading[at];
        }

        return new()
        {
            Text = span.Of(text),
            Kind = token.Kind,
            Reading = reading,
            OtherRegion = reading.AsSpan().SequenceEqual(other) ? [] : other,
            Base = @base,
            Formed = new() { Id = -1, Traditional = new(traditional), Simplified = new(simplified), Reading = mainland, Senses = [] },
        };
    }

    /// <summary>A piece of a separated verb has its syllable of the verb, and the verb's entries.</summary>
    public static ReadWord ReadPiece(Formation formation, ReadWord verb)
    {
        int piece = formation == Formation.SeparatedVerb ? 0 : 1;
        return verb with
        {
            Text = null,
            Reading = verb.Reading.Count == 2 ? [verb.Reading[piece]] : [],
            OtherRegion = verb.OtherRegion.Count == 2 && verb.OtherRegion[piece] != verb.Reading[piece] ? [verb.OtherRegion[piece]] : [],
            Base = verb,
        };
    }

    /// <summary>
    /// The tokens around a word formed of one character with the word cut into its characters; and where the last of them
    /// stands that is its base: what follows it tells most (教教我).
    /// </summary>
    public static (Token[] Tokens, int Base) TakeApart(Lexicon lexicon, string text, ReadOnlySpan<Token> tokens, int index)
    {
        var token = tokens[index];
        var span = token.Span;
        var apart = new List<Token>();
        for (int i = Math.Max(0, index - Around); i < index; i++) apart.Add(tokens[i]);
        int at = span.Start;
        if (token.Formation is Formation.Prefixed or Formation.DoubledMeasure) apart.Add(Character(at++));
        int place = apart.Count;
        for (; at < span.End; at++)
        {
            bool isBase = token.Formation.BaseIndex(at - span.Start, span.Length) >= 0;
            if (isBase) place = apart.Count;
            apart.Add(isBase ? new(new(at, at + 1), token.Kind, token.Base) : Character(at));
        }

        for (int i = index + 1; i < tokens.Length && i <= index + Around; i++) apart.Add(tokens[i]);
        return ([.. apart], place);

        Token Character(int at) => new(new(at, at + 1), TokenKind.Word, lexicon.HeadwordOf(text.AsSpan(at, 1)));
    }

    private static Syllable Fade(Syllable syllable, bool fades) => fades ? new(syllable.Letters, 5) : syllable;

    private Syllable ReadingOf(char c) => characters.Of(c) is [var first, ..] ? first : new(c.ToString(), 0);

    private (char Traditional, char Simplified) FormsOf(char c) =>
        lexicon.Find(c.ToString()) is [{ Traditional: [var traditional], Simplified: [var simplified] }, ..] ? (traditional, simplified) : (c, c);
}
