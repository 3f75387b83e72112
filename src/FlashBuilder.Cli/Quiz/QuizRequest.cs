namespace FlashBuilder.Cli;

/// <summary>What a learner can ask of the quiz.</summary>
internal enum QuizVerb
{
    /// <summary>Show the answer; on the back, take the suggested grade; of a new word, ask it.</summary>
    Show,
    Typed,
    Pick,
    Grade,
    Undo,
    Edit,
    Suspend,
    Bury,
    Flag,
    Known,
    Details,
    Help,
    Quit,

    /// <summary>Time has passed: look for the next card.</summary>
    Look,

    /// <summary>A key without a meaning here.</summary>
    Unknown,
}

/// <param name="Number">Of a grade or a choice, from 1.</param>
/// <param name="Text">What was typed.</param>
internal readonly record struct QuizRequest(QuizVerb Verb, int Number = 0, string Text = "")
{
    /// <summary>The command that a key stands for; full-width letters of a Chinese keyboard count too.</summary>
    public static QuizRequest Of(char key, Awaited awaited)
    {
        if (key is >= '\uFF01' and <= '\uFF5E') key = (char)(key - '\uFF01' + '!');
        return char.ToLowerInvariant(key) switch
        {
            // Where the session ends, a Space too many must not leave it.
            '\r' or '\n' when awaited == Awaited.End => new(QuizVerb.Quit),
            ' ' or '\u3000' when awaited == Awaited.End => new(QuizVerb.Unknown),
            ' ' or '\r' or '\n' or '\u3000' => new(awaited == Awaited.Later ? QuizVerb.Look : QuizVerb.Show),
            >= '1' and <= '4' when awaited == Awaited.Grade => new(QuizVerb.Grade, key - '0'),
            >= '1' and <= '9' when awaited == Awaited.Choice => new(QuizVerb.Pick, key - '0'),
            'u' => new(QuizVerb.Undo),
            'e' => new(QuizVerb.Edit),
            's' => new(QuizVerb.Suspend),
            'b' => new(QuizVerb.Bury),
            'f' => new(QuizVerb.Flag),
            'k' => new(QuizVerb.Known),
            'd' => new(QuizVerb.Details),
            '?' or 'h' => new(QuizVerb.Help),
            // Ctrl-D, by which other programs are left.
            'q' or '\u0004' => new(QuizVerb.Quit),
            _ => new(QuizVerb.Unknown),
        };
    }
}
