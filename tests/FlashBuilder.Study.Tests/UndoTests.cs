using FlashBuilder.Decks;
using FlashBuilder.Scheduling;
using FlashBuilder.Study;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Tests;

public sealed class UndoTests : IDisposable
{
    private readonly StudyDesk desk = new(words: 6, ExtraCards.Cloze);

    public void Dispose() => desk.Dispose();

    [Fact]
    public void An_undone_answer_is_as_if_it_had_not_been_but_stays_in_the_log()
    {
        desk.LearnAll(daysAgo: 30);
        using StudySession session = desk.Open();
        StudyCard before = session.Current!;
        DueCounts counts = session.Remaining;
        session.Give(Rating.Again);
        Assert.True(session.Undo());
        Assert.Equivalent(before, session.Current);
        Assert.Equal(counts, session.Remaining);
        Assert.Equal(0, session.Summary.Answers);
        Assert.Equal(new UndoneStep(StudyAction.Answer, before.Traditional), session.LastUndone);
        Assert.Equal((1, 1), (desk.Number("SELECT count(*) FROM reviews"), desk.Number("SELECT count(*) FROM undone")));
        Assert.Equal(0, desk.Number("SELECT count(*) FROM memories WHERE reviews <> 1 OR lapses <> 0 OR buried_until IS NOT NULL"));
        Assert.Empty(StudyHistory.Read([desk.Path]));
        session.Give(Rating.Good);
        Assert.Single(StudyHistory.Read([desk.Path]));
    }

    [Fact]
    public void Every_kind_of_step_is_taken_back_in_turn()
    {
        using StudySession session = desk.Open();
        string start = Rows();
        var words = new List<string>();
        StudyAction[] actions = [.. Enum.GetValues<StudyAction>(), .. Enum.GetValues<StudyAction>()[..4]];
        foreach (StudyAction action in actions)
        {
            words.Add(session.Current.Word());
            switch (action)
            {
                case StudyAction.Answer: session.Give(Rating.Good); break;
                case StudyAction.Bury: session.Bury(); break;
                case StudyAction.Suspend: session.Suspend(); break;
                case StudyAction.Flag: session.Flag(3); break;
                case StudyAction.Known: Assert.Equal(words[^1], session.MarkKnown()); break;
                case StudyAction.EditMeaning: session.EditMeaning("mine"); break;
                case StudyAction.EditOwnNotes: session.EditOwnNotes("mine too"); break;
            }
        }
        Assert.Equal(actions.Length, session.UndoSteps);
        foreach ((StudyAction action, string word) in actions.Zip(words).Reverse())
        {
            Assert.True(session.Undo());
            Assert.Equal(new UndoneStep(action, word), session.LastUndone);
            Assert.Equal(word, session.Current.Word());
        }
        Assert.False(session.Undo());
        Assert.Equal(start, Rows());
        Assert.Equal(new DueCounts(6, 0, 0), session.Remaining);
    }

    [Fact]
    public void An_undo_goes_back_over_several_answers_of_one_card()
    {
        using StudySession session = desk.Open(desk.Options with { NewPerDay = 1 });
        for (int i = 0; i < 3; i++) session.Give(Rating.Again);
        for (int i = 0; i < 3; i++) Assert.True(session.Undo());
        Assert.Equal((Stage.New, 0, 0), (session.Current!.Memory.Stage, session.Current.Reviews, (int)desk.Number("SELECT sum(reviews) FROM memories")));
        Assert.Equal(new DueCounts(1, 0, 0), session.Remaining);
        Assert.Equal(3, desk.Number("SELECT count(*) FROM undone"));
    }

    [Fact]
    public void The_log_takes_neither_changes_nor_deletions()
    {
        using (StudySession session = desk.Open())
        {
            session.Give(Rating.Good);
            session.Undo();
        }
        foreach (string sql in (string[])[
            "DELETE FROM reviews", "UPDATE reviews SET rating = 4", "INSERT OR REPLACE INTO reviews SELECT * FROM reviews",
            "DELETE FROM undone", "UPDATE undone SET at = 0", "INSERT OR REPLACE INTO undone SELECT * FROM undone",
            "DELETE FROM cards", "DELETE FROM notes"])
            Assert.Throws<SqliteException>(() => desk.Run(sql));
    }

    /// <summary>All that a learner changes, but for the log; a row that says nothing is none.</summary>
    private string Rows()
    {
        using SqliteConnection connection = SqliteDatabase.Open(desk.Path);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText =
            """
            SELECT group_concat(text) FROM (
                SELECT card || ' ' || stage || reviews || lapses || suspended || coalesce(buried_until, '') || flag AS text FROM memories
                    WHERE stage + reviews + lapses + suspended + flag > 0 OR buried_until IS NOT NULL
                UNION ALL SELECT note || field || value FROM own_edits UNION ALL SELECT note || mark FROM note_marks
                UNION ALL SELECT id FROM cards WHERE seen ORDER BY 1)
            """;
        return command.ExecuteScalar()?.ToString() ?? "";
    }
}
