using FlashBuilder.Vocabulary;

namespace FlashBuilder.Decks;

/// <summary>Makes the deck of a word list, carrying over what a learner already has.</summary>
public static class DeckBuilder
{
    /// <summary>2020-01-01: a file's time before it is a fault of the file system, and ids must look like times.</summary>
    private const long Earliest = 1_577_836_800;

    /// <summary>
    /// A note of <paramref name="previous"/> keeps its ids, its history and the learner's own notes; its time moves
    /// only if its content does. What the text lost is retired, what it lost and has again comes back. The origin stays. Of the media those stay
    /// that a note names.
    /// </summary>
    /// <param name="words">The vocabulary in learning order.</param>
    /// <param name="previous">The deck of the same text built before, if there is one.</param>
    /// <param name="inputChanged">
    /// When the text (or the dictionary, or an option) last changed, not later than now: the time of new and changed
    /// notes, and the base of new ids. The same input must come with the same time.
    /// </param>
    /// <param name="options">What the cards show; the default where it is absent.</param>
    /// <exception cref="ArgumentException">Two words with the same Traditional form and reading.</exception>
    public static (Deck Deck, DeckChanges Changes) Build(
        WordList words, Deck? previous, DateTimeOffset inputChanged, CardOptions? options = null)
    {
        options ??= CardOptions.Default;
        Synonyms? synonyms = Synonyms.For(words, options);
        long seconds = Math.Max(Earliest, inputChanged.ToUnixTimeSeconds());
        Note[] known = previous is null ? [] : [.. previous.Notes, .. previous.Names, .. previous.Retired];
        var left = known.ToDictionary(note => note.Guid);
        var ids = IdCounter.After(known, Math.Max(seconds * 1000, inputChanged.ToUnixTimeMilliseconds()));
        int added = 0, changed = 0;
        var used = new HashSet<string>(words.Words.Count + words.Names.Count);
        Note Make(Word word)
        {
            string guid = NoteGuid.Of(word.Traditional, word.Reading);
            if (!used.Add(guid)) throw new ArgumentException($"{word.Traditional} {word.Reading} is there twice", nameof(words));
            NoteFields fields = NoteWriter.Write(word, words, options, synonyms);
            IReadOnlyList<string> tags = BuildTags.Of(word, words, fields);
            Note note;
            if (left.Remove(guid, out Note? old))
            {
                fields = fields.With(Field.OwnNotes, old.Fields[Field.OwnNotes]);
                if (options.Media.KeepsSounds && !fields.Has(Field.Audio)) fields = fields.With(Field.Audio, KeptSounds.Of(old.Fields, fields));
                note = old with { Fields = fields, Tags = tags };
                if (note.ContentHash() != old.ContentHash())
                {
                    note = note with { Modified = Math.Max(seconds, old.Modified + 1) };
                    changed++;
                }
            }
            else
            {
                note = new Note { Guid = guid, Id = ids.Next(), Modified = seconds, Fields = fields, Tags = tags };
                added++;
            }
            return note with { Cards = WithOpenCards(note, ids), Sentences = SentencesOf(word, words) };
        }
        Note[] notes = [.. words.Words.Select(Make)];
        Note[] names = [.. words.Names.Select(Make)];
        Note[] retired = [.. left.Values.Select(note => Retire(note, seconds, previous!.Origin)).OrderBy(note => note.Id)];
        HashSet<string> media = previous is { Media.Count: > 0 } ? MediaReference.Of(notes.Concat(names).Concat(retired)) : [];
        string title = HtmlText.CleanPlain(words.Title);
        var deck = new Deck
        {
            Title = title,
            Name = DeckName.Of(title),
            Description = DeckDescription.Of(title) + options.Media.Credit,
            Script = words.Script,
            Created = previous?.Created ?? DayOf(seconds),
            Sentences = [.. words.Sentences.Select(s => HtmlText.IsClean(s.Text) ? s : s with { Text = HtmlText.CleanPlain(s.Text) })],
            Notes = notes,
            Names = names,
            Retired = retired,
            Origin = previous?.Origin ?? DeckOrigin.Unknown,
            Media = [.. (previous?.Media ?? []).Where(file => media.Contains(file.Name)).Concat(options.Media.Files).DistinctBy(file => file.Name)],
        };
        string[] gone = previous is null ? [] : [.. previous.Notes.Concat(previous.Names).Where(n => left.ContainsKey(n.Guid)).Select(n => n.Fields[Field.Key])];
        return (deck, new DeckChanges(added, changed, used.Count - added - changed, gone));
    }

    /// <summary>
    /// What went out in a package gets the tag by which it is found where it was imported; once, with a later time, so that Anki
    /// takes it.
    /// </summary>
    private static Note Retire(Note note, long seconds, DeckOrigin origin)
    {
        note = note with { Sentences = [] };
        return note.Id > origin.Packaged || note.Tags.Contains(Deck.RetiredTag) ? note : note with
        {
            Tags = [.. note.Tags.Append(Deck.RetiredTag).Order(StringComparer.Ordinal)],
            Modified = Math.Max(seconds, note.Modified + 1),
        };
    }

    /// <summary>The cards a note has, and those its templates call for now.</summary>
    private static Card[] WithOpenCards(Note note, IdCounter ids)
    {
        var cards = new List<Card>(note.Cards);
        for (int template = 0; template < NoteType.Templates.Count; template++)
            if (NoteType.Templates[template].IsOpen(note.Fields) && !cards.Exists(card => card.Template == template))
                cards.Add(new Card(ids.Next(), template));
        return [.. cards.OrderBy(card => card.Template)];
    }

    /// <summary>The example's sentence, and that of the first occurrence where it is another one.</summary>
    private static int[] SentencesOf(Word word, WordList words)
    {
        int low = 0, high = words.Sentences.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (words.Sentences[middle].Span.End <= word.First.Start) low = middle + 1;
            else high = middle;
        }
        int example = word.Example.Sentence;
        bool found = low < words.Sentences.Count && low != example && words.Sentences[low].Span.Contains(word.First);
        return found ? [example, low] : [example];
    }

    private static long DayOf(long seconds)
    {
        const long Day = 86_400, FourOClock = 4 * 3600;
        return (seconds - FourOClock) / Day * Day + FourOClock;
    }
}
