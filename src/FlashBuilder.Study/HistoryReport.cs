namespace FlashBuilder.Study;

/// <summary>What an import of history did.</summary>
/// <param name="Added">Answers that the deck did not have.</param>
/// <param name="AlreadyThere">Answers that it had.</param>
/// <param name="Cards">Cards whose memory is now that of the other program.</param>
/// <param name="Edits">Meanings and notes of the learner's own that came along.</param>
/// <param name="UnknownNotes">Notes that the deck does not have.</param>
/// <param name="Skipped">Rows of the log that are no answers.</param>
public sealed record HistoryReport(int Added, int AlreadyThere, int Cards, int Edits, int UnknownNotes, int Skipped);
