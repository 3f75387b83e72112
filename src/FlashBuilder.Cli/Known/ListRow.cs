using FlashBuilder.Vocabulary;

namespace FlashBuilder.Cli;

/// <summary>A line of a list, or a row of its table.</summary>
/// <param name="Line">Number of its first line in the file, from 1.</param>
/// <param name="Cells">Plain text without spaces at its ends.</param>
/// <param name="Script">What a remark above it says.</param>
internal sealed record ListRow(int Line, IReadOnlyList<string> Cells, ListScript Script);

/// <param name="Names">Of the columns; empty where they have none.</param>
internal sealed record ListRows(IReadOnlyList<string> Names, IReadOnlyList<ListRow> Rows);
