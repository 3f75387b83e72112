using Hanzi.Text;

namespace Hanzi.Dictionary;

/// <summary>Collects the notes on other readings: <c>Taiwan pr. [fa4]</c>, <c>also pr. [a] or [b]</c>, <c>(old pr. [x])</c>.</summary>
internal sealed class PronunciationNotes
{
    private const string Sign = "pr. [";

    public IReadOnlyList<Syllable> Taiwan { get; private set; } = [];

    public List<IReadOnlyList<Syllable>> Others { get; } = [];

    /// <summary>The sense without its notes; empty where it was nothing else.</summary>
    public string TakeOut(string sense)
    {
        // Two notes can share a sense: "colloquial pr. [xie3]; Taiwan pr. [xie3]".
        for (int sign; (sign = sense.IndexOf(Sign, StringComparison.Ordinal)) >= 0;)
        {
            int begin = LabelStart(sense, sign);
            // Romanised Taiwanese (Tai-lo pr. [hang]) explains a word's origin: it goes with its brackets.
            int end = Read(sense, sign + Sign.Length - 1, isTaiwan: sense.AsSpan(begin, sign - begin).StartsWith("Taiwan"));
            if (begin > 0 && sense[begin - 1] == '(' && sense.IndexOf(')', end) is >= 0 and var close)
            {
                begin--;
                end = close + 1;
            }

            string before = sense[..begin].TrimEnd(' ', ';', ','), after = sense[end..].TrimStart(' ', ';', ',');
            sense = before.Length == 0 ? after : after.Length == 0 ? before : $"{before} {after}";
            if (before.Length == 0 && IsRemark(after)) return "";
        }

        return sense.Trim();
    }

    /// <summary>What follows a note and only explains it: "in some compounds", "for greater clarity", "etc".</summary>
    private static bool IsRemark(string text) =>
        text.StartsWith("for ", StringComparison.Ordinal) || text.StartsWith("etc", StringComparison.Ordinal)
        || text.StartsWith("in ", StringComparison.Ordinal) || text.StartsWith("except", StringComparison.Ordinal);

    /// <summary>Where the one or two words before <c>pr.</c> begin (<c>Taiwan</c>, <c>also</c>, <c>Tai-lo</c>, <c>old</c>).</summary>
    private static int LabelStart(string sense, int sign)
    {
        int at = sign;
        while (at > 0 && sense[at - 1] == ' ') at--;
        while (at > 0 && (char.IsAsciiLetter(sense[at - 1]) || sense[at - 1] == '-')) at--;
        return at;
    }

    /// <summary>Reads one or several bracketed readings and gives the place behind them.</summary>
    private int Read(string sense, int open, bool isTaiwan)
    {
        while (open < sense.Length && sense[open] == '[' && sense.IndexOf(']', open) is > 0 and var close)
        {
            var reading = ReadingParser.Parse(sense.AsSpan(open + 1, close - open - 1));
            if (reading.Count > 0)
            {
                if (isTaiwan && Taiwan.Count == 0) Taiwan = reading;
                else if (reading.All(s => s.IsSpoken)) Others.Add(reading);
            }

            int after = close + 1;
            int next = sense.IndexOf('[', after);
            string between = next < 0 ? "" : sense[after..next].Trim(' ', ',');
            if (next < 0 || between is not ("" or "or" or "and")) return after;
            open = next;
        }

        return Math.Min(sense.Length, open + 1);
    }
}
