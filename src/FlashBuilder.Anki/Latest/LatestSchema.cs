namespace FlashBuilder.Anki;

/// <summary>The tables of schema version 18 that take the place of the JSON columns of version 11.</summary>
internal static class LatestSchema
{
    public const long Version = 18;

    public const string Sql =
        """
        CREATE TABLE graves (oid integer NOT NULL, type integer NOT NULL, usn integer NOT NULL, PRIMARY KEY (oid, type)) WITHOUT ROWID;
        CREATE INDEX idx_graves_pending ON graves (usn);
        CREATE TABLE deck_config (
            id integer PRIMARY KEY NOT NULL, name text NOT NULL COLLATE unicase, mtime_secs integer NOT NULL,
            usn integer NOT NULL, config blob NOT NULL);
        CREATE TABLE config (KEY text NOT NULL PRIMARY KEY, usn integer NOT NULL, mtime_secs integer NOT NULL, val blob NOT NULL) WITHOUT ROWID;
        CREATE TABLE tags (
            tag text NOT NULL PRIMARY KEY COLLATE unicase, usn integer NOT NULL, collapsed boolean NOT NULL,
            config blob NULL) WITHOUT ROWID;
        CREATE TABLE fields (
            ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL COLLATE unicase, config blob NOT NULL,
            PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
        CREATE UNIQUE INDEX idx_fields_name_ntid ON fields (name, ntid);
        CREATE TABLE templates (
            ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL COLLATE unicase, mtime_secs integer NOT NULL,
            usn integer NOT NULL, config blob NOT NULL, PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
        CREATE UNIQUE INDEX idx_templates_name_ntid ON templates (name, ntid);
        CREATE INDEX idx_templates_usn ON templates (usn);
        CREATE TABLE notetypes (
            id integer NOT NULL PRIMARY KEY, name text NOT NULL COLLATE unicase, mtime_secs integer NOT NULL,
            usn integer NOT NULL, config blob NOT NULL);
        CREATE UNIQUE INDEX idx_notetypes_name ON notetypes (name);
        CREATE INDEX idx_notetypes_usn ON notetypes (usn);
        CREATE TABLE decks (
            id integer PRIMARY KEY NOT NULL, name text NOT NULL COLLATE unicase, mtime_secs integer NOT NULL,
            usn integer NOT NULL, common blob NOT NULL, kind blob NOT NULL);
        CREATE UNIQUE INDEX idx_decks_name ON decks (name);
        CREATE INDEX idx_notes_mid ON notes (mid);
        CREATE INDEX idx_cards_odid ON cards (odid) WHERE odid <> 0;
        """;
}
