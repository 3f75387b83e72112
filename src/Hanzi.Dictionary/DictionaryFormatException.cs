namespace Hanzi.Dictionary;

/// <summary>A dictionary file is damaged; carries every fault, not the first alone.</summary>
public sealed class DictionaryFormatException : Exception
{
    public DictionaryFormatException(IReadOnlyList<DictionaryFault> faults)
        : base(string.Join('\n', faults)) => Faults = faults;

    public IReadOnlyList<DictionaryFault> Faults { get; }
}
