namespace ContentForge.Ingest.Tests.Clean;

/// <summary>Advertisements of hosts that no list names, and what looks like one and is none.</summary>
public sealed class UnseenHostTests
{
    private const string Own = "![The lid](https://pictures.help.example/lid.png)\n\n";

    [Theory]
    [InlineData("<a href=\"https://kiosk.example/p?k=88\"><img src=\"https://files.example/box.png\">Harbour Studio for boats: sorts, cuts and prints all that was photographed at sea, with three hundred frames for every season of the year.</a>")]
    [InlineData("- Open the lid.\n<a href=\"https://kiosk.example/p?k=88\"><img src=\"https://files.example/box.png\">Harbour Studio for boats: sorts, cuts and prints all that was photographed at sea, with three hundred frames for every season of the year.</a>\n- Close the lid.")]
    [InlineData("<a href=\"https://kiosk.example/p?k=88\"><iframe src=\"https://www.youtube.com/embed/q1\" title=\"Meet Harbour Studio\"></iframe>\nHarbour Studio for boats sorts, cuts and prints.</a>")]
    [InlineData("<a href=\"https://kiosk.example/p\" rel=\"sponsored\"><img src=\"https://files.example/box.png\">Harbour Studio for boats sorts, cuts and prints all that was photographed at sea in the year that has gone by.</a>")]
    [InlineData("<a href=\"https://kiosk.example/1\"><img src=\"https://files.example/b.png\" width=\"98\" height=\"12\"></a><img src=\"https://kiosk.example/2\" width=\"0\" height=\"0\">\n\n[Harbour Studio](https://kiosk.example/3)")]
    public void A_picture_or_a_player_with_words_in_a_link_to_elsewhere_goes_whole(string offer) =>
        Assert.DoesNotContain("Harbour Studio", Articles.Markdown("# Lamps\n\nA lamp is lit in the evening.\n\n" + Own + offer + "\n\nIt is put out at night.\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<iframe src=\"//kiosk.example/frame\"></iframe>\n![Hinge of the lid](https://pictures.help.example/hinge.png)")]
    [InlineData("<div><a href=\"https://kiosk.example/1\">Click here</a></div>\n![Hinge of the lid](https://pictures.help.example/hinge.png)")]
    public void A_picture_right_behind_raw_markup_is_a_picture(string lines) =>
        Assert.Contains("![Hinge of the lid](https://pictures.help.example/hinge.png)", Articles.Markdown("# Lamps\n\nA lamp is lit in the evening.\n\n" + lines + "\n\nIt is put out at night.\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("To [mend a lamp of any age](https://kiosk.example/x?affiliate=7) , you can:\n\n- Turn the bulb.\n", "To mend a lamp of any age, you can:")]
    [InlineData("- Put up a [lamp on a long arm](https://kiosk.example/x?affiliate=7)\n\n  A long arm reaches over the desk.\n", "- Put up a lamp on a long arm")]
    [InlineData("- Ask for [a bulb of the same size](https://kiosk.example/x?affiliate=7)\n- Turn it in\n", "- Ask for a bulb of the same size")]
    public void Words_that_lead_on_keep_their_sentence_without_the_link(string text, string expected) =>
        Assert.Contains(expected, Articles.Markdown("# Lamps\n\nA lamp is lit in the evening.\n\n" + text), StringComparison.Ordinal);

    [Theory]
    [InlineData("Kim Lantern is a harbour master and part-time writer with nine lamps on her desk. She tells how one of them went dark.\n\nShe then turned the bulb of the second one by hand.\n")]
    [InlineData("Kim Lantern is the editor of the harbour news. She has written of lamps before.\n\nWe asked her what to do about the wires.\n\n1. Cut the power.\n2. Pull the wire.\n")]
    public void A_person_whom_the_article_goes_on_about_is_no_author_box(string text) =>
        Assert.Contains("Kim Lantern", Articles.Markdown("# Lamps\n\nA lamp is lit in the evening.\n\n" + text), StringComparison.Ordinal);
}
