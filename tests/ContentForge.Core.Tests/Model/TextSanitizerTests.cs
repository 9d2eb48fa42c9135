using ContentForge.Core.Model;

namespace ContentForge.Core.Tests.Model;

public sealed class TextSanitizerTests
{
    [Theory]
    [InlineData("a\u001B[31mb", "a[31mb")]
    [InlineData("a\0\u0007\u007F\u009Bb", "ab")]
    [InlineData("a\vb\fc\u0085d", "a b c d")]
    [InlineData("a\r\nb\rc\td", "a\nb\nc\td")]
    [InlineData("a\uFFFE\uFFFF\uFDD0b", "ab")]
    [InlineData("a\U0001FFFEb", "ab")]
    [InlineData("a\U000E0041\U000E007Fb", "ab")]
    [InlineData("photo\u202Egpj.exe", "photogpj.exe")]
    [InlineData("\u2067a\u2069\u202Ab\u202C", "ab")]
    [InlineData("a\u200B\u200B\u2060\uFEFF\u00ADb", "ab")]
    [InlineData("a\u200D\u200C\u200D\u200Cb", "a\u200Db")]
    [InlineData(" \u200Da", " a")]
    [InlineData("a\uFE0F\uFE01\U000E0101\U000E0102b", "a\uFE0Fb")]
    public void Takes_out_what_no_text_is_made_of(string text, string expected) => Assert.Equal(expected, TextSanitizer.Sanitize(text));

    [Theory]
    [InlineData("Größe, 日本語, עברית \u200Fאב\u200E, می\u200Cخواهم, ක\u0DCA\u200Dෂ")]
    [InlineData("👨\u200D👩\u200D👧 ❤\uFE0F\u200D🔥 1\uFE0F\u20E3")]
    [InlineData("🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F flag")]
    [InlineData("tab\tline\n\uFFFD\u00A0")]
    public void Leaves_what_scripts_and_emoji_need(string text) => Assert.Same(text, TextSanitizer.Sanitize(text));

    [Fact]
    public void Half_a_pair_becomes_the_sign_for_it() => Assert.Equal("a\uFFFDb", TextSanitizer.Sanitize("a\uD83Db"));

    [Fact]
    public void A_flag_without_its_end_is_only_a_flag() =>
        Assert.Equal("🏴x", TextSanitizer.Sanitize("🏴\U000E0067\U000E0062\U000E0065x"));

    [Fact]
    public void Counts_what_it_takes_out_and_says_where_the_first_stood()
    {
        var clean = TextSanitizer.Inspect("ab\u200Bc\u001Bd\u0000");

        Assert.Equal(new SanitizedText("abcd", Controls: 2, FirstControl: 4, Invisible: 1, FirstInvisible: 2), clean);
    }
}
