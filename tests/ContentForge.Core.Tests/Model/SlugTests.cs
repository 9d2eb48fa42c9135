using ContentForge.Core.Model;

namespace ContentForge.Core.Tests.Model;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Printer won't print!", "printer-wont-print")]
    [InlineData("  WhatsApp & iCloud: 9 fixes ", "whatsapp-icloud-9-fixes")]
    [InlineData("Größe ändern", "grosse-andern")]
    [InlineData("Cinco métodos: ¿el teclado?", "cinco-metodos-el-teclado")]
    [InlineData("Cafe\u0301 au lait", "cafe-au-lait")]
    [InlineData("Łódź, Đà Nẵng, İzmir", "lodz-da-nang-izmir")]
    [InlineData("Принтер не печатает", "printer-ne-pechataet")]
    [InlineData("Ήχος από την τηλεόραση", "ichos-apo-tin-tileorasi")]
    [InlineData("印刷できない", "印刷できない")]
    [InlineData("हिन्दी में", "हिन्दी-में")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("CON", "con-page")]
    [InlineData("???", "article")]
    public void Keeps_letters_and_digits_only(string text, string expected) => Assert.Equal(expected, Slug.From(text));

    [Theory]
    [InlineData("Größe ändern über Öffnung", "de", "groesse-aendern-ueber-oeffnung")]
    [InlineData("Größe", "de-AT", "groesse")]
    [InlineData("Öppna på nytt", "sv", "oppna-pa-nytt")]
    [InlineData("Pingüino", "es", "pinguino")]
    public void Writes_letters_as_readers_of_the_language_do(string text, string language, string expected) =>
        Assert.Equal(expected, Slug.From(text, "article", language));

    [Fact]
    public void Cuts_a_long_title_between_two_words()
    {
        var slug = Slug.From(string.Concat(Enumerable.Repeat("restart the router ", 20)));

        Assert.InRange(slug.Length, 80, 96);
        Assert.Matches("-(restart|the|router)$", slug);
    }
}
