using System.Security.Cryptography;

namespace FlashBuilder.Decks;

/// <summary>A sound or a picture of a deck. Equal when name and bytes are.</summary>
public sealed class MediaFile : IEquatable<MediaFile>
{
    /// <summary>Bytes of one file, as much as AnkiWeb takes.</summary>
    public const int Largest = 100 << 20;

    /// <summary>Bytes of all files of a deck.</summary>
    public const long LargestTotal = 1L << 30;

    private readonly byte[] content;

    /// <param name="name">As fields name it: a sound one (<see cref="MediaName"/>).</param>
    /// <param name="content">At most <see cref="Largest"/>.</param>
    /// <exception cref="ArgumentException">Another name, or more bytes.</exception>
    public MediaFile(string name, ReadOnlySpan<byte> content)
        : this(name, content.ToArray())
    {
    }

    private MediaFile(string name, byte[] content)
    {
        if (!MediaName.IsSound(name)) throw new ArgumentException($"no name for a media file: {HtmlText.CleanPlain(name)}", nameof(name));
        if (content.Length > Largest) throw new ArgumentException($"the media file {name} is larger than {Largest >> 20} MB", nameof(content));
        Name = name;
        this.content = content;
    }

    public string Name { get; }

    public ReadOnlyMemory<byte> Content => content;

    /// <summary>Whether it travels though no field names it, as what style sheets and templates name.</summary>
    public bool IsOfTemplates => Name[0] == '_';

    /// <summary>
    /// A file named after its content, <c>stem-</c> with 16 digits and the extension: another content has another name, so that
    /// Anki never has to rename it, and one that is there already need not be made again.
    /// </summary>
    /// <param name="extension">With its dot.</param>
    /// <exception cref="ArgumentException">Stem and extension make no sound name, or more bytes than <see cref="Largest"/>.</exception>
    public static MediaFile OfContent(string stem, string extension, ReadOnlySpan<byte> content) =>
        new($"{stem}-{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}{extension}", content);

    /// <summary>The same bytes under another name.</summary>
    internal MediaFile Under(string name) => new(name, content);

    public bool Equals(MediaFile? other) => other is not null && Name == other.Name && content.AsSpan().SequenceEqual(other.content);

    public override bool Equals(object? obj) => Equals(obj as MediaFile);

    public override int GetHashCode() => HashCode.Combine(Name, content.Length);
}
