namespace FlashBuilder.Anki;

/// <summary>A collection's database as bytes, out of whichever file it came in.</summary>
internal sealed record CollectionFile(PackageForm Form, ArraySegment<byte> Database, IReadOnlyDictionary<string, string> Media)
{
    /// <summary>A collection of a hundred thousand notes is a third of this.</summary>
    public const int LargestDatabase = 512 << 20;

    private static readonly string[] Names = ["", "collection.anki2", "collection.anki21", "collection.anki21b"];

    /// <exception cref="AnkiPackageException">The file is of a later Anki, open in Anki, or neither package nor collection.</exception>
    /// <exception cref="InvalidDataException">The package is damaged or breaks a bound.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static CollectionFile Read(string path, Stream file)
    {
        Span<byte> start = stackalloc byte[16];
        int length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (start[..length].SequenceEqual("SQLite format 3\0"u8)) return ReadAlone(path, file);
        if (!start[..length].StartsWith("PK"u8))
            throw new AnkiPackageException(path, "neither a package nor a collection of Anki",
                "give a file that Anki exported (.apkg, .colpkg), or its collection.anki2");
        using var entries = new PackageEntries(file);
        return ReadPackage(path, entries);
    }

    private static CollectionFile ReadAlone(string path, Stream file)
    {
        // The application id in the header.
        Span<byte> owner = stackalloc byte[4];
        file.Position = 68;
        if (file.ReadAtLeast(owner, owner.Length, throwOnEndOfStream: false) == owner.Length && owner.SequenceEqual("FBdk"u8))
            throw new AnkiPackageException(path, "a deck file of FlashBuilder, nothing of Anki's",
                "known import takes all of its words as known; the quiz marks single ones: press k there");
        // What Anki wrote last is in the file beside, and only Anki can say when it is whole.
        if (IsFilled(path + "-wal") || IsFilled(path + "-journal"))
            throw new AnkiPackageException(path, "Anki has the collection open, or was not closed well", "close Anki and try again");
        if (file.Length > LargestDatabase) throw new InvalidDataException("it is larger than 512 MB");
        byte[] bytes = new byte[file.Length];
        file.Position = 0;
        file.ReadExactly(bytes);
        return new CollectionFile(PackageForm.Collection, bytes, new Dictionary<string, string>());
    }

    private static bool IsFilled(string path) => new FileInfo(path) is { Exists: true, Length: > 0 };

    private static CollectionFile ReadPackage(string path, PackageEntries entries)
    {
        PackageForm form = FormOf(path, entries);
        string name = Names[(int)form];
        bool isPacked = form == PackageForm.Latest;
        ArraySegment<byte> database = isPacked ? entries.ReadZstandard(name, LargestDatabase) : entries.Read(name, LargestDatabase);
        if (!entries.Has("media")) return new CollectionFile(form, database, new Dictionary<string, string>());
        return new CollectionFile(form, database,
            isPacked ? MediaList.ReadProtobuf(entries.ReadZstandard("media", MediaList.Largest)) : MediaList.ReadJson(entries.Read("media", MediaList.Largest)));
    }

    /// <summary>What <c>meta</c> says; without it the later of the two collections that older versions wrote.</summary>
    private static PackageForm FormOf(string path, PackageEntries entries)
    {
        if (!entries.Has("meta"))
            return entries.Has(Names[2]) ? PackageForm.Legacy2
                : entries.Has(Names[1]) ? PackageForm.Legacy1
                : throw new AnkiPackageException(path, "no collection of Anki is in it", "give a file that Anki exported (.apkg, .colpkg)");
        var meta = new ProtobufReader(entries.Read("meta", 1 << 10));
        ulong version = 0;
        while (meta.Next())
            if (meta.Field == 1) version = meta.Number;
        return version is >= 1 and <= 3 ? (PackageForm)version
            : throw new AnkiPackageException(path, $"the package is of a later version of Anki ({version})",
                "export it again with “Support older Anki versions” ticked");
    }
}
