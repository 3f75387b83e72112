namespace FlashBuilder.Anki;

/// <summary>A note.</summary>
/// <param name="Id">Milliseconds since 1970.</param>
/// <param name="Modified">Unix seconds.</param>
/// <param name="TagLine">Tags between spaces, as they are stored.</param>
/// <param name="Fields">HTML, as many as the type has.</param>
#pragma warning disable CA1720 // The field's own word; no System.Guid is meant.
public sealed record AnkiNote(long Id, string Guid, long NoteType, long Modified, string TagLine, IReadOnlyList<string> Fields)
#pragma warning restore CA1720
{
    public string[] Tags => TagLine.Split([' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries);
}
