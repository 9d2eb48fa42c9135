using ContentForge.Core.Model;

namespace ContentForge.Core.Tests.Model;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Printer won't print!", "printer-wont-print")]
    [InlineData("  WhatsApp & iCloud: 9 fixes ", "whatsapp-icloud-9-fixes")]
    [InlineData("Größe ändern", "größe-ändern")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("CON", "con-page")]
    [InlineData("???", "article")]
    public void Keeps_letters_and_digits_only(string text, string expected) => Assert.Equal(expected, Slug.From(text));

    [Fact]
    public void Cuts_a_long_title_between_two_words()
    {
        var slug = Slug.From(string.Concat(Enumerable.Repeat("restart the router ", 20)));

        Assert.InRange(slug.Length, 80, 96);
        Assert.Matches("-(restart|the|router)$", slug);
    }
}
