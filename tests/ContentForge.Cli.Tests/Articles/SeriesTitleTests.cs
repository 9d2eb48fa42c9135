using ContentForge.Cli.Articles;

namespace ContentForge.Cli.Tests.Articles;

public sealed class SeriesTitleTests
{
    [Theory]
    [InlineData("Reset the network on your Acme One|Reset the network on your Beta Two", "Reset the network on your Acme One, Beta Two")]
    [InlineData("Reset Acme One to its defaults|Reset Beta Two to its defaults", "Reset Acme One, Beta Two to its defaults")]
    [InlineData("Netzwerk zurücksetzen: Acme|Netzwerk zurücksetzen: Beta", "Netzwerk zurücksetzen: Acme, Beta")]
    [InlineData("Reset your Acme|Reset your acme", "Reset your Acme")]
    [InlineData("Reset your Acme|Clean a printer", "Reset your Acme")]
    [InlineData("No Sound on System 10? Six Ways|No Sound on System 11? Six Ways", "No Sound on System 10, 11? Six Ways")]
    [InlineData("Reset your phone|Reset your phone quickly", "Reset your phone quickly, …")]
    public void Names_what_the_members_have_in_common_and_what_differs(string titles, string expected) =>
        Assert.Equal(expected, SeriesTitle.Of([.. titles.Split('|')]));

    [Fact]
    public void Says_by_an_ellipsis_that_there_are_more_than_it_names() =>
        Assert.Equal(
            "Reset your Orchard Phone 10, Meadow Phone 20, …",
            SeriesTitle.Of(["Reset your Orchard Phone 10", "Reset your Meadow Phone 20", "Reset your Riverside Tablet 30"]));

    [Fact]
    public void Leaves_a_gap_where_what_differs_is_too_long_to_be_named() =>
        Assert.Equal(
            "Reset … now",
            SeriesTitle.Of(["Reset the settings of every network that was ever saved now", "Reset all that the router has learned since it left the factory now"]));

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
}
