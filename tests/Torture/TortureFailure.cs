namespace FlashBuilder.Torture;

/// <summary>A promise that the program did not keep.</summary>
internal sealed class TortureFailure(string message) : Exception(message);
