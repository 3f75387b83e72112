using Hanzi.Segmentation;

namespace FlashBuilder.Vocabulary;

/// <summary>A sense on its way to the card.</summary>
/// <param name="Rarity">0 for everyday meanings, up to 5 for surnames.</param>
/// <param name="Evidence">What <see cref="SenseEvidence"/> says for it.</param>
/// <param name="Whole">The text with the Chinese that it names, for the fold; null where it names none.</param>
internal sealed record RankedSense(double Rarity, string Text, int Evidence, string? Whole = null)
{
    /// <summary>Below this the compounds are too few to say anything.</summary>
    private const double LeastEvidence = 10;

    private const int Unasked = -1;

    /// <summary>Found when it is first asked for: most words have one sense, of which nobody asks.</summary>
    private int _class = Unasked;

    private SenseClass Class
    {
        get
        {
            if (_class == Unasked) _class = (int)SenseClassifier.Of(Text);
            return (SenseClass)_class;
        }
    }

    /// <summary>The cheapest sense goes on the card.</summary>
    /// <param name="place">In the dictionary, from 0.</param>
    /// <param name="most">The evidence of the word's best sense.</param>
    public double Cost(int place, SenseContext context, double most)
    {
        double misfit = SenseFit.Misfit(Class, context);
        double support = most < LeastEvidence || !HasContent(context.Tag) ? 0 : Evidence / most;
        return (Rarity * 100) + (misfit * 30) + (Math.Min(place, 10) * 2) - (support * 14);
    }

    /// <summary>What a compound means says nothing about a word that does grammatical work.</summary>
    private static bool HasContent(PartOfSpeech tag) =>
        tag is PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adjective or PartOfSpeech.ProperNoun or PartOfSpeech.Other;
}
