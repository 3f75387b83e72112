using Hanzi.Dictionary;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace Hanzi.Pinyin;

/// <summary>Reads a headword: puts the entry first that the reading, or where none is given the likelihood, asks for.</summary>
internal sealed class WordReader(Lexicon lexicon, CharacterReadings characters, Script script, ReadingTables? tables, Region region)
{
    private readonly ReadingModel _model = tables?.Model ?? ReadingModel.None;
    private readonly CharacterNotes _notes = new(lexicon);

    /// <param name="isName">Whether the segmentation has found a name.</param>
    /// <param name="chosen">The reading that the context gives it, in lower case, or null.</param>
    public ReadWord Read(string surface, int headword, bool isName, IReadOnlyList<Syllable>? chosen)
    {
        var usual = surface.Length == 1 ? characters.Of(surface[0]) : [];
        var entries = EntryOrder.Rank(surface, lexicon.EntriesOf(headword), script, usual);
        // The surname before the word.
        if (isName && !entries[0].IsCapitalised) entries = [.. entries.OrderBy(e => e.IsCapitalised ? 0 : 1)];
        var wanted = isName ? []
            : chosen is not null ? chosen
            : surface.Length > 1 && !entries[0].IsUserDefined ? _model.ReadingOf(lexicon.Scripts.Fold(surface)) : [];
        bool isRead = wanted.Count > 0 && (entries[0].IsUserDefined || IsReading(entries[0], wanted));
        if (wanted.Count > 0 && !isRead) entries = [.. entries.OrderBy(e => IsReading(e, wanted) ? 0 : 1)];
        bool isEntrys = wanted.Count == 0 || entries[0].IsUserDefined || IsReading(entries[0], wanted);
        var mainland = isEntrys ? entries[0].Reading : Like(entries[0], wanted);
        var taiwan = tables is null ? mainland : tables.Regions.Taiwan(lexicon, _notes, entries[0], mainland);
        var (own, other) = region == Region.Taiwan ? (taiwan, mainland) : (mainland, taiwan);
        return new()
        {
            Text = surface,
            Headword = headword,
            Kind = isName || entries[0].IsCapitalised ? TokenKind.Name : TokenKind.Word,
            Entries = entries,
            Reading = own,
            OtherRegion = own.SequenceEqual(other) ? [] : other,
        };
    }

    private static bool IsReading(Entry entry, IReadOnlyList<Syllable> wanted)
    {
        if (entry.Reading.Count != wanted.Count) return false;
        for (int i = 0; i < wanted.Count; i++)
            if (entry.Reading[i].ToLower() != wanted[i]) return false;
        return true;
    }

    /// <summary>A reading that no entry has, with the capitals of the entry.</summary>
    private static IReadOnlyList<Syllable> Like(Entry entry, IReadOnlyList<Syllable> wanted) =>
        entry.Reading.Count != wanted.Count ? wanted : [.. wanted.Select((s, i) => entry.Reading[i].IsCapitalised ? s.ToUpper() : s)];
}
