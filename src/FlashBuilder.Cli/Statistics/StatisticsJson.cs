using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using FlashBuilder.Scheduling;
using FlashBuilder.Study;

namespace FlashBuilder.Cli;

/// <summary>How study goes, for programs. docs/quiz.md describes the shape; members are only ever added.</summary>
internal static class StatisticsJson
{
    public static void Write(Stream output, IReadOnlyList<string> decks, StudyStatistics all)
    {
        using var json = Writer(output);
        WriteStart(json, decks);
        json.WriteString("today", Day(all.Today));
        WriteDue(json, "due", all.Due);
        json.WriteStartObject("cards");
        json.WriteNumber("new", all.Maturity.New);
        json.WriteNumber("learning", all.Maturity.Learning);
        json.WriteNumber("young", all.Maturity.Young);
        json.WriteNumber("mature", all.Maturity.Mature);
        json.WriteNumber("suspended", all.Maturity.Suspended);
        json.WriteNumber("known", all.Maturity.Known);
        json.WriteEndObject();
        json.WriteNumber("answers", all.Answers);
        json.WriteNumber("streakDays", all.Streak);
        json.WriteStartObject("retention");
        json.WriteNumber("desired", all.DesiredRetention);
        json.WriteNumber("days", StudyStatistics.RetentionDays);
        WriteRetention(json, "young", all.Young);
        WriteRetention(json, "mature", all.Mature);
        json.WriteEndObject();
        json.WriteStartArray("forecast");
        for (int i = 0; i < all.Forecast.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("date", Day(all.Today.AddDays(i)));
            json.WriteNumber("due", all.Forecast[i]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("days");
        foreach (var day in all.Days)
        {
            json.WriteStartObject();
            json.WriteString("date", Day(day.Date));
            json.WriteNumber("answers", day.Answers);
            json.WriteNumber("new", day.NewCards);
            json.WriteNumber("seconds", Math.Round(day.Time.TotalSeconds, 1));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("hardestWords");
        foreach (var word in all.HardestWords)
        {
            json.WriteStartObject();
            json.WriteString("deck", word.Deck);
            json.WriteString("word", word.Word);
            json.WriteString("pinyin", word.Pinyin);
            json.WriteString("meaning", word.Meaning);
            json.WriteNumber("lapses", word.Lapses);
            json.WriteNumber("answers", word.Reviews);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteEnd(json, output);
    }

    /// <param name="now">The parameters in use before.</param>
    public static void Write(Stream output, IReadOnlyList<string> decks, Fit fit, IReadOnlyList<double> now, bool isApplied)
    {
        using var json = Writer(output);
        WriteStart(json, decks);
        json.WriteString("outcome", fit.Outcome switch
        {
            FitOutcome.Learned => "learned",
            FitOutcome.LearnedFirstStabilities => "learned-first-stabilities",
            FitOutcome.NotBetter => "not-better",
            _ => "too-few-reviews",
        });
        json.WriteBoolean("applied", isApplied);
        json.WriteNumber("cards", fit.Cards);
        json.WriteNumber("reviews", fit.Before.Reviews);
        foreach (var (name, score, parameters) in ((string, FitScore, IReadOnlyList<double>)[])[("now", fit.Before, now), ("learnt", fit.After, fit.Parameters)])
        {
            json.WriteStartObject(name);
            json.WriteNumber("logLoss", score.LogLoss);
            json.WriteNumber("rmseBins", score.RmseBins);
            json.WriteStartArray("parameters");
            foreach (double parameter in parameters) json.WriteNumberValue(parameter);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        WriteEnd(json, output);
    }

    private static Utf8JsonWriter Writer(Stream output) =>
        new(output, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static void WriteStart(Utf8JsonWriter json, IReadOnlyList<string> decks)
    {
        json.WriteStartObject();
        json.WriteStartArray("decks");
        foreach (string deck in decks) json.WriteStringValue(deck);
        json.WriteEndArray();
    }

    private static void WriteEnd(Utf8JsonWriter json, Stream output)
    {
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    private static void WriteDue(Utf8JsonWriter json, string name, DueCounts due)
    {
        json.WriteStartObject(name);
        json.WriteNumber("new", due.New);
        json.WriteNumber("learning", due.Learning);
        json.WriteNumber("review", due.Review);
        json.WriteEndObject();
    }

    private static void WriteRetention(Utf8JsonWriter json, string name, RetentionCount count)
    {
        json.WriteStartObject(name);
        json.WriteNumber("remembered", count.Passed);
        json.WriteNumber("reviews", count.Total);
        json.WriteEndObject();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
