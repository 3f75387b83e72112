using FlashBuilder.Anki;
using FlashBuilder.Decks;
using FlashBuilder.Scheduling;
using FlashBuilder.Study;

namespace FlashBuilder.Tests;

/// <summary>What was learnt goes to Anki and comes back.</summary>
public sealed class HistoryTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string package;

    public HistoryTests() => package = folder["deck.apkg"];

    public void Dispose() => folder.Dispose();

    public static StudyOptions In(string zone) => new()
    {
        Calendar = new StudyCalendar(TimeZoneInfo.FindSystemTimeZoneById(zone), TimeSpan.FromHours(4)),
        Seed = 3,
    };

    [Theory]
    [InlineData(PackageForm.Legacy1, "Asia/Taipei")]
    [InlineData(PackageForm.Legacy2, "America/Los_Angeles")]
    [InlineData(PackageForm.Latest, "Pacific/Auckland")]
    public void A_month_goes_out_and_comes_back_unchanged(PackageForm form, string zone)
    {
        using StudyDesk desk = new(300, ExtraCards.Cloze);
        StudiedMonth.Study(desk.Path, In(zone));
        string[] before = StudiedMonth.Of(desk.Path);
        foreach (string kind in (string[])["review", "memory", "mark", "edit"]) Assert.Contains(before, line => line.StartsWith(kind));
        AnkiPackage.Write(package, DeckFile.ReadEdited(desk.Path), form, StudyProgress.Read(desk.Path, In(zone)));

        string fresh = folder["fresh.db"];
        DeckFile.Write(fresh, desk.Deck);
        HistoryReport report = HistoryImport.Run(fresh, AnkiHistory.Of(CollectionReader.Read(package)), In(zone));
        Assert.Equal(before, StudiedMonth.Of(fresh));
        int reviews = before.Count(line => line.StartsWith("review"));
        Assert.Equal((reviews, 0, 0, 0), (report.Added, report.AlreadyThere, report.UnknownNotes, report.Skipped));

        HistoryReport again = HistoryImport.Run(fresh, AnkiHistory.Of(CollectionReader.Read(package)), In(zone));
        Assert.Equal((0, reviews, 0), (again.Added, again.AlreadyThere, again.Edits));
        Assert.Equal(before, StudiedMonth.Of(fresh));
        HistoryImport.Run(desk.Path, AnkiHistory.Of(CollectionReader.Read(package)), In(zone));
        Assert.Equal(before, StudiedMonth.Of(desk.Path));
    }

    [Fact]
    public void The_same_progress_gives_the_same_bytes()
    {
        using StudyDesk desk = new(40);
        StudiedMonth.Study(desk.Path, In("UTC"), 5);
        foreach (PackageForm form in (PackageForm[])[PackageForm.Legacy1, PackageForm.Legacy2, PackageForm.Latest])
        {
            byte[] Bytes()
            {
                var stream = new MemoryStream();
                AnkiPackage.Write(stream, DeckFile.ReadEdited(desk.Path), form, StudyProgress.Read(desk.Path, In("UTC")));
                return stream.ToArray();
            }
            Assert.Equal(Bytes(), Bytes());
        }
    }
}
