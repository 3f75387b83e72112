namespace Accuracy;

/// <summary>A sentence and the words it is cut into; the words joined are the sentence, none is empty.</summary>
public sealed class Segmentation
{
    private readonly int[] edges;

    /// <param name="words">The words in order, at least one.</param>
    /// <exception cref="ArgumentException">There is no word, or one is empty.</exception>
    public Segmentation(IReadOnlyList<string> words)
    {
        if (words.Count == 0 || words.Any(string.IsNullOrEmpty))
            throw new ArgumentException("a sentence needs at least one word, and no word is empty", nameof(words));

        Words = [.. words];
        Text = string.Concat(words);
        edges = new int[words.Count + 1];
        for (int i = 0; i < words.Count; i++) edges[i + 1] = edges[i] + words[i].Length;
    }

    public IReadOnlyList<string> Words { get; }

    public string Text { get; }

    /// <summary>Where words begin and end, ascending UTF-16 offsets: 0 first, the length of the text last.</summary>
    public ReadOnlySpan<int> Edges => edges;

    /// <summary>Whether a word begins or ends at this offset.</summary>
    public bool HasEdge(int offset) => Array.BinarySearch(edges, offset) >= 0;

    /// <summary>How the half-open span of another cut's word lies on the words of this one.</summary>
    public WordFit Fit(int start, int end)
    {
        int firstInside = Array.BinarySearch(edges, start + 1);
        if (firstInside < 0) firstInside = ~firstInside;
        bool boundaryInside = edges[firstInside] < end;
        bool edgesMeet = HasEdge(start) && HasEdge(end);
        return (edgesMeet, boundaryInside) switch
        {
            (true, false) => WordFit.Same,
            (true, true) => WordFit.Joined,
            (false, false) => WordFit.Cut,
            (false, true) => WordFit.Crossing,
        };
    }
}
