using System.Text;

namespace FlashBuilder.Cli;

/// <summary>A line that is being typed: the caret moves by characters, marks and surrogate pairs with them.</summary>
internal sealed class TextInput(string text)
{
    private const int Longest = 2000;

    private char _half;

    public string Text { get; private set; } = text;

    /// <summary>In UTF-16 units from the start.</summary>
    public int Caret { get; private set; } = text.Length;

    /// <summary>False where the key is none of a line's: Enter and Esc are the caller's.</summary>
    public bool Take(ConsoleKeyInfo key)
    {
        bool isControl = key.Modifiers.HasFlag(ConsoleModifiers.Control);
        switch (key.Key)
        {
            case ConsoleKey.Backspace when Caret > 0:
                int from = Before(Caret);
                Text = Text.Remove(from, Caret - from);
                Caret = from;
                return true;
            case ConsoleKey.Delete when Caret < Text.Length:
                Text = Text.Remove(Caret, After(Caret) - Caret);
                return true;
            case ConsoleKey.LeftArrow:
                Caret = Before(Caret);
                return true;
            case ConsoleKey.RightArrow:
                Caret = After(Caret);
                return true;
            case ConsoleKey.Home:
            case ConsoleKey.A when isControl:
                Caret = 0;
                return true;
            case ConsoleKey.End:
            case ConsoleKey.E when isControl:
                Caret = Text.Length;
                return true;
            case ConsoleKey.U when isControl:
                Text = Text[Caret..];
                Caret = 0;
                return true;
            default:
                return TryInsert(key.KeyChar);
        }
    }

    private bool TryInsert(char c)
    {
        if (char.IsHighSurrogate(c))
        {
            _half = c;
            return true;
        }

        string inserted = char.IsLowSurrogate(c) && _half != '\0' ? $"{_half}{c}" : c.ToString();
        _half = '\0';
        if (char.IsControl(c) || (char.IsLowSurrogate(c) && inserted.Length == 1) || Text.Length + inserted.Length > Longest) return false;
        Text = Text.Insert(Caret, inserted);
        Caret += inserted.Length;
        return true;
    }

    private int Before(int at)
    {
        do at--;
        while (at > 0 && IsInside(at));
        return Math.Max(0, at);
    }

    private int After(int at)
    {
        do at++;
        while (at < Text.Length && IsInside(at));
        return Math.Min(Text.Length, at);
    }

    /// <summary>True between a character and what belongs to it.</summary>
    private bool IsInside(int at) => char.IsLowSurrogate(Text[at]) || Rune.TryGetRuneAt(Text, at, out var rune) && IsMark(rune);

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.EnclosingMark;
}
