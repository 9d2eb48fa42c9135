namespace ContentForge.EndToEnd.Tests;

/// <summary>What only a merged copy says.</summary>
public sealed class MergeTests : IDisposable
{
    private const string Opening = "# The printer prints nothing but blank pages\n\nThe printer is online. It has paper and ink. Every page comes out blank all the same. This is what helps most people, in the order of the effort that it takes.\n\n"
        + "## Fix 1: Clean the print head\n\n1. Open the maintenance menu on the display of the printer.\n2. Choose the cleaning of the print head and wait until it is done.\n3. Print the nozzle pattern and look for gaps in the lines.\n4. Clean the head once more if there are gaps in the lines.\n\n"
        + "## Fix 2: Look at the cartridges\n\n1. Open the lid of the printer and wait until the cartridges stop moving.\n2. Take out each cartridge and pull off the orange tape if it is still there.\n3. Put the cartridges back and press until they click into place.\n\n"
        + "## Fix 3: Install the driver again\n\n1. Open the settings of the computer and look for printers and scanners.\n2. Remove the printer from the list of the devices that are shown there.\n3. Restart the computer and add the printer again with its own driver.\n";

    private const string More = "\n## Fix 4: Check the power outlet\n\n1. Plug a lamp into the same outlet.\n2. Call an electrician if it flickers.\n";

    private static readonly byte[] OnePixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

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
    public async Task Links_and_pictures_of_a_copy_in_another_folder_lead_where_they_led_there()
    {
        _folder.Write("input/power/outlets.md", "# Outlets that spark\n\nAn outlet that sparks is loose. Do not touch it. Switch the fuse off and call an electrician who mends it.\n");
        _folder.Write("input/power/lamp.png", OnePixel);

        var page = await BuildAsync("union", "power/b.md", "3. Plug a lamp into an [outlet](outlets.md), as in [the manual](manual.pdf).\n\n   ![The lamp](lamp.png)\n");

        Assert.Contains("<a href=\"./power/outlets.html\">outlet</a>, as in the manual.", page, StringComparison.Ordinal);
        Assert.Contains("src=\"media/", page, StringComparison.Ordinal);
        var markdown = await File.ReadAllTextAsync(_folder.At("site", "a.md"));
        Assert.Contains("[outlet](<./power/outlets.html>)", markdown, StringComparison.Ordinal);
        Assert.Contains("![The lamp](<media/", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_union_the_audit_lists_it()
    {
        Assert.DoesNotContain("Check the power outlet", await BuildAsync("list"), StringComparison.Ordinal);

        await Forge.RunAsync("audit", "--input", _folder.At("input"), "--output", _folder.At("audit"), "--config", _folder.At("contentforge.yml"), "--format", "html");

        Assert.Contains("Plug a lamp into the same outlet.", await File.ReadAllTextAsync(_folder.At("audit", "index.html")), StringComparison.Ordinal);
    }

    private async Task<string> BuildAsync(string merge, string copy = "b.md", string steps = "")
    {
        _folder.Write("input/a.md", Opening);
        _folder.Write("input/" + copy, Opening.Replace("The printer prints nothing but blank pages", "Blank pages from the printer", StringComparison.Ordinal) + More + steps);
        var decisions = _folder.Write("duplicates.yml", $"merge: [[a.md, {copy}]]\ncanonical: [a.md]\n");
        var config = _folder.Write("contentforge.yml", $"duplicates: {{ merge: {merge}, decisions: '{decisions}' }}\n");

        var result = await Forge.RunAsync("build", "--input", _folder.At("input"), "--output", _folder.At("site"), "--config", config);

        Assert.True(result.ExitCode == 0, result.Errors);
        return await File.ReadAllTextAsync(_folder.At("site", "a.html"));
    }
}
