using Hanzi.Pinyin;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace FlashBuilder.Vocabulary;

/// <summary>Puts on a token what a user says of it.</summary>
internal static class CorrectedToken
{
    /// <summary>A word is corrected, and where the line asks for a name, a name; numbers, Latin words and signs are neither.</summary>
    public static bool IsPossible(TokenKind kind, CorrectionKind line) => line == CorrectionKind.Name
        ? kind == TokenKind.Name
        : kind is TokenKind.Word or TokenKind.Name or TokenKind.Unknown;

    public static ReadToken Of(ReadToken token, Correction line, string sentence)
    {
        if (line.Reading.Count > 0) token = WithReading(token, line.Reading);
        if (line.Meaning.Length > 0) token = token.As(token.Word with { Meaning = line.Meaning });
        // Whatever has a reading and a meaning can be learnt.
        if (token.Entry is null && token.Meaning is not null && token.Reading.Count > 0)
            token = token.As(token.Word with { Entries = [UnlistedEntry.Of(token, sentence)] });
        return token;
    }

    /// <summary>The entry with that reading goes first; where none has it, the likeliest is taken to be read so.</summary>
    private static ReadToken WithReading(ReadToken token, IReadOnlyList<Syllable> reading)
    {
        if (token.Token.Kind == TokenKind.Name) reading = [reading[0].ToUpper(), .. reading.Skip(1)];
        if (IsSame(token.Reading, reading, ignoreCase: false)) return token;
        if (token.Entry is not { } usual) return token.As(token.Word with { Reading = reading, OtherRegion = [] });
        var entry = token.Entries.FirstOrDefault(e => IsSame(e.Reading, reading, ignoreCase: false))
            ?? token.Entries.FirstOrDefault(e => IsSame(e.Reading, reading, ignoreCase: true));
        // In the standard of the region it is right already; the entry has the other's.
        if (entry is null && IsSame(token.Reading, reading, ignoreCase: true)) return token;
        // The same entry has the same number below zero, so that the senses chosen for it can be kept by number.
        entry ??= usual with { Id = usual.Id == UnlistedEntry.Id ? usual.Id : -2 - usual.Id, Reading = reading, IsUserDefined = true };
        bool isName = entry.IsCapitalised || token.Token.Kind == TokenKind.Name;
        return token.As(token.Word with
        {
            Kind = isName ? TokenKind.Name : TokenKind.Word,
            Entries = [entry, .. token.Entries.Where(e => e.Id != entry.Id)],
            Reading = entry.Reading,
            OtherRegion = [],
        });
    }

    private static bool IsSame(IReadOnlyList<Syllable> one, IReadOnlyList<Syllable> other, bool ignoreCase) =>
        one.Count == other.Count && one.Zip(other).All(pair => pair.First == pair.Second || (ignoreCase && pair.First.ToLower() == pair.Second.ToLower()));
}
