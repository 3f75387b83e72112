using Microsoft.Data.Sqlite;

namespace FlashBuilder.Anki;

/// <summary>The current row of a <see cref="ForeignDatabase"/>. Whatever type a value has, it is taken as the one wanted.</summary>
internal sealed class ForeignRow(SqliteDataReader reader, ForeignDatabase database)
{
    public string Text(int column) => reader.IsDBNull(column) ? "" : database.Count(reader.GetString(column));

    public byte[] Bytes(int column) => reader.IsDBNull(column) ? [] : database.Count(reader.GetFieldValue<byte[]>(column));

    public long Whole(int column) => reader.IsDBNull(column) ? 0 : reader.GetInt64(column);

    /// <summary>The nearest number in range.</summary>
    public int Small(int column) => (int)Math.Clamp(Whole(column), int.MinValue, int.MaxValue);
}
