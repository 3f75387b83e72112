namespace FlashBuilder.Decks;

/// <summary>What a disk refuses, in the learner's words.</summary>
public static class DiskTrouble
{
    private const int TooLarge = 27, Full = 28, ReadOnly = 30, FullOnWindows = unchecked((int)0x80070070), ProtectedOnWindows = unchecked((int)0x80070013);

    private static int QuotaUsed => OperatingSystem.IsMacOS() ? 69 : 122;

    /// <summary>Null where it is something else.</summary>
    public static string? Describe(Exception fault) => fault is not IOException ? null
        : fault.HResult is Full or FullOnWindows ? "the disk is full"
        : fault.HResult is ReadOnly or ProtectedOnWindows ? "the disk can only be read"
        : fault.HResult == TooLarge ? "the file would be larger than the system allows"
        : fault.HResult == QuotaUsed ? "your share of the disk is used up"
        : null;
}
