using System.Text.Json;
using FlashBuilder.Decks;

namespace FlashBuilder.Anki;

/// <summary>
/// How Anki schedules the cards of a deck. The default one is Anki's own, which an import never touches; a deck that carries
/// progress brings its own.
/// </summary>
internal sealed record Preset(long Id, string Name, long Modified, StudySchedule? Schedule)
{
    public const long DefaultId = 1;

    private const int NewPerDay = 20, ReviewsPerDay = 200, LeechLapses = 8;

    private static readonly double[] AllDays = [1, 1, 1, 1, 1, 1, 1];

    public static Preset Default { get; } = new(DefaultId, "Default", 0, null);

    public static Preset Of(Deck deck, StudySchedule schedule) =>
        new(DeckName.IdOf($"preset of {deck.Name}"), $"FlashBuilder: {deck.Title}", deck.Modified, schedule);

    private double[] Learning => Schedule is null ? [1, 10] : [.. Schedule.LearningSteps.Select(step => step.TotalMinutes)];

    private double[] Relearning => Schedule is null ? [10] : [.. Schedule.RelearningSteps.Select(step => step.TotalMinutes)];

    /// <summary>As JSON of schema 11.</summary>
    public void Write(Utf8JsonWriter preset)
    {
        preset.Numbers(("id", Id), ("mod", Modified), ("usn", Id == DefaultId ? 0 : -1), ("maxTaken", 60), ("timer", 0));
        preset.Texts(("name", Name));
        preset.Switches(("autoplay", true), ("replayq", true), ("dyn", false));
        preset.Object("new", set =>
        {
            set.Array("delays", Learning);
            set.Array("ints", 1, 4, 0);
            set.Numbers(("initialFactor", 2500), ("order", 1), ("perDay", NewPerDay));
            set.Switches(("bury", Schedule is not null), ("separate", true));
        });
        preset.Object("rev", set =>
        {
            set.Numbers(("perDay", ReviewsPerDay), ("ivlFct", 1), ("maxIvl", 36500), ("minSpace", 1));
            set.WriteNumber("ease4", 1.3);
            set.WriteNumber("fuzz", 0.05);
            set.WriteNumber("hardFactor", 1.2);
            set.WriteBoolean("bury", Schedule is not null);
        });
        preset.Object("lapse", set =>
        {
            set.Array("delays", Relearning);
            set.Numbers(("mult", 0), ("minInt", 1), ("leechFails", LeechLapses), ("leechAction", Schedule is null ? 1 : 0));
        });
        if (Schedule is null) return;
        preset.Array("fsrsParams6", [.. Schedule.Parameters]);
        preset.WriteNumber("desiredRetention", Schedule.DesiredRetention);
        preset.WriteNumber("sm2Retention", 0.9);
        preset.Array("easyDaysPercentages", AllDays);
        preset.Texts(("ignoreRevlogsBeforeDate", ""), ("weightSearch", ""));
    }

    /// <summary>As message DeckConfig.Config of schema 18.</summary>
    public void Write(ProtobufWriter preset)
    {
        preset.Fractions(1, Learning);
        preset.Fractions(2, Relearning);
        preset.Fractions(4, AllDays);
        if (Schedule is not null) preset.Fractions(6, Schedule.Parameters);
        preset.Number(9, NewPerDay);
        preset.Number(10, ReviewsPerDay);
        preset.Fraction(11, 2.5f);
        preset.Fraction(12, 1.3f);
        preset.Fraction(13, 1.2f);
        preset.Fraction(15, 1);
        preset.Number(16, 36500);
        preset.Number(17, 1);
        preset.Number(18, 1);
        preset.Number(19, 4);
        preset.Number(21, Schedule is null ? 1 : 0);
        preset.Number(22, LeechLapses);
        preset.Number(24, 60);
        preset.Switch(26, Schedule is not null);
        preset.Switch(27, Schedule is not null);
        preset.Fraction(37, (float)(Schedule?.DesiredRetention ?? 0.9));
        preset.Fraction(40, 0.9f);
    }
}
