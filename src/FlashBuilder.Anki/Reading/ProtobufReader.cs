namespace FlashBuilder.Anki;

/// <summary>
/// Reads a message of Protocol Buffers field by field. A field that the caller does not take is skipped. Every fault of the
/// bytes is an <see cref="InvalidDataException"/>.
/// </summary>
internal ref struct ProtobufReader(ReadOnlySpan<byte> message)
{
    private ReadOnlySpan<byte> rest = message;

    /// <summary>The number of the field that <see cref="Next"/> went to.</summary>
    public int Field { get; private set; }

    /// <summary>Its value where it is a number; a fraction's bits.</summary>
    public ulong Number { get; private set; }

    /// <summary>Its bytes where it is a text, bytes or a message; else empty.</summary>
    public ReadOnlySpan<byte> Bytes { get; private set; }

    /// <summary>Goes to the next field.</summary>
    public bool Next()
    {
        if (rest.IsEmpty) return false;
        ulong key = Varint();
        if (key >> 3 is 0 or > 536_870_911) throw Damaged();
        Field = (int)(key >> 3);
        Number = 0;
        Bytes = default;
        switch (key & 7)
        {
            case 0:
                Number = Varint();
                break;
            case 1:
                Number = BitConverter.ToUInt64(Take(8));
                break;
            case 2:
                ulong length = Varint();
                if (length > (ulong)rest.Length) throw Damaged();
                Bytes = Take((int)length);
                break;
            case 5:
                Number = BitConverter.ToUInt32(Take(4));
                break;
            default:
                throw Damaged();
        }
        return true;
    }

    private ulong Varint()
    {
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            byte part = Take(1)[0];
            value |= (ulong)(part & 127) << shift;
            if (part < 128) return value;
        }
        throw Damaged();
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > rest.Length) throw Damaged();
        ReadOnlySpan<byte> taken = rest[..count];
        rest = rest[count..];
        return taken;
    }

    private static InvalidDataException Damaged() => new("a protobuf message in it is damaged");
}
