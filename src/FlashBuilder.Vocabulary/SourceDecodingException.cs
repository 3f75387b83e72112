namespace FlashBuilder.Vocabulary;

/// <summary>An input file is not a Chinese text in UTF-8 or UTF-16. The message says what it is, in plain words.</summary>
public sealed class SourceDecodingException(string message, string hint, long byteOffset) : Exception(message)
{
    /// <summary>What to do about it, one sentence.</summary>
    public string Hint { get; } = hint;

    /// <summary>0-based place of the first byte that is wrong; 0 where the file as a whole is.</summary>
    public long ByteOffset { get; } = byteOffset;
}
