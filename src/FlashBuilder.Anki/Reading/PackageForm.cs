namespace FlashBuilder.Anki;

/// <summary>The three versions of packages that Anki has written, and a collection without a package.</summary>
public enum PackageForm
{
    /// <summary>A collection alone, as Anki keeps it.</summary>
    Collection = 0,

    /// <summary><c>collection.anki2</c> of schema 11.</summary>
    Legacy1 = 1,

    /// <summary><c>collection.anki21</c> of schema 11.</summary>
    Legacy2 = 2,

    /// <summary><c>collection.anki21b</c>, packed with zstd.</summary>
    Latest = 3,
}
