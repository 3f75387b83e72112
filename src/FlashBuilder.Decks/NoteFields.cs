using System.Text;

namespace FlashBuilder.Decks;

/// <summary>The 25 values of a note: HTML, empty where there is nothing to say. Equal when all values are equal.</summary>
public sealed class NoteFields : IEquatable<NoteFields>
{
    private readonly string[] values;

    /// <exception cref="ArgumentException">
    /// Not one value for each field, an empty key, or a character that no field may hold (a control character other
    /// than tab and line feed, half a surrogate pair).
    /// </exception>
    public NoteFields(IEnumerable<string> values)
    {
        this.values = [.. values];
        if (this.values.Length != Count)
            throw new ArgumentException($"a note has {Count} fields, not {this.values.Length}", nameof(values));
        if (this.values[(int)Field.Key].Length == 0)
            throw new ArgumentException("the key of a note is empty", nameof(values));
        foreach (string value in this.values)
            if (!HtmlText.IsClean(value))
                throw new ArgumentException("a field holds a control character: " + this.values[0], nameof(values));
    }

    public static int Count { get; } = Enum.GetValues<Field>().Length;

    public string this[Field field] => values[(int)field];

    public string this[int field] => values[field];

    public bool Has(Field field) => values[(int)field].Length > 0;

    public NoteFields With(Field field, string value)
    {
        string[] copy = [.. values];
        copy[(int)field] = value;
        return new NoteFields(copy);
    }

    /// <summary>The values in the order of <see cref="Field"/>, joined as Anki joins them: by U+001F.</summary>
    public string Joined() => string.Join('\u001f', values);

    public bool Equals(NoteFields? other) => other is not null && values.AsSpan().SequenceEqual(other.values);

    public override bool Equals(object? obj) => Equals(obj as NoteFields);

    public override int GetHashCode() => values[(int)Field.Key].GetHashCode(StringComparison.Ordinal);

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (Field field in Enum.GetValues<Field>())
            if (Has(field)) text.Append(field).Append(": ").Append(this[field]).Append('\n');
        return text.ToString();
    }
}
