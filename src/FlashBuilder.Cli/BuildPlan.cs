using FlashBuilder.Anki;
using FlashBuilder.Decks;
using FlashBuilder.Vocabulary;
using Hanzi.Pinyin;
using Hanzi.Text;

namespace FlashBuilder.Cli;

/// <summary>All that the build of one text goes by.</summary>
/// <param name="Text">The input, cleaned.</param>
internal sealed record BuildPlan(InputFile Input, SourceText Text, DeckPlace Place)
{
    public required ExtractionOptions Extraction { get; init; }

    /// <summary>Whose readings; null: those of the text's script.</summary>
    public required Region? Region { get; init; }

    public required CardOptions Cards { get; init; }

    public required MediaMaker Media { get; init; }

    /// <summary>Whether sounds that the deck has stay where no speech program makes new ones.</summary>
    public required bool KeepsSounds { get; init; }

    public required CorrectionsFile? Corrections { get; init; }

    public required PackageForm Form { get; init; }

    /// <summary>For the deck to remember.</summary>
    public required IReadOnlyDictionary<string, string> Kept { get; init; }

    /// <summary>What it remembered from its last build and was obeyed, as one would write it.</summary>
    public required string KeptSaid { get; init; }

    /// <summary>The learner's own list of known words, where it was looked at; else empty.</summary>
    public required string KnownList { get; init; }
}
