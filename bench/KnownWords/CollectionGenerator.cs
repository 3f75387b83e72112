using System.Globalization;
using FlashBuilder.Decks;
using Hanzi.Dictionary;
using Microsoft.Data.Sqlite;

namespace KnownWordsBench;

/// <summary>Makes a collection of schema 11 as a learner of Chinese has it. The same numbers give the same file.</summary>
internal sealed class CollectionGenerator(SqliteConnection connection)
{
    private const string Tables = """
        CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL, ver integer NOT NULL, dty integer NOT NULL,
            usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL, models text NOT NULL, decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL);
        CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL, tags text NOT NULL,
            flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
        CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL,
            type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL, ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL,
            lapses integer NOT NULL, left integer NOT NULL, odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
        CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL, ivl integer NOT NULL,
            lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL, type integer NOT NULL);
        """;

    private static readonly (string Name, int Type, string[] Fields)[] Types =
    [
        ("Basic", 0, ["Front", "Back"]),
        ("HSK", 0, ["Simplified", "Traditional", "Pinyin", "Meaning", "Measure word", "Sentence", "Sentence pinyin", "Audio"]),
        ("Ruby", 0, ["Word", "Reading", "English", "Parts"]),
        ("Cloze", 1, ["Text", "Extra"]),
    ];

    public static void Write(string path, Lexicon lexicon, int count)
    {
        using SqliteConnection connection = SqliteDatabase.OpenInMemory();
        new CollectionGenerator(connection).Fill(lexicon, count);
        File.WriteAllBytes(path, SqliteDatabase.ToBytes(connection));
    }

    private void Fill(Lexicon lexicon, int count)
    {
        SqliteDatabase.Run(connection, Tables + "BEGIN;");
        string models = "{" + string.Join(',', Types.Select((type, number) =>
            $$"""
            "{{number + 1}}": {"id": {{number + 1}}, "name": "{{type.Name}}", "type": {{type.Type}}, "flds": [{{string.Join(',', type.Fields.Select((name, i) => $$"""{"name": "{{name}}", "ord": {{i}}}"""))}}],
              "tmpls": [{"name": "Card 1", "ord": 0}, {"name": "Card 2", "ord": 1}]}
            """)) + "}";
        Insert("col", 1L, 1_500_000_000L, 0L, 0L, 11L, 0L, 0L, 0L, "{}", models, """{"1": {"id": 1, "name": "Chinese", "desc": "", "dyn": 0}}""", "{}", "{}");
        var random = new Random(815);
        long time = 1_500_000_000_000;
        for (int i = 0; i < count; i++)
        {
            Entry entry = lexicon.Entry(i * 7919 % lexicon.EntryCount);
            int type = i % Types.Length;
            string[] fields = Fields(type, entry, random);
            long note = time++;
            Insert("notes", note, i.ToString(CultureInfo.InvariantCulture), type + 1L, 1_500_000_000L, 0L, " zh ", string.Join('\u001f', fields), fields[0], 0L, 0L, "");
            for (long card = 0; card < (Types[type].Type == 1 ? 1 : 2); card++)
            {
                long interval = random.Next(0, 60), id = time++;
                Insert("cards", id, note, 1L, card, 0L, 0L, interval > 0 ? 2L : 0L, interval > 0 ? 2L : 0L, 100L, interval, 2500L, 5L, 0L, 0L, 0L, 0L, 0L, "");
                for (int answer = 0; answer < 5; answer++) Insert("revlog", time++, id, 0L, 3L, interval, 1L, 2500L, 4000L, 1L);
            }
        }

        SqliteDatabase.Run(connection, "COMMIT");
    }

    private static string[] Fields(int type, Entry entry, Random random)
    {
        string english = entry.Senses.Count > 0 ? entry.Senses[0].Gloss : "name", pinyin = entry.NumberedReading;
        string sentence = $"昨天我們說到<b>{entry.Traditional}</b>，大家都覺得很有意思。";
        return type switch
        {
            0 => random.Next(2) == 0 ? [$"<div>{entry.Traditional}</div>", $"{pinyin}<br>{english}"] : [english, $"{entry.Traditional}&nbsp;{pinyin}"],
            1 => [entry.Simplified, entry.Traditional, pinyin, english, random.Next(3) == 0 ? "個" : "", sentence, "zuotian women shuodao", $"[sound:{entry.Id}.mp3]"],
            2 => [$"<ruby>{entry.Traditional}<rt>{pinyin}</rt></ruby>", pinyin, english, string.Join("<br>", entry.Traditional.Select(c => c.ToString()))],
            _ => [$"昨天我們說到{{{{c1::{entry.Simplified}::{pinyin}}}}}，大家都覺得很有意思。", english],
        };
    }

    private readonly Dictionary<string, SqliteCommand> commands = [];

    private void Insert(string table, params object[] values)
    {
        if (!commands.TryGetValue(table, out SqliteCommand? command))
        {
            commands[table] = command = connection.CreateCommand();
            command.CommandText = $"INSERT INTO {table} VALUES ({string.Join(',', values.Select((_, i) => "$" + i))})";
            for (int i = 0; i < values.Length; i++) command.Parameters.AddWithValue("$" + i, values[i]);
        }

        for (int i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }
}
