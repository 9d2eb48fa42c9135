using ContentForge.Dedup.Titles;

namespace ContentForge.Dedup.Tests.Titles;

/// <summary>A text gets the title that it bears out, whatever titles it was given.</summary>
public sealed class TitleChoiceTests
{
    private const string Text =
        "The webcam shows a black picture in every meeting.\nOpen the privacy settings and let the meeting use the webcam.\nIf the webcam is still black, install its driver again.\nThe driver of the webcam comes from its maker.\n";

    private static readonly TitleCorpus Corpus = TitleCorpus.Of(
    [
        Text, "The printer is offline. Restart the printer and open the settings.", "The router drops the connection. Open its settings and restart it.",
        "The phone does not charge. Clean the port of the phone.", "A lamp that flickers disturbs the camera. Open the lamp and restart it.",
    ]);

    [Theory]
    [InlineData("Seven Lamps That Respect Your Weekend", "Webcam Shows a Black Picture", "Webcam Shows a Black Picture")]
    [InlineData("Black Webcam in Meetings", "Optic Void Resolved!", "Black Webcam in Meetings")]
    [InlineData("Webcam Black in a Meeting: Six Methods That Work", "Lamps and Printers", "Webcam Black in a Meeting: Six Methods That Work")]
    [InlineData("Void Resolved", "Webcam black in meetings [SOLVED]", "Webcam black in meetings")]
    public void The_title_of_a_copy_takes_the_place_of_one_that_the_text_does_not_know(string own, string copy, string expected) =>
        Assert.Equal(expected, Best((own, TitleSource.Own), (copy, TitleSource.Copy)));

    [Fact]
    public void A_heading_is_asked_when_no_given_title_fits() =>
        Assert.Equal("Webcam black in every meeting", Best(("Optic Void", TitleSource.Own), ("Lens Lament", TitleSource.Copy), ("Webcam black in every meeting", TitleSource.Heading)));

    [Fact]
    public void A_heading_does_not_take_the_place_of_a_title_that_fits() =>
        Assert.Equal("Webcam shows black", Best(("Webcam shows black", TitleSource.Own), ("Install the driver of the webcam", TitleSource.Heading)));

    [Theory]
    [InlineData("1. Webcam shows black", "Webcam shows black")]
    [InlineData("Webcam shows black (2021)", "Webcam shows black")]
    [InlineData("Webcam\nshows  black", "Webcam shows black")]
    [InlineData("RTX 2080 and webcam", "RTX 2080 and webcam")]
    [InlineData("[CORRECTED] Webcam shows black", "Webcam shows black")]
    [InlineData("Fix: webcam #22 shows black", "Fix: webcam #22 shows black")]
    [InlineData("Webcam: black", "Webcam: black")]
    public void What_hangs_on_a_title_and_is_none_of_it_goes(string title, string expected) => Assert.Equal(expected, Best((title, TitleSource.Own)));

    [Theory]
    [InlineData("FIXED: Webcam Shows a Black Picture", "Webcam Shows a Black Picture")]
    [InlineData("Webcam Shows a Black Picture | Quickly & Easily!", "Webcam Shows a Black Picture")]
    [InlineData("Webcam Shows a Black Picture - Solved", "Webcam Shows a Black Picture")]
    [InlineData("Black Webcam: Gone, But Not Really", "Black Webcam: Gone, But Not Really")]
    [InlineData("Black Webcam? Install Its Driver", "Black Webcam? Install Its Driver")]
    [InlineData("Black Webcam in Meetings: 7 Fixes", "Black Webcam in Meetings: 7 Fixes")]
    public void What_hardly_another_title_has_and_the_text_is_not_about_is_filling(string own, string expected) =>
        Assert.Equal(expected, Best((own, TitleSource.Own), ("Webcam Woes Waved Away", TitleSource.Copy), ("Black Void Vanquished", TitleSource.Copy), ("Lens Lament", TitleSource.Copy)));

    [Fact]
    public void The_only_title_of_a_text_keeps_its_filling() =>
        Assert.Equal("Webcam shows black | Quickly & Easily!", Best(("Webcam shows black | Quickly & Easily!", TitleSource.Own)));

    [Fact]
    public void A_title_without_an_end_is_worse_than_a_whole_one() =>
        Assert.Equal("Webcam black in every meeting", Best(("Webcam driver black picture in the", TitleSource.Own), ("Webcam black in every meeting", TitleSource.Copy)));

    [Fact]
    public void Words_of_one_meaning_are_one_word() => Assert.Equal(["crash", "install", "wifi", "email", "stop"], TitleStems("crashes installing Wi-Fi e-mail stopped"));

    [Fact]
    public void A_title_that_nothing_bears_out_is_doubtful() =>
        Assert.True(TitleChoice.Of(Text, [new TitleCandidate("Lens Lament", TitleSource.Own, "a.md")], Corpus, _ => false).IsDoubtful);

    [Fact]
    public void Only_what_the_text_bears_out_is_another_title()
    {
        var verdict = TitleChoice.Of(
            Text,
            [new("Webcam black in meetings", TitleSource.Own, "a.md"), new("Black picture of the webcam", TitleSource.Copy, "b.md"), new("Lens Lament", TitleSource.Copy, "c.md")],
            Corpus,
            _ => false);

        Assert.Equal(["Black picture of the webcam"], verdict.Fitting());
    }

    private static string Best(params (string Text, TitleSource Source)[] titles) =>
        TitleChoice.Of(Text, [.. titles.Select(title => new TitleCandidate(title.Text, title.Source, "a.md"))], Corpus, word => word is "the" or "of" or "in").Best.Candidate.Text;

    private static IEnumerable<string> TitleStems(string text) => TitleWords.Of(text);
}
