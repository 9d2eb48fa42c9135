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
    [InlineData("0x80070005", "en")]
    public void The_language_is_told_by_its_smallest_words(string text, string language) => Assert.Equal(language, LanguageGuess.Of([text]));
}
