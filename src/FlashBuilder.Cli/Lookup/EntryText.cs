using Hanzi.Dictionary;
using Hanzi.Pinyin;

namespace FlashBuilder.Cli;

/// <summary>A dictionary entry as lines.</summary>
internal static class EntryText
{
    public static IEnumerable<string> Of(Entry entry)
    {
        yield return Short(entry) + $"  {ZhuyinText.Of(entry.Reading)}";
        foreach (var sense in entry.Senses) yield return $"  {Describe(sense)}";
        if (entry.MeasureWords.Count > 0) yield return $"  measure words: {string.Join(", ", entry.MeasureWords.Select(Describe))}";
        if (entry.TaiwanReading.Count > 0) yield return $"  in Taiwan: {PinyinText.Joined(entry.TaiwanReading)}";
        foreach (var other in entry.OtherReadings) yield return $"  also: {PinyinText.Joined(other)}";
    }

    /// <summary>Word and pinyin.</summary>
    public static string Short(Entry entry) =>
        (entry.Traditional == entry.Simplified ? entry.Traditional : $"{entry.Traditional} ({entry.Simplified})") + $"  {PinyinText.Joined(entry.Reading)}";

    private static string Describe(Sense sense)
    {
        string labels = string.Concat(sense.Labels.Select(l => $"({l}) "));
        string pointer = sense.Target is null ? "" : sense.Kind switch
        {
            SenseKind.VariantOf => "variant of ",
            SenseKind.Abbreviation => "short for ",
            SenseKind.UsedIn => "used in ",
            _ => "see ",
        } + Describe(sense.Target);
        return labels + string.Join(": ", ((string[])[pointer, sense.Gloss]).Where(s => s.Length > 0));
    }

    private static string Describe(DictionaryReference reference)
    {
        string forms = reference.Traditional == reference.Simplified
            ? reference.Traditional
            : $"{reference.Traditional} ({reference.Simplified})";
        return $"{forms} {PinyinText.Joined(reference.Reading)}".TrimEnd();
    }
}
