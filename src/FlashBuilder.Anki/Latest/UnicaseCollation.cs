using System.Text;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Anki;

/// <summary>The order of names in Anki's latest tables: by code point, case folded.</summary>
internal static class UnicaseCollation
{
    public static void Register(SqliteConnection connection) => connection.CreateCollation("unicase", Compare);

    public static int Compare(string one, string other)
    {
        StringRuneEnumerator first = Fold(one).EnumerateRunes(), second = Fold(other).EnumerateRunes();
        while (true)
        {
            bool more = first.MoveNext();
            if (more != second.MoveNext()) return more ? 1 : -1;
            if (!more) return 0;
            int order = first.Current.CompareTo(second.Current);
            if (order != 0) return order;
        }
    }

    /// <summary>The one letter of names here that folds to two comes first.</summary>
    private static string Fold(string text) => text.Replace("ß", "ss", StringComparison.Ordinal).Replace("ẞ", "ss", StringComparison.Ordinal).ToLowerInvariant();
}
