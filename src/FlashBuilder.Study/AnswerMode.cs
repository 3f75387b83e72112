namespace FlashBuilder.Study;

/// <summary>How a card was asked. The numbers stand in the review log.</summary>
public enum AnswerMode
{
    /// <summary>The learner looked at the answer and graded themself.</summary>
    Recognition = 0,

    /// <summary>The reading was typed.</summary>
    Pinyin = 1,

    /// <summary>One of several answers was chosen.</summary>
    Choice = 2,

    /// <summary>The word was typed into its sentence.</summary>
    Cloze = 3,

    /// <summary>The tones were named.</summary>
    Tones = 4,
}
