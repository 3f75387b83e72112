using FlashBuilder.Decks;
using FlashBuilder.Vocabulary;
using Hanzi.Text;
using Microsoft.Data.Sqlite;

namespace StudyBench;

/// <summary>A deck of invented words and the history of a learner who studied it for three years.</summary>
internal static class DeckGenerator
{
    private const long Day = 86_400_000;
    private const int History = 1_095;

    public static void Write(string path, int cards, int reviews)
    {
        File.Delete(path);
        DeckFile.Write(path, Words(cards));
        using SqliteConnection connection = SqliteDatabase.Open(path);
        SqliteDatabase.Run(connection, "PRAGMA synchronous = OFF; BEGIN");
        var random = new Random(1);
        long today = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() / Day * Day;
        var answers = new List<(long At, int Card, int Number)>(reviews);
        int seen = cards * 4 / 5;
        for (int card = 0; card < seen; card++)
        {
            int count = reviews / seen + (card < reviews % seen ? 1 : 0);
            double first = random.NextDouble() * History;
            // The waits grow: most answers of a card stand near its first.
            for (int number = 0; number < count; number++)
                answers.Add((today - (long)(first * (1 - Math.Pow((number + random.NextDouble()) / (count + 1), 2)) * Day), card, number));
        }
        answers.Sort();
        Insert(connection, answers, random);
        SqliteDatabase.Run(connection, "COMMIT");
        Console.WriteLine($"{path}: {cards} cards, {answers.Count} reviews, {new FileInfo(path).Length / 1_000_000} MB");
    }

    private static void Insert(SqliteConnection connection, List<(long At, int Card, int Number)> answers, Random random)
    {
        using SqliteCommand review = Command(connection,
            "INSERT INTO reviews (card, at, rating, mode, took, elapsed_days, interval, before_stage, before_step, before_stability, before_difficulty, " +
            "before_last_review, before_due, after_stage, after_step, after_stability, after_difficulty, after_last_review, after_due) " +
            "VALUES ($0, $1, $2, 0, $3, $4, $5, $6, 0, $7, $8, $9, $10, 2, 0, $11, 5.5, $1, $12)", 13);
        using SqliteCommand memory = Command(connection,
            "INSERT INTO memories (card, stage, step, stability, difficulty, last_review, due, reviews, lapses, suspended, buried_until, flag, changed) " +
            "VALUES ($0, 2, 0, $1, 5.5, $2, $3, $4, $5, 0, NULL, 0, $2)", 6);
        var last = new Dictionary<int, (long At, long Due, double Stability, int Reviews, int Lapses)>();
        foreach ((long at, int card, int number) in answers)
        {
            int rating = random.Next(100) switch { < 10 => 1, < 20 => 2, < 90 => 3, _ => 4 };
            bool known = last.TryGetValue(card, out var before);
            double stability = known ? Math.Min(3_000, before.Stability * (rating == 1 ? 0.4 : 1.8)) : 2.3;
            long due = at + Math.Max(1, (long)stability) * Day;
            Set(review, CardId(card), at, rating, 2_000 + random.Next(8_000), known ? (at - before.At) / Day : 0, due - at,
                known ? 2 : 0, known ? before.Stability : 0, known ? 5.5 : 0, known ? before.At : DBNull.Value, known ? before.Due : DBNull.Value,
                stability, due);
            last[card] = (at, due, stability, number + 1, before.Lapses + (known && rating == 1 ? 1 : 0));
        }
        long now = answers.Count > 0 ? answers[^1].At : 0;
        foreach ((int card, (long at, long due, double stability, int count, int lapses)) in last.OrderBy(row => row.Key))
            // Who studies each day has few overdue cards: most that would be are due in the next weeks.
            Set(memory, CardId(card), stability, at, due < now && card % 40 > 0 ? now + card % 400 * Day : due, count, lapses);
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, int values)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        for (int i = 0; i < values; i++) command.Parameters.AddWithValue("$" + i, 0L);
        command.Prepare();
        return command;
    }

    private static void Set(SqliteCommand command, params object[] values)
    {
        for (int i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }

    private static long NoteId(int card) => 1_700_000_000_000 + 2L * card;

    private static long CardId(int card) => NoteId(card) + 1;

    private static Deck Words(int count)
    {
        var notes = new List<Note>(count);
        for (int i = 0; i < count; i++)
        {
            string word = $"{(char)(0x4e00 + i % 20_000)}{(char)(0x4e00 + i / 20_000 * 37 + i % 61)}";
            string[] fields = new string[NoteFields.Count];
            Array.Fill(fields, "");
            fields[(int)Field.Key] = $"{word} shi4 chang3 {i}";
            fields[(int)Field.Word] = $"<span lang=\"zh-Hant-TW\">{word}</span>";
            fields[(int)Field.Pinyin] = "<span class=\"tone4\">shì</span><span class=\"tone3\">chǎng</span>";
            fields[(int)Field.Zhuyin] = "<span class=\"tone4\">ㄕˋ</span> <span class=\"tone3\">ㄔㄤˇ</span>";
            fields[(int)Field.Meaning] = $"market; marketplace; the {i}th of its kind";
            fields[(int)Field.MoreMeanings] = "<ul><li>outlet for goods</li><li>market (in the abstract)</li></ul>";
            fields[(int)Field.Sentence] = $"<span lang=\"zh-Hant-TW\">清晨的港口很安靜，<b>{word}</b>裡已經擠滿了人。</span>";
            fields[(int)Field.SentencePinyin] = "Qīngchén de gǎngkǒu hěn ānjìng, shìchǎng lǐ yǐjīng jǐmǎn le rén.";
            fields[(int)Field.SentenceCloze] = "<span lang=\"zh-Hant-TW\">清晨的港口很安靜，<b>＿＿</b>裡已經擠滿了人。</span>";
            notes.Add(new Note
            {
                Guid = $"g{i}",
                Id = NoteId(i),
                Modified = 1_700_000_000,
                Fields = new NoteFields(fields),
                Tags = ["FlashBuilder"],
                Cards = [new Card(CardId(i), 0)],
            });
        }
        return new Deck
        {
            Title = "Invented",
            Name = "Invented",
            Description = "Invented words to measure with.",
            Script = Script.Traditional,
            Created = 1_700_000_000,
            Sentences = Array.Empty<SourceSentence>(),
            Notes = notes,
        };
    }
}
