using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Facts;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Tests.Extract;

public sealed class FactsTests
{
    [Theory]
    [InlineData("How to reset Windows 11 and Windows 7", "Windows 11, Windows 7")]
    [InlineData("Open Chrome on your iPhone or Mac", "Chrome, iPhone, macOS")]
    [InlineData("Press the Windows key", "")]
    [InlineData("Press Windows + R", "")]
    [InlineData("Open the windows and turn on the edge light", "")]
    [InlineData("For Windows 10 or 11", "Windows 10, Windows 11")]
    [InlineData("Windows 11, 10/8.1 and 7", "Windows 11, Windows 10, Windows 8.1, Windows 7")]
    [InlineData("Windows 10 and 100 other things", "Windows 10")]
    public void Finds_platforms_that_are_named(string text, string expected) => Assert.Equal(expected, string.Join(", ", PlatformFinder.Find(text)));

    [Theory]
    [InlineData("It fails with 0x80070005 or WDF_VIOLATION.", "0x80070005, WDF_VIOLATION")]
    [InlineData("Error code 43 and error E-12 show", "43, E-12")]
    [InlineData("The game crashes with code #22 or (APP51900319).", "22, APP51900319")]
    [InlineData("The code is on page 12.", "")]
    [InlineData("Set JAVA_HOME to the folder of version 21.", "")]
    [InlineData("Install the update KB5034441, which brings an error.", "")]
    public void Finds_the_codes_that_a_reader_may_see(string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", ErrorCodeFinder.Find("It fails", [text], [text], Vocabulary.For("en").Trouble)));

    [Theory]
    [InlineData("DRIVER_AGENT_X: fix it", "The agent of the driver stops.", "")]
    [InlineData("WDF_VIOLATION: fix it", "The screen shows WDF_VIOLATION.", "WDF_VIOLATION")]
    [InlineData("Error 1603 when installing", "The installer stops.", "1603")]
    public void Takes_a_name_from_a_title_only_where_the_text_says_it_too(string title, string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", ErrorCodeFinder.Find(title, [], [text], Vocabulary.For("en").Trouble)));

    [Fact]
    public void Finds_commands_in_bold_and_in_code()
    {
        var text = Marked("Type sfc /scannow in the command prompt, then open devmgmt.msc.", (TextSpanKind.Bold, "sfc /scannow"), (TextSpanKind.Code, "devmgmt.msc"));

        var commands = CommandFinder.Find([text], []);

        Assert.Equal(["CommandPrompt sfc /scannow", "CommandPrompt devmgmt.msc"], commands.Select(command => $"{command.Host} {command.Text}"));
    }

    [Fact]
    public void A_bold_name_of_a_control_is_no_command()
    {
        var text = Marked("Click Control Panel and Next.", (TextSpanKind.Bold, "Control Panel"), (TextSpanKind.Bold, "Next"));

        Assert.Empty(CommandFinder.Find([text], []));
    }

    [Fact]
    public void A_path_through_menus_becomes_one_span_around_its_parts()
    {
        var text = Marked("Go to Settings > Chats > Chat backup and wait.", (TextSpanKind.Bold, "Settings"), (TextSpanKind.Bold, "Chats"));

        var path = Assert.Single(Highlights.Add(text).Spans, span => span.Kind is TextSpanKind.MenuPath);

        Assert.Equal("Settings > Chats > Chat", text.Plain.Substring(path.Start, path.Length));
    }

    [Theory]
    [InlineData("Open Settings > Sound now.", "Open Settings", "Settings > Sound")]
    [InlineData("Open Settings > Sound now.", "Open Settings > Sound", "Settings > Sound")]
    [InlineData("Open Settings > Sound now.", "now", "Settings > Sound")]
    [InlineData("Under Settings > Sound there is one.", "Under", "Settings > Sound")]
    [InlineData("Öffne Einstellungen > Ton und warte.", "Öffne Einstellungen", "Einstellungen > Ton")]
    [InlineData("Tap iPhone Settings > iCloud > iPhone Storage now.", "iCloud", "iPhone Settings > iCloud > iPhone Storage")]
    [InlineData("Select Update & Security > Recovery now.", "Recovery", "Update & Security > Recovery")]
    public void A_path_through_menus_begins_at_the_first_menu(string plain, string bold, string expected)
    {
        var path = Assert.Single(Highlights.Add(Marked(plain, (TextSpanKind.Bold, bold))).Spans, span => span.Kind is TextSpanKind.MenuPath);

        Assert.Equal(expected, plain.Substring(path.Start, path.Length));
    }

    [Fact]
    public void Bold_keys_are_keys()
    {
        var text = Marked("Press Win + R and hit Enter, then click Next.", (TextSpanKind.Bold, "Win + R"), (TextSpanKind.Bold, "Enter"), (TextSpanKind.Bold, "Next"));

        Assert.Equal([TextSpanKind.Key, TextSpanKind.Key, TextSpanKind.Bold], Highlights.Add(text).Spans.Select(span => span.Kind));
    }

    private static RichText Marked(string plain, params (TextSpanKind Kind, string Part)[] parts) =>
        new(plain, [.. parts.Select(part => new TextSpan(part.Kind, plain.IndexOf(part.Part, StringComparison.Ordinal), part.Part.Length))]);
}
