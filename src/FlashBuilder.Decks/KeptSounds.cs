namespace FlashBuilder.Decks;

/// <summary>The sounds that a note keeps when it is built anew without a speech program.</summary>
internal static class KeptSounds
{
    /// <summary>A note says its word first and then its sentence, where both could be made.</summary>
    /// <returns>The field <see cref="Field.Audio"/>: all sounds where word and sentence are the same, the word's where only it is.</returns>
    public static string Of(NoteFields before, NoteFields now)
    {
        if (Text(before, Field.Word) != Text(now, Field.Word)) return "";
        if (Text(before, Field.Sentence) == Text(now, Field.Sentence)) return before[Field.Audio];
        string[] names = [.. MediaReference.Find(before[Field.Audio])];
        // A single one may be that of the sentence.
        return names.Length == 2 ? $"[sound:{names[0]}]" : "";
    }

    private static string Text(NoteFields fields, Field field) => PlainText.Of(fields[field]);
}
