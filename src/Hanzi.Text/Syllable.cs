namespace Hanzi.Text;

/// <summary>
/// One syllable of a reading as dictionaries write it: letters with <c>ü</c> and their case, and a tone.
/// A part of a headword that is not spoken as a syllable (a Latin letter, a comma, a middle dot) has tone 0.
/// </summary>
public readonly record struct Syllable
{
    /// <exception cref="ArgumentException">No letters.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A tone outside 0 to 5.</exception>
    public Syllable(string letters, int tone)
    {
        ArgumentException.ThrowIfNullOrEmpty(letters);
        ArgumentOutOfRangeException.ThrowIfNegative(tone);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tone, 5);
        Letters = letters;
        Tone = tone;
    }

    /// <summary>For example <c>zhong</c>, <c>Lü</c>, <c>r</c>, <c>ng</c>; never <c>u:</c> or <c>v</c> for ü.</summary>
    public string Letters { get; }

    /// <summary>1 to 4, 5 for the neutral tone, 0 for what is no syllable.</summary>
    public int Tone { get; }

    public bool IsSpoken => Tone > 0;

    public bool IsCapitalised => char.IsUpper(Letters[0]);

    public Syllable ToLower() => IsCapitalised ? new(Letters.ToLowerInvariant(), Tone) : this;

    /// <summary>With a capital, as a name begins.</summary>
    public Syllable ToUpper() => IsCapitalised ? this : new(char.ToUpperInvariant(Letters[0]) + Letters[1..], Tone);

    /// <summary>The dictionary's form: <c>zhong1</c>, <c>lu:4</c>, <c>r5</c>, <c>C</c>.</summary>
    public override string ToString()
    {
        string letters = Letters.Contains('ü') || Letters.Contains('Ü')
            ? Letters.Replace("ü", "u:").Replace("Ü", "U:")
            : Letters;
        return Tone == 0 ? letters : letters + (char)('0' + Tone);
    }
}
