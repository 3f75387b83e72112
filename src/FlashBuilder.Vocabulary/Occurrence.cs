namespace FlashBuilder.Vocabulary;

/// <summary>Where a word stands: indexes of the sentence, and of the token in it.</summary>
internal readonly record struct Occurrence(int Sentence, int Token);
