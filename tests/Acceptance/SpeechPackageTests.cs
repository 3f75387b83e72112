using System.Text.Json;
using FlashBuilder.Anki;
using FlashBuilder.Decks;
using FlashBuilder.Scheduling;
using FlashBuilder.Study;
using FlashBuilder.Tests;

namespace FlashBuilder.Acceptance;

/// <summary>The deck of the real speech as a package in each of the three forms.</summary>
public sealed class SpeechPackageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Forms => ["legacy1", "legacy2", "latest"];

    [SkippableTheory]
    [MemberData(nameof(Forms))]
    public void Notes_cards_media_and_tags_arrive_and_a_changed_sentence_updates_its_notes_alone(string form)
    {
        string speech = File.ReadAllText(Repository.SharedFile("data/speech.txt"));
        Deck deck = WithMedia(Build(speech));
        AnkiPackage.Write(folder.File("speech.apkg"), deck, Enum.Parse<PackageForm>(form, ignoreCase: true));
        Deck read = AnkiPackage.Read(folder.File("speech.apkg"));
        Assert.True(read.Notes.Count > 900, $"{read.Notes.Count} notes");
        static IEnumerable<Note> Packed(IReadOnlyList<Note> notes) => notes.Select(note => note with { Sentences = [] });
        Assert.Equal(Packed(deck.Notes), read.Notes);
        Assert.Equal(Packed(deck.Names), read.Names);
        Assert.Equal(deck.Media, read.Media);

        // Another word in one sentence; everything else is as it was.
        const string Sentence = "我們歡迎更多朋友";
        int end = speech.IndexOf('。', speech.Length / 2);
        Deck changed = Build(speech.Insert(end, "，" + Sentence));
        AnkiPackage.Write(folder.File("speech.apkg"), WithMedia(changed), Enum.Parse<PackageForm>(form, ignoreCase: true));
        Dictionary<string, Note> before = Of(read), after = Of(AnkiPackage.Read(folder.File("speech.apkg")));
        string[] moved = [.. after.Where(row => before.TryGetValue(row.Key, out Note? old) && row.Value.Modified != old.Modified).Select(row => row.Key)];
        string[] other = [.. after.Where(row => before.TryGetValue(row.Key, out Note? old) && row.Value.ContentHash() != old.ContentHash()).Select(row => row.Key)];
        Assert.Equal(other, moved);
        Assert.InRange(moved.Length, 1, 60);
        Assert.All(moved, guid => Assert.True(after[guid].Modified > before[guid].Modified));
    }

    [SkippableFact]
    public void Mnemosyne_takes_all_of_it_and_a_second_time_nothing()
    {
        Deck deck = WithMedia(Build(File.ReadAllText(Repository.SharedFile("data/speech.txt"))));
        Skip.IfNot(Directory.Exists("/usr/lib/python3/dist-packages/mnemosyne"), "Mnemosyne is not installed");
        AnkiPackage.Write(folder.File("speech.apkg"), deck);
        Directory.CreateDirectory(folder.File("mnemosyne"));
        string driver = Path.Combine(Repository.Root, "tests", "FlashBuilder.Anki.Tests", "mnemosyne_import.py");
        JsonElement result = JsonDocument.Parse(ExternalProgram.Run("/usr/bin/python3", driver, folder.File("speech.apkg"), folder.File("mnemosyne"), "2")).RootElement;
        Note[] notes = [.. deck.Notes, .. deck.Names];
        int cards = notes.Sum(note => note.OpenCards.Count());
        Assert.Equal($"[[{notes.Length}, {cards}], [0, 0]]", result.GetProperty("added").GetRawText());
        Assert.Equal("[]", result.GetProperty("problems").GetRawText());
        HashSet<string?> tags = [.. result.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString())];
        Assert.Subset(tags, notes.SelectMany(note => note.Tags).ToHashSet<string?>());
        string[] files = [.. Directory.GetFiles(folder.File("mnemosyne"), "*", SearchOption.AllDirectories).Select(path => Path.GetFileName(path))];
        Assert.All(deck.Media, file => Assert.Contains(file.Name, files));
    }

    [SkippableFact]
    public void A_month_of_study_goes_out_with_progress_and_comes_back_with_history_in_all_forms()
    {
        Deck deck = Build(File.ReadAllText(Repository.SharedFile("data/speech.txt")));
        var options = new StudyOptions { Calendar = new StudyCalendar(TimeZoneInfo.Local, TimeSpan.FromHours(4)) };
        StudiedMonth.Study(clock => StudySession.Open([folder.File("decks/speech.db")], options, clock));
        string[] before = StudiedMonth.Of(folder.File("decks/speech.db"));
        Assert.True(before.Count(line => line.StartsWith("review")) > 1_000, $"{before.Length} lines");
        foreach (string form in (string[])["legacy1", "legacy2", "latest"])
        {
            var export = ProgramRun.In(folder, "export", "speech", "-o", "speech.apkg", "--with-progress", "--anki-format", form);
            Assert.Equal((0, ""), (export.ExitCode, export.Errors));
            Assert.Contains("Import any learning progress", export.Output);
            File.Delete(folder.File("decks/fresh.db"));
            DeckFile.Write(folder.File("decks/fresh.db"), deck);
            var import = ProgramRun.In(folder, "import", "speech.apkg", "--history", "fresh");
            Assert.Equal((0, ""), (import.ExitCode, import.Errors));
            Assert.Contains("answers added, 0 were there already", import.Output);
            Assert.Equal(before, StudiedMonth.Of(folder.File("decks/fresh.db")));
        }
        var again = ProgramRun.In(folder, "import", "speech.apkg", "--history");
        Assert.Equal((0, ""), (again.ExitCode, again.Errors));
        Assert.Contains("decks/speech.db: 0 answers added", again.Output);
        Assert.Contains("decks/fresh.db: 0 answers added", again.Output);
        Assert.Equal(before, StudiedMonth.Of(folder.File("decks/speech.db")));
    }

    private Deck Build(string text)
    {
        folder.Write("speech.txt", text);
        // Each text is later than the one before.
        File.SetLastWriteTimeUtc(folder.File("speech.txt"), new DateTime(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc).AddSeconds(text.Length));
        var run = ProgramRun.In(folder, "build", "speech.txt");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        return DeckFile.Read(folder.File("decks/speech.db"));
    }

    private static Deck WithMedia(Deck deck)
    {
        MediaFile sound = MediaFile.OfContent("word", ".mp3", "not really"u8), picture = MediaFile.OfContent("strokes", ".svg", "<svg/>"u8);
        return deck with
        {
            Notes = [.. deck.Notes.Select((note, i) => i > 0 ? note : note with
            {
                Fields = note.Fields.With(Field.Audio, $"[sound:{sound.Name}]").With(Field.Strokes, $"<img src=\"{picture.Name}\">"),
            })],
            Media = [sound, picture],
        };
    }

    private static Dictionary<string, Note> Of(Deck deck) => deck.Notes.Concat(deck.Names).ToDictionary(note => note.Guid);
}
