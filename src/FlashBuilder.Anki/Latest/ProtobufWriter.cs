using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace FlashBuilder.Anki;

/// <summary>Writes a message of Protocol Buffers (proto3) field by field. What has its default value is left out.</summary>
internal sealed class ProtobufWriter
{
    private const int Varint = 0, LengthDelimited = 2, Fixed32 = 5;

    private readonly ArrayBufferWriter<byte> bytes = new();

    public static byte[] Write(Action<ProtobufWriter> write)
    {
        var message = new ProtobufWriter();
        write(message);
        return message.bytes.WrittenSpan.ToArray();
    }

    public void Number(int field, long value)
    {
        if (value == 0) return;
        Key(field, Varint);
        Append((ulong)value);
    }

    public void Switch(int field, bool value) => Number(field, value ? 1 : 0);

    public void Fraction(int field, float value)
    {
        if (value == 0) return;
        Key(field, Fixed32);
        Append(value);
    }

    public void Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value), isMessage: false);

    public void Bytes(int field, ReadOnlySpan<byte> value) => Bytes(field, value, isMessage: false);

    /// <summary>Written also where it is empty: that it is there says something.</summary>
    public void Message(int field, Action<ProtobufWriter> write) => Bytes(field, Write(write), isMessage: true);

    public void Fractions(int field, IEnumerable<double> values)
    {
        var packed = new ProtobufWriter();
        foreach (double value in values) packed.Append((float)value);
        Bytes(field, packed.bytes.WrittenSpan, isMessage: false);
    }

    public void Numbers(int field, IEnumerable<long> values)
    {
        var packed = new ProtobufWriter();
        foreach (long value in values) packed.Append((ulong)value);
        Bytes(field, packed.bytes.WrittenSpan, isMessage: false);
    }

    private void Bytes(int field, ReadOnlySpan<byte> value, bool isMessage)
    {
        if (value.IsEmpty && !isMessage) return;
        Key(field, LengthDelimited);
        Append((ulong)value.Length);
        bytes.Write(value);
    }

    private void Key(int field, int type) => Append((ulong)(field << 3 | type));

    private void Append(ulong value)
    {
        for (; value > 127; value >>= 7) bytes.Write([(byte)(value | 128)]);
        bytes.Write([(byte)value]);
    }

    private void Append(float value)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteSingleLittleEndian(four, value);
        bytes.Write(four);
    }
}
