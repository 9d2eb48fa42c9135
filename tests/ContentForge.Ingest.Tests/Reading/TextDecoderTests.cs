using System.Text;
using ContentForge.Ingest.Reading;

namespace ContentForge.Ingest.Tests.Reading;

public sealed class TextDecoderTests
{
    [Fact]
    public void Reads_utf8_without_a_byte_order_mark() =>
        Assert.Equal("Käse", TextDecoder.Decode(Encoding.UTF8.GetBytes("Käse"), out _));

    [Fact]
    public void Drops_the_byte_order_mark_of_utf8() =>
        Assert.Equal("Käse", TextDecoder.Decode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("Käse")], out _));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Reads_utf16_with_a_byte_order_mark(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);

        Assert.Equal("Käse", TextDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes("Käse")], out _));
    }

    [Fact]
    public void Refuses_what_is_not_utf8_and_says_where()
    {
        Assert.Null(TextDecoder.Decode([(byte)'K', 0xE4, (byte)'s', (byte)'e'], out var problem));
        Assert.Equal("The byte at offset 1 is not valid UTF-8.", problem);
    }

    [Fact]
    public void Reads_a_page_in_the_encoding_it_declares()
    {
        byte[] page = [.. Encoding.ASCII.GetBytes("<meta charset=\"iso-8859-1\"><p>K"), 0xE4, .. Encoding.ASCII.GetBytes("se</p>")];

        Assert.Equal("<meta charset=\"iso-8859-1\"><p>Käse</p>", TextDecoder.Decode(page, out _));
    }

    [Fact]
    public void Finds_the_declaration_behind_a_long_script()
    {
        byte[] page = [.. Encoding.ASCII.GetBytes($"<html><head><script>{new string(' ', 100_000)}</script><meta charset=iso-8859-1></head>K"), 0xE4, .. "se"u8];

        Assert.EndsWith("</head>Käse", TextDecoder.Decode(page, out _), StringComparison.Ordinal);
    }

    [Fact]
    public void Drops_a_single_nul_character() =>
        Assert.Equal("ab", TextDecoder.Decode("a\0b"u8, out _));

    [Fact]
    public void Refuses_utf16_without_a_byte_order_mark()
    {
        Assert.Null(TextDecoder.Decode(Encoding.Unicode.GetBytes("lights"), out var problem));
        Assert.Equal("The file holds 6 NUL characters: it is binary, or UTF-16 without a byte order mark.", problem);
    }
}
