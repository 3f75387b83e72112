namespace FlashBuilder.Decks;

/// <summary>Rows that hang on notes, in the order of these, taken note by note in that order.</summary>
internal sealed class RowsByNote<T>(List<(long Note, T Value)> rows)
{
    private int next;

    /// <param name="note">Greater than in the call before.</param>
    public T[] Of(long note)
    {
        while (next < rows.Count && rows[next].Note < note) next++;
        int start = next;
        while (next < rows.Count && rows[next].Note == note) next++;
        if (next == start) return [];
        var values = new T[next - start];
        for (int i = 0; i < values.Length; i++) values[i] = rows[start + i].Value;
        return values;
    }
}
