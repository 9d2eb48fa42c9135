using ContentForge.Dedup.Text;

namespace ContentForge.Dedup.Tests.Text;

public sealed class TokenizerTests
{
    private static string Words(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        return string.Join('|', Enumerable.Range(0, tokens.Count).Select(i => tokens.Phrase(i, 1)));
    }

    [Theory]
    [InlineData("Open **Settings**, then tap Wi-Fi.", "open|settings|then|tap|wi|fi")]
    [InlineData("Don’t use 0x80070057", "don|t|use|0x80070057")]
    [InlineData("snake_case and e-mail", "snake|case|and|e|mail")]
    [InlineData("", "")]
    [InlineData(" \n\t—…", "")]
    public void Cuts_a_text_into_runs_of_letters_and_digits(string text, string expected) => Assert.Equal(expected, Words(text));

    [Theory]
    [InlineData("ÉCRAN Écran écran", "écran|écran|écran")]
    [InlineData("ΟΔΟΣ οδος οδός", "οδοσ|οδοσ|οδόσ")]
    [InlineData("ЭКРАН экран", "экран|экран")]
    [InlineData("𐐀𐐁 𐐨𐐩", "𐐨𐐩|𐐨𐐩")]
    public void Folds_case_in_every_script(string text, string expected) => Assert.Equal(expected, Words(text));

    [Theory]
    [InlineData("画面を", "画|面|を")]
    [InlineData("iPhoneの設定", "iphone|の|設|定")]
    [InlineData("\U00020000x", "\U00020000|x")]
    public void Takes_each_character_of_a_script_without_spaces_as_a_word(string text, string expected) => Assert.Equal(expected, Words(text));

    [Fact]
    public void Keeps_a_combining_mark_in_its_word() => Assert.Equal("cafe\u0301|x", Words("CAFE\u0301 x"));

    [Theory]
    [InlineData("sett\u00ADings")]
    [InlineData("sett\u200Dings")]
    [InlineData("\uFEFFsettings")]
    public void Does_not_see_what_a_reader_does_not_see(string text) =>
        Assert.Equal(Tokenizer.Tokenize("settings").Fingerprint(), Tokenizer.Tokenize(text).Fingerprint());

    [Fact]
    public void Survives_half_a_surrogate_pair() => Assert.Equal("a|b|c", Words("a\uD800b \uDC00c"));

    [Fact]
    public void Hashes_are_the_same_in_every_run() =>
        Assert.Equal([12688567006905580667UL, 8453048862487945698UL], Tokenizer.Tokenize("tap Settings").Hashes.ToArray());
}
