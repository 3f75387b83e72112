using System.Text;

namespace FlashBuilder.Vocabulary.Tests;

public class SourceDecoderTests
{
    private const string Text = "今天下雨，我們在家喝茶。\n";

    [Fact]
    public void Reads_utf8_with_and_without_a_byte_order_mark()
    {
        Assert.Equal(Text, SourceDecoder.Decode(Encoding.UTF8.GetBytes(Text)));
        Assert.Equal(Text, SourceDecoder.Decode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)]));
    }

    [Fact]
    public void Reads_utf16_of_both_byte_orders_with_a_byte_order_mark()
    {
        Assert.Equal(Text + "𠮷", SourceDecoder.Decode([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text + "𠮷")]));
        Assert.Equal(Text + "𠮷", SourceDecoder.Decode([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text + "𠮷")]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Reads_utf32_of_both_byte_orders_with_and_without_a_byte_order_mark(bool bigEndian)
    {
        var encoding = new UTF32Encoding(bigEndian, byteOrderMark: true);
        foreach (string text in (string[])[Text + "𠮷", "𠮷字", "a"])
        {
            Assert.Equal(text, SourceDecoder.Decode(encoding.GetBytes(text)));
            Assert.Equal(text, SourceDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]));
        }

        SourceDecodingException fault = Fault([.. encoding.GetPreamble(), .. encoding.GetBytes("中"), 0xFF, 0xFF, 0xFF, 0xFF]);
        Assert.Contains("UTF-32", fault.Message);
        Assert.DoesNotContain("UTF-16", fault.Message);
        Assert.Contains("empty", Fault(encoding.GetPreamble()).Message);
        // Not all of it is characters of four bytes: something else.
        Assert.Contains("NUL", Fault([.. encoding.GetBytes("a"), .. Encoding.UTF8.GetBytes("abc")]).Message);
    }

    [Fact]
    public void Names_the_byte_where_utf8_is_broken()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("茶"), 0xFF, .. Encoding.UTF8.GetBytes("水")];
        SourceDecodingException fault = Fault(bytes);
        Assert.Equal(3, fault.ByteOffset);
        Assert.Contains("FF at offset 3", fault.Message);
        Assert.Contains("UTF-8", fault.Hint);
        Assert.Equal(6, Fault([0xEF, 0xBB, 0xBF, .. bytes]).ByteOffset);
    }

    [Fact]
    public void Names_the_start_of_a_character_that_is_cut_off_or_overlong()
    {
        Assert.Equal(1, Fault([(byte)'a', 0xE4, 0xBB]).ByteOffset);
        Assert.Equal(1, Fault([(byte)'a', 0xC0, 0x80]).ByteOffset);
        Assert.Equal(0, Fault([0xED, 0xA0, 0x80]).ByteOffset);
    }

    [Fact]
    public void Recognises_big5()
    {
        // 今天我們在家喝茶。
        byte[] big5 =
        [
            0xA4, 0xB5, 0xA4, 0xD1, 0xA7, 0xDA, 0xAD, 0xCC, 0xA6, 0x62, 0xAE, 0x61, 0xB3, 0xDC, 0xAF, 0xF9, 0xA1, 0x43,
        ];
        SourceDecodingException fault = Fault(big5);
        Assert.Contains("Big5", fault.Message);
        Assert.Contains("save it as UTF-8", fault.Hint);
        Assert.Equal(0, fault.ByteOffset);
    }

    [Fact]
    public void Recognises_gb18030()
    {
        // 今天我们在家喝茶。
        byte[] gb =
        [
            0xBD, 0xF1, 0xCC, 0xEC, 0xCE, 0xD2, 0xC3, 0xC7, 0xD4, 0xDA, 0xBC, 0xD2, 0xBA, 0xC8, 0xB2, 0xE8, 0xA1, 0xA3,
        ];
        Assert.Contains("GB18030", Fault(gb).Message);
    }

    [Fact]
    public void Does_not_call_latin_1_chinese() =>
        Assert.DoesNotContain("It looks like", Fault(Encoding.Latin1.GetBytes("Das Gerät hört für später auf.")).Message);

    [Theory]
    [InlineData("%PDF-1.7 ...", "PDF")]
    [InlineData("PK\u0003\u0004....", "Word")]
    [InlineData("{\\rtf1 text}", "rich text")]
    public void Says_what_other_kind_of_file_it_is(string start, string format)
    {
        SourceDecodingException fault = Fault(Encoding.UTF8.GetBytes(start));
        Assert.Contains(format, fault.Message);
        Assert.Contains("copy its text", fault.Hint);
    }

    [Fact]
    public void Refuses_binary_data()
    {
        SourceDecodingException fault = Fault([(byte)'a', (byte)'b', 0, 1]);
        Assert.Equal(2, fault.ByteOffset);
        Assert.Contains("NUL", fault.Message);
    }

    [Fact]
    public void Refuses_an_empty_file_and_one_of_a_byte_order_mark_only()
    {
        Assert.Contains("empty", Fault([]).Message);
        Assert.Contains("empty", Fault([0xEF, 0xBB, 0xBF]).Message);
        Assert.Contains("empty", Fault([0xFF, 0xFE]).Message);
    }

    [Fact]
    public void Refuses_half_a_utf16_character()
    {
        Assert.Contains("UTF-16", Fault([0xFF, 0xFE, 0x2D, 0x4E, 0x00]).Message);
        Assert.Contains("UTF-16", Fault([0xFF, 0xFE, 0x00, 0xD8, 0x2D, 0x4E]).Message);
    }

    [Fact]
    public void Requires_a_chinese_character()
    {
        Assert.Equal(Text, SourceDecoder.RequireChinese(Text));
        Assert.Equal("𠮷", SourceDecoder.RequireChinese("𠮷"));
        Assert.Contains(
            "Chinese", Assert.Throws<SourceDecodingException>(() => SourceDecoder.RequireChinese("Hello, かな。")).Message);
    }

    private static SourceDecodingException Fault(byte[] bytes) =>
        Assert.Throws<SourceDecodingException>(() => SourceDecoder.Decode(bytes));
}
