using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace FlashBuilder.Decks;

/// <summary>
/// The identity of a note in study programs: made from the word, never from what the card says of it, so that a new
/// version of a deck updates notes and doubles none.
/// </summary>
public static class NoteGuid
{
    /// <summary>Anki's own 91 digits.</summary>
    private const string Digits =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&()*+,-./:;<=>?@[]^_`{|}~";

    public static string Of(string traditional, string reading)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"flashbuilder\t{traditional}\t{reading}"));
        ulong number = BinaryPrimitives.ReadUInt64BigEndian(hash);
        Span<char> digits = stackalloc char[10];
        int at = digits.Length;
        do
        {
            digits[--at] = Digits[(int)(number % 91)];
            number /= 91;
        }
        while (number > 0);
        return new string(digits[at..]);
    }
}
