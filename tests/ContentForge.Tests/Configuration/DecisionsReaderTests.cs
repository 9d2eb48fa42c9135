using System.Text;
using ContentForge.Configuration;
using ContentForge.Dedup.Decisions;

namespace ContentForge.Tests.Configuration;

public sealed class DecisionsReaderTests
{
    [Fact]
    public void A_million_paths_are_read()
    {
        var yaml = new StringBuilder("merge:\n");
        for (var i = 0; i < 500_000; i++)
            yaml.Append("  - ['phones/the-screen-of-the-phone-stays-black-").Append(i).Append(".md', 'tablets/").Append(i).Append(".md']\n");

        var decisions = Read(yaml.ToString());

        Assert.Equal(500_000, decisions.Entries.Count);
        Assert.Equal("tablets/499999.md", decisions.Entries[^1].Paths[1]);
        Assert.Equal("500001:5", decisions.Entries[^1].Span.ToString());
    }

    [Fact]
    public void Nesting_keeps_its_limit()
    {
        var failure = Assert.Throws<UsageException>(() => Read("merge: " + new string('[', 100_000)));

        Assert.Contains("deeper than 32", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_may_be_written_with_escapes() =>
        Assert.Equal("a\u001B.md", Read("canonical:\n  - \"a\\u001B.md\"\n").Entries[0].Paths[0]);

    private static EditorDecisions Read(string yaml)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "duplicates.yml");
        File.WriteAllText(file, yaml);
        return DecisionsReader.Read(file);
    }
}
