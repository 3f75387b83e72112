using System.Security.Cryptography;
using System.Text;
using FlashBuilder.Vocabulary;

namespace FlashBuilder.Decks;

/// <summary>Tells one content of a deck from all others.</summary>
internal static class DeckDigest
{
    /// <summary>32 bytes; the same content gives the same.</summary>
    public static byte[] Of(Deck deck)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(deck.Title, deck.Name, deck.Description, deck.Script.ToString(), $"{deck.Created}");
        foreach (SourceSentence sentence in deck.Sentences) Add($"{sentence.Paragraph} {sentence.Span.Start} {sentence.Span.End}", sentence.Text);
        foreach ((string kind, IReadOnlyList<Note> notes) in ((string, IReadOnlyList<Note>)[])[("notes", deck.Notes), ("names", deck.Names), ("retired", deck.Retired)])
        {
            Add(kind);
            foreach (Note note in notes)
                Add($"{note.Id} {note.Modified}", note.Guid, note.ContentHash(), string.Join(' ', note.Sentences), string.Join(' ', note.Cards));
        }
        Add("origin", deck.Origin.Source, $"{deck.Origin.Packaged} {deck.Origin.PackageTime}");
        foreach ((string name, string value) in deck.Origin.Options.OrderBy(option => option.Key, StringComparer.Ordinal)) Add(name, value);
        foreach (MediaFile file in deck.Media) Add(file.Name, $"{file.Content.Length}");
        return hash.GetHashAndReset();

        void Add(params ReadOnlySpan<string> texts)
        {
            foreach (string text in texts)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(text));
                hash.AppendData("\0"u8);
            }
        }
    }
}
