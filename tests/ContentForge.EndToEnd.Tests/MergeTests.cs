namespace ContentForge.EndToEnd.Tests;

/// <summary>What only a merged copy says.</summary>
public sealed class MergeTests : IDisposable
{
    private const string Opening = "# The printer prints nothing but blank pages\n\nThe printer is online. It has paper and ink. Every page comes out blank all the same. This is what helps most people, in the order of the effort that it takes.\n\n"
        + "## Fix 1: Clean the print head\n\n1. Open the maintenance menu on the display of the printer.\n2. Choose the cleaning of the print head and wait until it is done.\n3. Print the nozzle pattern and look for gaps in the lines.\n4. Clean the head once more if there are gaps in the lines.\n\n"
        + "## Fix 2: Look at the cartridges\n\n1. Open the lid of the printer and wait until the cartridges stop moving.\n2. Take out each cartridge and pull off the orange tape if it is still there.\n3. Put the cartridges back and press until they click into place.\n\n"
        + "## Fix 3: Install the driver again\n\n1. Open the settings of the computer and look for printers and scanners.\n2. Remove the printer from the list of the devices that are shown there.\n3. Restart the computer and add the printer again with its own driver.\n";

    private const string More = "\n## Fix 4: Check the power outlet\n\n1. Plug a lamp into the same outlet.\n2. Call an electrician if it flickers.\n";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_union_shows_the_fix_of_a_copy_with_its_source()
    {
        var page = await BuildAsync("union");

        Assert.Contains("Check the power outlet", page, StringComparison.Ordinal);
        Assert.Contains("From a copy of this article: Blank pages from the printer", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_union_the_audit_lists_it()
    {
        Assert.DoesNotContain("Check the power outlet", await BuildAsync("list"), StringComparison.Ordinal);

        await Forge.RunAsync("audit", "--input", _folder.At("input"), "--output", _folder.At("audit"), "--config", _folder.At("contentforge.yml"), "--format", "html");

        Assert.Contains("Plug a lamp into the same outlet.", await File.ReadAllTextAsync(_folder.At("audit", "index.html")), StringComparison.Ordinal);
    }

    private async Task<string> BuildAsync(string merge)
    {
        _folder.Write("input/a.md", Opening);
        _folder.Write("input/b.md", Opening.Replace("The printer prints nothing but blank pages", "Blank pages from the printer", StringComparison.Ordinal) + More);
        var decisions = _folder.Write("duplicates.yml", "merge: [[a.md, b.md]]\ncanonical: [a.md]\n");
        var config = _folder.Write("contentforge.yml", $"duplicates: {{ merge: {merge}, decisions: '{decisions}' }}\n");

        var result = await Forge.RunAsync("build", "--input", _folder.At("input"), "--output", _folder.At("site"), "--config", config);

        Assert.True(result.ExitCode == 0, result.Errors);
        return await File.ReadAllTextAsync(_folder.At("site", "a.html"));
    }
}
