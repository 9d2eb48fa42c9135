using ContentForge.Dedup.Series;
using ContentForge.Ingest.Words;

namespace ContentForge.Tests;

public sealed class SeriesTitleTests
{
    [Theory]
    [InlineData("Reset the network on your Acme One|Reset the network on your Beta Two", "Reset the network on your Acme One or Beta Two")]
    [InlineData("Reset Acme One to its defaults|Reset Beta Two to its defaults", "Reset Acme One or Beta Two to its defaults")]
    [InlineData("No Sound on Windows 10? Six Methods|No Sound on Windows 11? Six Methods", "No Sound on Windows 10 or 11? Six Methods")]
    [InlineData("Reset your Acme|Reset your acme", "Reset your Acme")]
    [InlineData("Reset your Acme|Clean a printer", "Reset your Acme")]
    [InlineData("Reset your phone|Reset your phone quickly", "Reset your phone quickly, …")]
    public void Names_what_the_members_have_in_common_and_what_differs(string titles, string expected) =>
        Assert.Equal(expected, Of(titles).Text);

    [Theory]
    [InlineData("Reset your Orchard Phone 10|Reset your Meadow Phone 20|Reset your Riverside Tablet 30", "Reset your phone: 3 devices")]
    [InlineData("Unlock Orchard Phone 10 Pro|Unlock Meadow Phone 20 Pro|Unlock Riverside Tablet 30", "Unlock your phone: 3 devices")]
    [InlineData("Is your Orchard Phone 10? slow|Is your Meadow Phone 20? slow|Is your Riverside Tablet 30? slow", "Is your phone? slow: 3 devices")]
    [InlineData("Why is my Orchard Phone 10?|Why is my Meadow Phone 20?|Why is my Riverside Tablet 30?", "Why is my phone? 3 devices")]
    public void Counts_devices_that_are_too_many_to_name(string titles, string expected) =>
        Assert.Equal(expected, Of(titles).Text);

    [Fact]
    public void Finds_the_name_in_titles_that_have_no_word_in_common() =>
        Assert.Equal(
            "Get photos back from your phone fast: 2 devices",
            SeriesTitle.Of(["Undelete pictures: Beta Two", "Get photos back from Acme One fast"], ["one", "acme two", "beta"], "phone", "en", word => OpenEnd.Is(word, "en")).Text);

    [Fact]
    public void Says_by_an_ellipsis_that_there_are_more_codes_than_it_names() =>
        Assert.Equal(
            "Fix error 0x80070005, 0x80070006, 0x80070007, 0x80070008, …",
            Of("Fix error 0x80070005|Fix error 0x80070006|Fix error 0x80070007|Fix error 0x80070008|Fix error 0x80070009").Text);

    [Fact]
    public void Writes_no_English_words_into_a_title_of_another_language() =>
        Assert.Equal("Netzwerk zurücksetzen: Acme, Beta", SeriesTitle.Of(["Netzwerk zurücksetzen: Acme", "Netzwerk zurücksetzen: Beta"], [], null, "de", word => OpenEnd.Is(word, "de")).Text);

    [Fact]
    public void The_common_words_stay_when_a_member_comes()
    {
        var before = Of("Reset your Orchard Phone 10 now|Reset your Meadow Phone 20 now");
        var after = Of("Reset your Orchard Phone 10 now|Reset your Meadow Phone 20 now|Reset your Riverside Tablet 30 now");

        Assert.NotEqual(before.Text, after.Text);
        Assert.Equal("Reset your now", before.Common);
        Assert.Equal(before.Common, after.Common);
    }

    [Theory]
    [InlineData("Reset the settings on your Acme One|Reset the settings on your Beta Two", "en", "Reset the settings")]
    [InlineData("Einstellungen zurücksetzen auf dem Acme|Einstellungen zurücksetzen auf dem Beta", "de", "Einstellungen zurücksetzen")]
    [InlineData("Acme will not turn on|Beta will not turn on", "en", "will not turn on")]
    [InlineData("The phone will not turn on|The phone will not turn on today", "en", "The phone will not turn on")]
    [InlineData("On your Acme|On your Beta", "en", "On your")]
    public void The_common_words_end_with_no_word_that_needs_a_name_behind_it(string titles, string language, string common) =>
        Assert.Equal(common, SeriesTitle.Of([.. titles.Split('|')], [], null, language, word => OpenEnd.Is(word, language)).Common);

    [Theory]
    [InlineData("en", "The phone rings. Phones ring. Hold the phone, not the tablet.", "phone")]
    [InlineData("en-GB", "The TV is on. A TV is off. Your TV hums. The phone rings.", "TV")]
    [InlineData("en", "The phone rings.", null)]
    [InlineData("de", "Das phone, das phone, das phone.", null)]
    public void The_noun_is_what_the_text_calls_most_often(string language, string text, string? noun) =>
        Assert.Equal(noun, DeviceNoun.Of(language, text));

    [Theory]
    [InlineData("Reset the network on your Acme One|Reset the network on your Beta Two", "Acme One|Beta Two")]
    [InlineData("Reset Acme One to its defaults|Reset Beta Two to its defaults", "Acme One|Beta Two")]
    [InlineData("No Sound on System 10? Six Ways|No Sound on System 11? Six Ways", "System 10|System 11")]
    public void Labels_a_member_by_what_is_different_about_it(string titles, string expected) =>
        Assert.Equal(expected.Split('|'), SeriesTitle.Labels([.. titles.Split('|')]));

    [Theory]
    [InlineData("Reset your Acme|Clean a printer")]
    [InlineData("Reset your phone|Reset your phone quickly")]
    [InlineData("Reset your phone|Reset your phone")]
    public void Gives_no_labels_where_titles_do_not_show_the_difference(string titles) =>
        Assert.All(SeriesTitle.Labels([.. titles.Split('|')]), Assert.Null);

    private static SeriesTitle Of(string titles) => SeriesTitle.Of([.. titles.Split('|')], [], "phone", "en", word => OpenEnd.Is(word, "en"));
}
