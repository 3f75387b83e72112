namespace FlashBuilder.Vocabulary;

/// <summary>Where a word stands: indexes of the sentence, and of the token in it.</summary>
internal sealed record Occurrence(int Sentence, int Token);
