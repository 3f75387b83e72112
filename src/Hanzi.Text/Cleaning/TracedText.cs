using System.Text;

namespace Hanzi.Text.Cleaning;

/// <summary>A text on its way to being clean, and for each of its characters the input offset it came from.</summary>
internal sealed class TracedText
{
    private readonly int[] origins;

    private TracedText(string text, int[] origins)
    {
        Text = text;
        this.origins = origins;
    }

    public string Text { get; }

    /// <summary>One for every character of <see cref="Text"/>.</summary>
    public ReadOnlySpan<int> Origins => origins.AsSpan(0, Text.Length);

    /// <summary>Collects the characters of a next state.</summary>
    public sealed class Builder
    {
        private readonly StringBuilder text;
        private int[] origins;

        public Builder(int capacity)
        {
            text = new StringBuilder(capacity);
            origins = new int[Math.Max(16, capacity)];
        }

        public int Length => text.Length;

        public void Append(char c, int origin)
        {
            if (text.Length == origins.Length) Array.Resize(ref origins, origins.Length * 2);
            origins[text.Length] = origin;
            text.Append(c);
        }

        /// <summary>Copies a part of an earlier state.</summary>
        public void Append(TracedText from, TextSpan span)
        {
            while (text.Length + span.Length > origins.Length) Array.Resize(ref origins, origins.Length * 2);
            from.origins.AsSpan(span.Start, span.Length).CopyTo(origins.AsSpan(text.Length));
            text.Append(from.Text, span.Start, span.Length);
        }

        /// <summary>The builder must not be used afterwards: the result keeps its array.</summary>
        public TracedText Build() => new(text.ToString(), origins);
    }
}
