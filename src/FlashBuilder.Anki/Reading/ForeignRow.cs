using SQLitePCL;

namespace FlashBuilder.Anki;

/// <summary>
/// The current row of a <see cref="ForeignDatabase"/>. Whatever type a value has, it is taken as the one wanted; none is 0 or
/// empty. Below the ADO layer, which would ask of every value of millions whether there is one.
/// </summary>
internal sealed class ForeignRow(sqlite3_stmt statement, ForeignDatabase database)
{
    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string() is string text ? database.Count(text) : "";

    public byte[] Bytes(int column) => database.Count(raw.sqlite3_column_blob(statement, column).ToArray());

    public long Whole(int column) => raw.sqlite3_column_int64(statement, column);

    /// <summary>The nearest number in range.</summary>
    public int Small(int column) => (int)Math.Clamp(Whole(column), int.MinValue, int.MaxValue);
}
