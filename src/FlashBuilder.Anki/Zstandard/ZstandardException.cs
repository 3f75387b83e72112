namespace FlashBuilder.Anki.Zstandard;

/// <summary>Bytes that are no zstd frames, are damaged, or would unpack to more than the caller takes.</summary>
internal sealed class ZstandardException(string fault) : Exception(fault);
