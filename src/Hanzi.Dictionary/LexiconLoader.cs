using Hanzi.Text;

namespace Hanzi.Dictionary;

/// <summary>Makes a lexicon of CC-CEDICT files: the system's, and a user's own which add to it or override it.</summary>
public static class LexiconLoader
{
    /// <param name="system">In the form that https://cc-cedict.org/wiki/syntax describes; plain or gzip.</param>
    /// <param name="user">
    /// The same form. An entry with the Traditional form and the reading of a system entry replaces it; any other is added.
    /// </param>
    /// <param name="lenient">Leave damaged lines out and keep them in <see cref="Lexicon.SkippedLines"/>.</param>
    /// <exception cref="DictionaryFormatException">Damaged lines, all of them; or no entry at all.</exception>
    public static Lexicon Load(
        ScriptTable scripts, IReadOnlyList<DictionaryText> system, IReadOnlyList<DictionaryText> user, bool lenient = false)
    {
        var index = new LexiconIndex();
        var faults = new List<DictionaryFault>();
        foreach (var source in system) AddLayer(scripts, index, source, isUser: false, faults);
        foreach (var source in user) AddLayer(scripts, index, source, isUser: true, faults);
        if (faults.Count > 0 && !lenient) throw new DictionaryFormatException(faults);
        if (index.LineCount == 0)
        {
            string names = string.Join(", ", system.Select(s => s.Name));
            throw new DictionaryFormatException([new(names, 1, "", "at least one entry")]);
        }

        return new(scripts, index, faults);
    }

    private static void AddLayer(
        ScriptTable scripts, LexiconIndex index, DictionaryText source, bool isUser, List<DictionaryFault> faults)
    {
        char[] text = source.Characters;
        index.AddLayer(text, isUser);
        int number = 0;
        for (int start = 0; start < text.Length; number++)
        {
            var rest = text.AsSpan(start);
            int length = rest.IndexOf('\n');
            int next = length < 0 ? text.Length : start + length + 1;
            var line = (length < 0 ? rest : rest[..length]).TrimEnd("\r ");
            if (line.Length > 0 && line[0] != '#')
            {
                if (CedictLine.TryRead(line, out var parts, out string expected))
                    AddEntry(scripts, index, start, line, parts, isUser);
                else
                    faults.Add(DictionaryFault.At(source.Name, number + 1, line, expected));
            }

            start = next;
        }
    }

    private static void AddEntry(
        ScriptTable scripts, LexiconIndex index, int start, ReadOnlySpan<char> line, in CedictLine parts, bool isUser)
    {
        int entry = index.AddLine(start, line.Length);
        var traditional = line[..parts.TraditionalEnd];
        var simplified = line[parts.SimplifiedStart..parts.SimplifiedEnd];
        ref int headword = ref index.Table.Add(scripts, traditional);
        if (isUser && headword >= 0) ReplaceSystemEntry(index, headword, entry);
        index.Link(ref headword, entry << 1);
        if (!AreAlike(scripts, traditional, simplified)) index.Link(ref index.Table.Add(scripts, simplified), (entry << 1) | 1);
    }

    /// <summary>Two forms of one word that no text tells apart once it is folded.</summary>
    private static bool AreAlike(ScriptTable scripts, ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.Length != other.Length) return false;
        for (int i = 0; i < one.Length; i++)
            if (one[i] != other[i] && scripts.Fold(one[i]) != scripts.Fold(other[i])) return false;
        return true;
    }

    private static void ReplaceSystemEntry(LexiconIndex index, int headword, int userEntry)
    {
        var form = index.Form(userEntry << 1);
        var reading = ReadingParser.Parse(index.RawReading(userEntry));
        for (int link = index.First(headword); link >= 0; link = index.Next(link))
        {
            int entry = LexiconIndex.EntryOf(link);
            if (index.Form(entry << 1).SequenceEqual(form)
                && ReadingParser.Parse(index.RawReading(entry)).SequenceEqual(reading)) index.Replace(entry);
        }
    }
}
