using Hanzi.Text;

namespace Hanzi.Pinyin;

/// <summary>An accepted reading: what is to be typed of it, and the tones it has in speech.</summary>
internal sealed class Wanted
{
    private readonly List<int> _spoken = [];

    public Wanted(string word, IReadOnlyList<Syllable> reading)
    {
        var spoken = Sandhi.Spoken(word, reading);
        var typed = new List<Syllable>();
        for (int i = 0; i < reading.Count; i++)
        {
            if (!reading[i].Letters.Any(char.IsLetter)) continue;
            typed.Add(reading[i]);
            _spoken.Add(spoken[i].Tone);
        }

        Reading = typed;
    }

    /// <summary>The syllables and Latin letters; a comma or a dot need not be typed.</summary>
    public IReadOnlyList<Syllable> Reading { get; }

    /// <summary>
    /// True for the tone that changes by rule. Of three third tones in a row, the first may stay or change as the speaker
    /// groups them, so the second tone counts before every third.
    /// </summary>
    public bool IsSpokenWith(int at, int tone) =>
        tone == _spoken[at] || (tone == 0 && _spoken[at] == 5)
        || (tone == 2 && Reading[at].Tone == 3 && at + 1 < Reading.Count && Reading[at + 1].Tone == 3);
}
