using FlashBuilder.Decks;

namespace FlashBuilder.Study;

/// <summary>What decks beside know of the notes of some that are open to read, without writing to any of them.</summary>
internal static class LibraryReader
{
    /// <summary>
    /// A deck that does not stand together with all others is exchanged for a copy in memory that does. Decks beside that cannot be
    /// read say nothing.
    /// </summary>
    /// <exception cref="DeckFileException">One of the decks cannot be read.</exception>
    public static void Complete(List<StudyDeck> decks, StudyOptions options)
    {
        int asked = decks.Count;
        var all = new List<StudyDeck>(decks);
        try
        {
            foreach (string path in LibraryFolder.Beside([.. decks.Select(deck => deck.Path)]))
                try
                {
                    all.Add(StudyDeck.OpenToRead(path, -1, options, isAlone: false));
                    if (!decks.Exists(deck => DeckState.AreCopies(deck, all[^1]))) continue;
                    all[^1].Dispose();
                    all.RemoveAt(all.Count - 1);
                }
                catch (DeckFileException)
                {
                    // The session says so.
                }
            while (!TryComplete(decks, all, asked, options)) { }
        }
        finally
        {
            foreach (StudyDeck deck in all[asked..]) deck.Dispose();
        }
    }

    /// <summary>False where a deck beside could not be read: it is taken out.</summary>
    private static bool TryComplete(List<StudyDeck> decks, List<StudyDeck> all, int asked, StudyOptions options)
    {
        try
        {
            int[] behind = [.. DeckState.Apart(all).Where(deck => deck < asked)];
            foreach (int i in behind)
            {
                StudyDeck copy = StudyDeck.OpenToRead(decks[i].Path, i, options, isAlone: asked == 1, isCopy: true);
                decks[i].Dispose();
                decks[i] = all[i] = copy;
            }
            if (behind.Length > 0)
                new NoteMerge(all, behind.Contains).Run(SharedNotes.Find(all).Where(group => Array.Exists(group, note => behind.Contains(note.Deck))));
            return true;
        }
        catch (DeckFileException fault) when (all.FindIndex(deck => deck.Path == fault.Path) is int at && at >= asked)
        {
            all[at].Dispose();
            all.RemoveAt(at);
            return false;
        }
    }
}
