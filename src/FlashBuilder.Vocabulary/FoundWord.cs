using Hanzi.Dictionary;
using Hanzi.Pinyin;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace FlashBuilder.Vocabulary;

/// <summary>A word while the text is being read, and where it stands.</summary>
/// <param name="place">Where it stands first, in the clean text.</param>
internal sealed class FoundWord(ReadToken first, WordKind kind, TextSpan place)
{
    private readonly List<FoundMeaning> _meanings = new(1);

    /// <summary>The token at the word's first place; of a separated verb the verb.</summary>
    public ReadToken First { get; } = first;

    public TextSpan Place { get; } = place;

    public Entry Entry { get; } = first.Formed ?? first.Entry ?? throw new ArgumentException("a word has an entry", nameof(first));

    public WordKind Kind { get; } = kind;

    /// <summary>How often the text has it.</summary>
    public int Count { get; private set; }

    /// <summary>
    /// The meaning that the word has most often in the text, the earlier among equals. Occurrences with another meaning are
    /// counted, but give no example.
    /// </summary>
    public FoundMeaning Usual => _meanings.MaxBy(meaning => meaning.Count)!;

    /// <param name="meaning">What it means at this place.</param>
    /// <param name="tag">Its part of speech there.</param>
    public void Add(Meaning meaning, PartOfSpeech tag, Occurrence occurrence)
    {
        Count++;
        foreach (var known in _meanings)
        {
            if (!ReferenceEquals(known.Meaning, meaning) && known.Meaning.Chosen != meaning.Chosen) continue;
            known.Add(occurrence);
            return;
        }

        var found = new FoundMeaning(meaning, tag);
        found.Add(occurrence);
        _meanings.Add(found);
    }
}

/// <summary>One of the meanings of a found word.</summary>
/// <param name="meaning">As it was chosen at its first place.</param>
/// <param name="tag">The part of speech at its first place.</param>
internal sealed class FoundMeaning(Meaning meaning, PartOfSpeech tag)
{
    /// <summary>Among so many sentences one is good; a text has to be longer than most books for a word to stand in more.</summary>
    private const int MostExamples = 1 << 14;

    private readonly List<Occurrence> _examples = new(1);

    public Meaning Meaning => meaning;

    public PartOfSpeech Tag => tag;

    public int Count { get; private set; }

    /// <summary>Where it stands, the first <see cref="MostExamples"/>; the card's example is one of them.</summary>
    public IReadOnlyList<Occurrence> Examples => _examples;

    public void Add(Occurrence occurrence)
    {
        Count++;
        if (_examples.Count < MostExamples) _examples.Add(occurrence);
    }
}
