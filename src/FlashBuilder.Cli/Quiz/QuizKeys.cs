namespace FlashBuilder.Cli;

/// <summary>The keys of the quiz, as they are shown.</summary>
internal static class QuizKeys
{
    public static IReadOnlyList<(string Key, string Does)> All { get; } =
    [
        ("Space, Enter", "show the answer; then take the suggested grade (Good)"),
        ("1", "Again: forgotten, or wrong"),
        ("2", "Hard: remembered with much trouble"),
        ("3", "Good: remembered"),
        ("4", "Easy: remembered at once"),
        ("d", "the sentence; on the back all that the card knows"),
        ("u", "take the last step back; again and again, to the end of the session too"),
        ("e", "change the meaning, or write notes of your own"),
        ("s", "suspend: do not ask this card any more"),
        ("b", "bury: not today any more"),
        ("f", "flag with a colour"),
        ("k", "known: do not ask this word, and leave it out of new decks"),
        ("q", "quit; every answer is already saved"),
        ("?", "these keys"),
        ("Esc", "while typing: the next key is one of these"),
        ("arrows", "scroll what is longer than the screen"),
    ];
}
