using ContentForge.Ingest.Clean;

namespace ContentForge.Ingest.Tests.Clean;

public sealed class SiteProfilesTests
{
    [Fact]
    public void A_profile_says_what_is_known_of_one_site()
    {
        var profiles = SiteProfiles.Parse(["site desk.example", "tail more lamps *", "section our shops", "block jump to lamps", "element .teaser", "allow-host parts.example", "site other.example", "block x"]);

        Assert.Equal(["desk.example", "other.example"], profiles.Select(profile => profile.Site));
        var desk = profiles[0].Decisions;
        Assert.Equal(
            ["more lamps *", "our shops", "jump to lamps", ".teaser", "parts.example"],
            [.. desk.TailPhrases, .. desk.SectionPhrases, .. desk.BlockPhrases, .. desk.BlockSelectors, .. desk.AllowHosts]);
    }

    [Theory]
    [InlineData("tail more lamps *")]
    [InlineData("site")]
    [InlineData("site desk.example\nfrobnicate x")]
    public void A_line_that_makes_no_sense_is_refused(string lines) =>
        Assert.Throws<FormatException>(() => SiteProfiles.Parse(lines.Split('\n')));

    [Fact]
    public void The_profiles_that_ship_can_be_used()
    {
        Assert.NotEmpty(SiteProfiles.BuiltIn);
        Assert.All(SiteProfiles.BuiltIn, profile =>
        {
            Assert.True(CleaningSyntax.IsHost(profile.Site!), profile.Site);
            Assert.All([.. profile.Decisions.TailPhrases, .. profile.Decisions.SectionPhrases, .. profile.Decisions.BlockPhrases], phrase => Assert.True(CleaningSyntax.IsPhrase(phrase), phrase));
            Assert.All(profile.Decisions.BlockSelectors, selector => Assert.True(CleaningSyntax.IsSelector(selector), selector));
        });
    }
}
