namespace Hanzi.Pinyin;

/// <summary>What a learner typed of one syllable.</summary>
public enum SyllableVerdict
{
    Right,

    /// <summary>Right as it is spoken, but written with another tone: <c>ní</c> of <c>nǐ hǎo</c>, <c>yí</c> of <c>yī gè</c>.</summary>
    Spoken,

    /// <summary>The right letters without a tone, where there is one.</summary>
    NoTone,

    /// <summary>The right letters with another tone.</summary>
    WrongTone,

    /// <summary>Other letters.</summary>
    WrongSyllable,

    /// <summary>Nothing was typed for it.</summary>
    Missing,

    /// <summary>More was typed than the word has.</summary>
    Extra,
}

/// <summary>What a learner typed of a whole reading: the worst of its syllables.</summary>
public enum AnswerVerdict
{
    /// <summary>As it is written or as it is spoken.</summary>
    Right,

    /// <summary>All letters are right, and not one tone was typed.</summary>
    NoTones,

    /// <summary>All letters are right, a tone is wrong or left out.</summary>
    WrongTone,

    /// <summary>A syllable is wrong, missing or too much.</summary>
    WrongSyllable,
}
