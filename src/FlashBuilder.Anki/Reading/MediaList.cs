using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FlashBuilder.Decks;

namespace FlashBuilder.Anki;

/// <summary>The media files of a package: the name of each by the entry that holds it.</summary>
internal static class MediaList
{
    /// <summary>More than 200,000 names need.</summary>
    public const int Largest = 64 << 20;

    /// <summary>Of the first two forms: <c>{"0": "a.mp3"}</c>.</summary>
    /// <exception cref="InvalidDataException">It is no such object, or a name could lead elsewhere.</exception>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static Dictionary<string, string> ReadJson(ReadOnlyMemory<byte> json)
    {
        using JsonDocument document = ForeignJson.Parse(json, mostDepth: 4);
        if (document.RootElement.ValueKind != JsonValueKind.Object) throw Damaged();
        var media = new Dictionary<string, string>();
        foreach (JsonProperty file in document.RootElement.EnumerateObject())
        {
            if (!uint.TryParse(file.Name, NumberStyles.None, null, out _) || file.Value.ValueKind != JsonValueKind.String) throw Damaged();
            Add(media, file.Name, file.Value.GetString()!);
        }
        return media;
    }

    /// <summary>As <see cref="ReadJson"/> reads it; the n-th file is the entry n.</summary>
    public static string WriteJson(IReadOnlyList<MediaFile> media) => Json.Object(list =>
    {
        for (int i = 0; i < media.Count; i++) list.WriteString(i.ToString(CultureInfo.InvariantCulture), media[i].Name);
    });

    /// <summary>Of the latest form: a message of messages, the n-th of which is the entry n.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or a name could lead elsewhere.</exception>
    public static Dictionary<string, string> ReadProtobuf(ReadOnlySpan<byte> message)
    {
        var media = new Dictionary<string, string>();
        var list = new ProtobufReader(message);
        while (list.Next())
        {
            if (list.Field != 1) continue;
            var entry = new ProtobufReader(list.Bytes);
            string name = "";
            while (entry.Next())
                if (entry.Field == 1) name = Encoding.UTF8.GetString(entry.Bytes);
            Add(media, media.Count.ToString(CultureInfo.InvariantCulture), name);
        }
        return media;
    }

    /// <summary>As <see cref="ReadProtobuf"/> reads it, each with its size and SHA-1.</summary>
    public static byte[] WriteProtobuf(IReadOnlyList<MediaFile> media) => ProtobufWriter.Write(list =>
    {
        foreach (MediaFile file in media)
            list.Message(1, entry =>
            {
                entry.Text(1, file.Name);
                entry.Number(2, file.Content.Length);
                // Anki's choice; nothing here is a secret.
#pragma warning disable CA5350
                entry.Bytes(3, SHA1.HashData(file.Content.Span));
#pragma warning restore CA5350
            });
    });

    private static void Add(Dictionary<string, string> media, string entry, string name)
    {
        // Anki itself wrote colons into names once; they lead nowhere without a separator.
        if (!PackageEntries.IsPlainName(name.Replace(':', '_'))) throw new InvalidDataException("a media file in it has a name that leads elsewhere");
        if (!media.TryAdd(entry, name)) throw Damaged();
    }

    private static InvalidDataException Damaged() => new("its list of media is damaged");
}
