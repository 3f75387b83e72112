using Hanzi.Text;

namespace FlashBuilder.Vocabulary;

/// <summary>What a word is to a learner: something to study, or a name that only wants a gloss.</summary>
public enum WordKind
{
    Word,
    Name,
}

/// <summary>One word of a text: a headword with one reading, what it means there, and its best sentence.</summary>
public sealed record Word
{
    /// <summary>The dictionary's Traditional form. With <see cref="Reading"/> it is the word's identity.</summary>
    public required string Traditional { get; init; }

    public required string Simplified { get; init; }

    /// <summary>Numbered syllables separated by spaces, as in the dictionary (<c>lu:4 xing2</c>); part of the identity.</summary>
    public required string Reading { get; init; }

    /// <summary>The form that the text uses; the example holds it letter for letter.</summary>
    public required string Surface { get; init; }

    /// <summary>With tone marks, joined as one word; in the standard of the region whose readings were asked for.</summary>
    public required string Pinyin { get; init; }

    /// <summary>Syllables separated by spaces.</summary>
    public required string Zhuyin { get; init; }

    /// <summary>How it is said where tones change in speech (一 不 and third tones), else empty.</summary>
    public string Spoken { get; init; } = "";

    /// <summary>The reading with tone marks where Taiwan and the mainland differ, else empty.</summary>
    public string OtherRegion { get; init; } = "";

    /// <summary><see cref="Spoken"/> in zhuyin.</summary>
    public string SpokenZhuyin { get; init; } = "";

    /// <summary><see cref="OtherRegion"/> in zhuyin.</summary>
    public string OtherRegionZhuyin { get; init; } = "";

    /// <summary>Where <see cref="OtherRegion"/> is said: <c>Taiwan</c> or <c>mainland</c>; empty where the script tells.</summary>
    public string OtherRegionName { get; init; } = "";

    /// <summary>One sense, plain text, without Chinese.</summary>
    public required string Meaning { get; init; }

    /// <summary>Of <see cref="Meaning"/>, in English; empty where it is not sure.</summary>
    public string PartOfSpeech { get; init; } = "";

    /// <summary>The other senses, plain text.</summary>
    public IReadOnlyList<string> MoreMeanings { get; init; } = [];

    /// <summary>Measure words in the text's script with their pinyin, for example <c>個 gè</c>.</summary>
    public IReadOnlyList<string> MeasureWords { get; init; } = [];

    /// <summary>The characters of a word of two or more; none of a name.</summary>
    public IReadOnlyList<WordPart> Parts { get; init; } = [];

    public WordKind Kind { get; init; }

    /// <summary>How often the text has it; at least 1.</summary>
    public required int Count { get; init; }

    /// <summary>The place in the clean text where it stands first.</summary>
    public required TextSpan First { get; init; }

    /// <summary>Occurrences in the general corpus behind the frequency table; 0 where it is not known.</summary>
    public double CorpusCount { get; init; }

    public required Example Example { get; init; }
}

/// <summary>A character of a word.</summary>
/// <param name="Character">In the text's script.</param>
/// <param name="Reading">As it is read in the word, numbered.</param>
/// <param name="Pinyin">The same with a tone mark.</param>
/// <param name="Meaning">What it means with that reading; empty where the dictionary does not tell.</param>
public sealed record WordPart(string Character, string Reading, string Pinyin, string Meaning)
{
    /// <summary>The reading in zhuyin.</summary>
    public string Zhuyin { get; init; } = "";
}

/// <summary>The sentence, or the clauses of a long one, that shows a word in use.</summary>
public sealed record Example
{
    public required string Text { get; init; }

    /// <summary>Where the word stands in <see cref="Text"/>: at least one span, in order, not overlapping.</summary>
    public required IReadOnlyList<TextSpan> Targets { get; init; }

    /// <summary>Pinyin of <see cref="Text"/> with tone marks, spaced by words.</summary>
    public required string Pinyin { get; init; }

    /// <summary>The same in zhuyin, its words apart; signs as they are in <see cref="Text"/>.</summary>
    public string Zhuyin { get; init; } = "";

    /// <summary>Index into <see cref="WordList.Sentences"/>.</summary>
    public required int Sentence { get; init; }
}
