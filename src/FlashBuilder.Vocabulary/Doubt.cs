namespace FlashBuilder.Vocabulary;

/// <summary>Something of a text that the program is not sure of.</summary>
/// <param name="Question">What is in doubt, in a few words.</param>
/// <param name="Sentence">The sentence it stands in.</param>
/// <param name="Answers">What may be right, what the program took first.</param>
/// <param name="Weight">0 for a toss-up, 1 for what is hardly in doubt.</param>
public sealed record Doubt(string Question, string Sentence, IReadOnlyList<DoubtAnswer> Answers, double Weight);

/// <param name="Line">The line of a corrections file that says so.</param>
/// <param name="Remark">What speaks for it, empty where nothing needs to be said.</param>
public sealed record DoubtAnswer(string Line, string Remark);
