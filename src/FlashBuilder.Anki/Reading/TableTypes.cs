using System.Globalization;
using System.Text;

namespace FlashBuilder.Anki;

/// <summary>
/// Note types and decks of schemas 15 to 18: tables whose names are unique under a collation of Anki's own. They are read
/// without an index and without comparing names, so that it is not needed.
/// </summary>
internal static class TableTypes
{
    public static Dictionary<long, AnkiNoteType> ReadNoteTypes(ForeignDatabase database)
    {
        Dictionary<long, string[]> fields = ReadNames(database, "fields");
        Dictionary<long, string[]> templates = ReadNames(database, "templates");
        var types = new Dictionary<long, AnkiNoteType>();
        foreach (ForeignRow row in database.Rows("notetypes", "id, name, config"))
        {
            long id = row.Whole(0);
            types[id] = new AnkiNoteType(id, row.Text(1), IsCloze(row.Bytes(2)), fields.GetValueOrDefault(id, []), templates.GetValueOrDefault(id, []));
        }
        return types;
    }

    public static Dictionary<long, AnkiDeck> ReadDecks(ForeignDatabase database)
    {
        var decks = new Dictionary<long, AnkiDeck>();
        foreach (ForeignRow row in database.Rows("decks", "id, name, kind"))
        {
            (bool isFiltered, string description) = KindOf(row.Bytes(2));
            decks[row.Whole(0)] = new AnkiDeck(row.Whole(0), row.Text(1).Replace("\u001f", "::"), description, isFiltered);
        }
        return decks;
    }

    /// <inheritdoc cref="JsonTypes.ReadMinutesWest"/>
    public static int? ReadMinutesWest(ForeignDatabase database)
    {
        if (!database.Has("config")) return null;
        foreach (ForeignRow row in database.Rows("config", "KEY, val"))
            if (row.Text(0) == "creationOffset")
                return int.TryParse(Encoding.UTF8.GetString(row.Bytes(1)), CultureInfo.InvariantCulture, out int minutes)
                    && Math.Abs((long)minutes) <= JsonTypes.MostMinutes ? minutes : null;
        return null;
    }

    private static Dictionary<long, string[]> ReadNames(ForeignDatabase database, string table)
    {
        var names = new List<(long Type, long Ordinal, string Name)>();
        foreach (ForeignRow row in database.Rows(table, "ntid, ord, name")) names.Add((row.Whole(0), row.Whole(1), row.Text(2)));
        return names.GroupBy(name => name.Type).ToDictionary(type => type.Key, string[] (type) => [.. type.OrderBy(name => name.Ordinal).Select(name => name.Name)]);
    }

    /// <summary>Message Notetype.Config: kind = 1, of which 1 is cloze.</summary>
    private static bool IsCloze(byte[] config)
    {
        bool isCloze = false;
        var message = new ProtobufReader(config);
        while (message.Next())
            if (message.Field == 1) isCloze = message.Number == 1;
        return isCloze;
    }

    /// <summary>Message Deck.KindContainer: normal = 1, in which description = 4; or filtered = 2.</summary>
    private static (bool IsFiltered, string Description) KindOf(byte[] kind)
    {
        (bool isFiltered, string description) = (false, "");
        var container = new ProtobufReader(kind);
        while (container.Next())
        {
            isFiltered |= container.Field == 2;
            if (container.Field != 1) continue;
            var normal = new ProtobufReader(container.Bytes);
            while (normal.Next())
                if (normal.Field == 4) description = Encoding.UTF8.GetString(normal.Bytes);
        }
        return (isFiltered, description);
    }
}
