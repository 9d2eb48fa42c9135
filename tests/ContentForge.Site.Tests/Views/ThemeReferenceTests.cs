namespace ContentForge.Site.Tests.Views;

public sealed class ThemeReferenceTests
{
    private const string Mark = "<!-- What follows is written by a test from the types of the views. -->\n";

    /// <summary>To bring the page up to date, run the test with CONTENTFORGE_UPDATE=1.</summary>
    [Fact]
    public void Describes_every_value_that_a_template_gets()
    {
        var file = Path.Combine(TestSite.TemplatesFolder, "README.md");
        var page = File.ReadAllText(file);
        var expected = page[..(page.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)] + "\n" + ThemeReference.Write();
        if (Environment.GetEnvironmentVariable("CONTENTFORGE_UPDATE") is "1")
            File.WriteAllText(file, expected);

        Assert.Equal(expected, File.ReadAllText(file));
    }

    [Fact]
    public void Leaves_no_value_without_a_meaning() => Assert.DoesNotContain("|  |", ThemeReference.Write(), StringComparison.Ordinal);
}
