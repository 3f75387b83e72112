namespace Hanzi.Segmentation;

/// <summary>
/// What stands around a place of a text, in classes: three characters before it and three behind. Goes through a text from
/// its first place to its last, so that each character is looked at once.
/// </summary>
internal struct Surroundings
{
    private CharacterInfo _first, _second, _third, _fourth, _fifth, _sixth;

    /// <param name="infos">The text's characters with three of nothing before and behind.</param>
    public Surroundings(ReadOnlySpan<CharacterInfo> infos)
    {
        // One step before the first place.
        (_second, _third, _fourth, _fifth, _sixth) = (infos[0], infos[1], infos[2], infos[3], infos[4]);
        (Going, Ending) = (Person(_third, _fourth, _fifth), Person(_second, _third, _fourth));
        Starting = Person(_fourth, _fifth, _sixth);
    }

    /// <summary>How well three characters would do as a person that begins at the place, goes on there, ends there, ended before.</summary>
    public uint Starting { get; private set; }

    public uint Going { get; private set; }

    public uint Ending { get; private set; }

    public uint Ended { get; private set; }

    /// <summary>Two characters before the place and, from 2 on, three behind it.</summary>
    public readonly int Foreign0 => _second.Foreign;

    public readonly int Foreign1 => _third.Foreign;

    public readonly int Foreign2 => _fourth.Foreign;

    public readonly int Foreign3 => _fifth.Foreign;

    public readonly int Foreign4 => _sixth.Foreign;

    /// <summary>Goes on to the next place.</summary>
    /// <param name="next">The third character behind it.</param>
    public void Step(CharacterInfo next)
    {
        (_first, _second, _third, _fourth, _fifth, _sixth) = (_second, _third, _fourth, _fifth, _sixth, next);
        (Ended, Ending, Going) = (Ending, Going, Starting);
        Starting = Person(_fourth, _fifth, _sixth);
    }

    private static uint Person(CharacterInfo surname, CharacterInfo first, CharacterInfo last) =>
        (uint)ContextFeatures.Person(surname.Use, first.Use, last.Use);
}
