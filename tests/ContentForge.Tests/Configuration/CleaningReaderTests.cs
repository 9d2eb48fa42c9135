using ContentForge.Configuration;
using ContentForge.Ingest.Clean;

namespace ContentForge.Tests.Configuration;

public sealed class CleaningReaderTests
{
    [Fact]
    public void Decisions_are_for_all_articles_for_a_folder_or_for_a_site()
    {
        var cleaning = Read(
            """
            cleaning:
              block-hosts: [ads.example]
              disabled-rules: [residue]
              folders:
                - path: phones/android/
                  enabled-rules: [residue]
                  tail-phrases: [more from the desk *]
              sites:
                - host: Help.Example
                  block-selectors: [.offer]
                  section-phrases: [our shops]
            """);

        Assert.Equal(["ads.example"], cleaning.Everywhere.BlockHosts);
        Assert.Equal(["residue"], cleaning.Everywhere.DisabledRules);
        Assert.Equal([("phones/android", null), (null, "help.example")], cleaning.Scopes.Select(scope => (scope.Folder, scope.Site)));
        Assert.Equal(["more from the desk *"], cleaning.Scopes[0].Decisions.TailPhrases);
        Assert.Equal(["our shops"], cleaning.Scopes[1].Decisions.SectionPhrases);
    }

    [Fact]
    public void Recurrence_can_be_off_or_tuned()
    {
        Assert.True(Read("").Recurrence.IsOn);
        Assert.False(Read("cleaning:\n  recurrence: off\n").Recurrence.IsOn);
        Assert.Equal(8, Read("cleaning:\n  recurrence:\n    min-families: 8\n").Recurrence.MinFamilies);
    }

    [Theory]
    [InlineData("cleaning:\n  block-host: [ads.example]\n", "contentforge.yml:2:3", "'block-host' is unknown in 'cleaning'")]
    [InlineData("cleaning:\n  block-hosts: [ads.example, 'https://x.example/']\n", "contentforge.yml:2:30", "'https://x.example/' is not a host")]
    [InlineData("cleaning:\n  block-selectors: ['p[']\n", "contentforge.yml:2:21", "'p[' is not a CSS selector")]
    [InlineData("cleaning:\n  block-phrases: ['* shop']\n", "contentforge.yml:2:19", "'* shop' is not a phrase")]
    [InlineData("cleaning:\n  disabled-rules: [regoin]\n", "contentforge.yml:2:20", "'regoin' is not a cleaning rule")]
    [InlineData("cleaning:\n  folders:\n    - path: ../phones\n", "contentforge.yml:3:13", "must be a folder inside the input folder")]
    [InlineData("cleaning:\n  folders:\n    - block-phrases: [x]\n", "contentforge.yml:3:7", "'path' is missing")]
    [InlineData("cleaning:\n  sites:\n    - host: 'help/x'\n", "contentforge.yml:3:13", "is not a host")]
    [InlineData("cleaning:\n  sites:\n    - host: help.example\n      phrases: []\n", "contentforge.yml:4:7", "'phrases' is unknown in 'sites'")]
    [InlineData("cleaning:\n  recurrence:\n    min-share: 2\n", "contentforge.yml:3:16", "'2' is not a number from 0 to 1")]
    [InlineData("cleaning:\n  recurrence: maybe\n", "contentforge.yml:2:15", "'recurrence' must hold keys of its own")]
    public void What_is_wrong_is_named_with_its_place(string yaml, string place, string message)
    {
        var wrong = Assert.Throws<UsageException>(() => Read(yaml));

        Assert.StartsWith(place, wrong.Message, StringComparison.Ordinal);
        Assert.Contains(message, wrong.Message, StringComparison.Ordinal);
    }

    private static CleaningOptions Read(string yaml) => ConfigurationReader.Parse(yaml, "contentforge.yml").Cleaning;
}
