using FlashBuilder.Decks;

namespace FlashBuilder.Anki;

/// <summary>The cards of a deck's notes, rendered.</summary>
public sealed class DeckCards
{
    private readonly CardTemplate[] fronts = [.. NoteType.Templates.Select(template => CardTemplate.Parse(template.Front))];
    private readonly CardTemplate[] backs = [.. NoteType.Templates.Select(template => CardTemplate.Parse(template.Back))];
    private readonly Dictionary<string, Field> fields = NoteType.Fields.ToDictionary(field => field.ToString());
    private readonly HashSet<Note> names;
    private readonly Deck deck;

    public DeckCards(Deck deck) => (this.deck, names) = (deck, new(deck.Names, ReferenceEqualityComparer.Instance));

    /// <summary>The open cards of a note, with the index of their template.</summary>
    public IEnumerable<(int Template, RenderedCard Card)> Of(Note note)
    {
        string place = names.Contains(note) ? DeckName.OfNames(deck.Name) : deck.Name;
        foreach (Card card in note.OpenCards)
        {
            int template = card.Template;
            var facts = new CardFacts(place, NoteType.Name, NoteType.Templates[template].Name, template + 1) { Tags = note.Tags, Id = card.Id };
            var renderer = new CardRenderer(name => fields.TryGetValue(name, out Field field) ? note.Fields[field] : null, facts);
            yield return (template, renderer.Render(fronts[template], backs[template]));
        }
    }
}
