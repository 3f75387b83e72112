namespace Hanzi.Segmentation;

/// <summary>What stands around a place of a text: a template and the characters or classes that fill it.</summary>
internal readonly record struct Feature(char Template, ulong Filling)
{
    public static Feature Of(char template, char a, char b = '\0', char c = '\0', char d = '\0') =>
        new(template, a | (ulong)b << 16 | (ulong)c << 32 | (ulong)d << 48);

    /// <summary>What fills it, one after the other; U+0000 behind the last.</summary>
    public char this[int i] => (char)(Filling >> 16 * i);

    /// <summary>The template and what fills it, as the model file has them.</summary>
    public override string ToString()
    {
        ulong filling = Filling;
        return Template + string.Concat(Enumerable.Range(0, 4).Select(i => (char)(filling >> 16 * i)).TakeWhile(c => c != '\0'));
    }

    public static Feature Parse(ReadOnlySpan<char> text)
    {
        ulong filling = 0;
        for (int i = text.Length - 1; i > 0; i--) filling = filling << 16 | text[i];
        return new(text[0], filling);
    }
}

/// <summary>What a feature says of a place between two characters, in the model's units.</summary>
internal readonly record struct Weights(uint Packed)
{
    public static Weights Of(int boundary, int inside, int begin, int end) =>
        new((uint)((byte)(sbyte)boundary | (byte)(sbyte)inside << 8 | (byte)(sbyte)begin << 16 | (byte)(sbyte)end << 24));

    /// <summary>For: a token ends and another begins.</summary>
    public int Boundary => (sbyte)Packed;

    /// <summary>For: the middle of a name.</summary>
    public int Inside => (sbyte)(Packed >> 8);

    /// <summary>For: a name begins.</summary>
    public int Begin => (sbyte)(Packed >> 16);

    /// <summary>For: a name ends.</summary>
    public int End => (sbyte)(Packed >> 24);
}
