using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Tests.Words;

public sealed class PhrasingTests
{
    private static readonly Phrasing English = new(Vocabulary.For("en"));

    [Theory]
    [InlineData("Open the settings.")]
    [InlineData("Then, click Next.")]
    [InlineData("In the list, select the device.")]
    [InlineData("When the page shows, press F2.")]
    [InlineData("You need to restart the phone.")]
    [InlineData("Right-click the driver.")]
    public void An_instruction_is_told_by_its_verb(string text) => Assert.True(English.IsImperative(text));

    [Theory]
    [InlineData("The driver is outdated")]
    [InlineData("Outdated drivers")]
    [InlineData("Now no page asks any more.")]
    [InlineData("In most cases, the cable is broken.")]
    [InlineData("Keyboard and mouse")]
    public void A_statement_is_no_instruction(string text) => Assert.False(English.IsImperative(text));

    [Theory]
    [InlineData("To do so:")]
    [InlineData("If you want to reset it, follow the steps below.")]
    [InlineData("The cache is full. Here’s how to clear it:")]
    public void A_lead_in_ends_with_a_colon_or_speaks_of_steps(string text) => Assert.True(English.IsLeadIn(text));

    [Fact]
    public void The_last_sentence_decides_whether_steps_are_announced() =>
        Assert.False(English.IsLeadIn("Follow these steps. The phone should start now."));

    [Theory]
    [InlineData("Der Drucker ist aus und die Seite wird nicht gedruckt, und das ist nicht mit der Maus zu lösen, die Taste ist es.", "de")]
    [InlineData("Le pilote est ancien et les pages de la liste ne sont pas dans le dossier, et vous les voyez pour une raison.", "fr")]
    [InlineData("The driver is old and the pages of the list are not in the folder, and you see that for a reason with it.", "en")]
    [InlineData("Abra el menú de ajustes y toque la red, que es la primera de la lista, y después guarde los cambios con el botón.", "es")]
    [InlineData("设置里打开 Wi-Fi，然后输入密码。", "zh")]
    [InlineData("設定を開いて、Wi-Fi をタップします。", "ja")]
    [InlineData("설정에서 Wi-Fi를 누르세요.", "ko")]
    [InlineData("Откройте настройки и нажмите Wi-Fi.", "ru")]
    [InlineData("افتح الإعدادات ثم اضغط على Wi-Fi.", "ar")]
    [InlineData("Avaa asetukset ja napauta verkkoa, jonka nimi on tarrassa. Kirjoita salasana ja odota hetki, kunnes yhteys toimii.", null)]
    [InlineData("De telefoon is uit en de knop van de lader doet niets, dus steek de kabel in de poort en houd de knop van de telefoon vast.", null)]
    [InlineData("0x80070005", null)]
    public void The_language_is_told_by_its_script_or_its_smallest_words(string text, string? language) => Assert.Equal(language, LanguageGuess.Of([text]));
}
