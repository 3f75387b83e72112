namespace FlashBuilder.Decks;

/// <summary>
/// The one note type of every deck. Its ids, fields and templates never change number or order, so that a learner can
/// import a new version of a deck over an old one; only the wording of templates and CSS may change, and then
/// <see cref="Modified"/> moves on with it.
/// </summary>
public static class NoteType
{
    public const string Name = "FlashBuilder Chinese";

    /// <summary>Also the first of a row of ids: fields and templates follow it.</summary>
    public const long Id = 1_735_725_600_000;

    /// <summary>Unix seconds: when the templates or the CSS were last changed. Never decreasing.</summary>
    public const long Modified = 1_795_800_000;

    public static IReadOnlyList<Field> Fields { get; } = Enum.GetValues<Field>();

    public static IReadOnlyList<NoteTemplate> Templates { get; } =
    [
        Template(0, "Recognition", null),
        Template(1, "Listening", Field.WithListening),
        Template(2, "Cloze", Field.WithCloze),
        Template(3, "Production", Field.WithProduction),
    ];

    public static string Css { get; } = TemplateFile.Read("card.css");

    public static long FieldId(Field field) => Id + 100 + (int)field;

    /// <summary>What Anki shows in an empty field of its editor.</summary>
    public static string Describe(Field field) => field switch
    {
        Field.Key => "Identity of the word; do not change it",
        Field.OwnNotes => "Your own notes; a new version of the deck file keeps them",
        Field.WithListening or Field.WithCloze or Field.WithProduction => "Write 1 for one more card",
        _ => "",
    };

    private static NoteTemplate Template(int number, string name, Field? gate)
    {
        string file = name.ToLowerInvariant();
        return new NoteTemplate(name, Id + 200 + number, gate,
            TemplateFile.Read(file + ".front.html"), TemplateFile.Read(file + ".back.html"));
    }
}
