using System.Collections.Immutable;
using ContentForge.Core.Model;
using static ContentForge.Export.Tests.SampleArticle;

namespace ContentForge.Core.Tests.Model;

/// <summary>A record that breaks a rule of the model cannot be made.</summary>
public sealed class InvariantTests
{
    private static readonly (string Rule, Action Make)[] Broken =
    [
        ("A text is needed.", () => Step(1, " ")),
        ("A text is needed.", () => Fix(1, "")),
        ("A text is needed.", () => _ = new Platform("")),
        ("A text is needed.", () => _ = new Problem("", [], [], Source)),
        ("A text is needed.", () => _ = new Faq(" ", [], Source)),
        ("A text is needed.", () => _ = new CommandLine("\n", CommandHost.Run)),
        ("At least one is needed.", () => Procedure()),
        ("At least one is needed.", () => _ = new ListBlock(false, 1, [], Source)),
        ("At least one is needed.", () => _ = new FixGroup(null, GroupMode.Sequence, [], [])),
        ("Numbers start at 1.", () => Step(0, "Open it.")),
        ("Item 2 has the ordinal 1.", () => _ = Procedure("Open it.") with { Steps = [Step(1, "Open it."), Step(1, "Close it.")] }),
        ("Levels are 2 to 6.", () => _ = new HeadingBlock(1, RichText.Empty, Source)),
        ("A confidence is between 0 and 1.", () => _ = new Procedure("p", null, null, true, ProcedureRole.Main, AppliesTo.Unknown, [Step(1, "x")], [], StepEvidence.Bullets, double.NaN, Source)),
        ("A span starts at 0 or later.", () => _ = new TextSpan(TextSpanKind.Bold, -1, 1)),
        ("A span is not empty.", () => _ = new TextSpan(TextSpanKind.Bold, 0, 0)),
        ("A link has an address, and nothing else has one.", () => _ = new TextSpan(TextSpanKind.Link, 0, 1)),
        ("A link has an address, and nothing else has one.", () => _ = new TextSpan(TextSpanKind.Bold, 0, 1, SafeUrl.Parse("a.html"))),
        ("The longest time is zero, or shorter than the shortest.", () => _ = new TimeNeeded("10 to 5 minutes", TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(5))),
        ("Two fixes have the id 'f1'.", () => Of(Fix(1, "Restart it"), Fix(2, "Reset it") with { Id = "f1" })),
        ("Item 1 has the ordinal 2.", () => Of(Fix(2, "Restart it"))),
        ("No problem has the cause 'c1'.", () => Of(Fix(1, "Restart it") with { CauseId = "c1" })),
        ("The groups do not hold the fixes in their order.", () => Article([], [Fix(1, "Restart it")])),
    ];

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Broken.Length)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Cannot_be_made(int at) =>
        Assert.StartsWith(Broken[at].Rule, Assert.ThrowsAny<ArgumentException>(Broken[at].Make).Message, StringComparison.Ordinal);

    [Fact]
    public void Spans_over_the_same_stretch_keep_their_order()
    {
        var spans = ImmutableArray.Create(new TextSpan(TextSpanKind.Italic, 0, 4), new TextSpan(TextSpanKind.Bold, 0, 4), new TextSpan(TextSpanKind.Key, 0, 4));

        Assert.Equal(spans, new RichText("Ctrl", spans).Spans);
    }

    private static HelpArticle Article(ImmutableArray<FixGroup> groups, ImmutableArray<Fix> fixes) => new(
        "a1", "Printer is offline", null, "en", ArticleKind.Troubleshooting, ArticleMetadata.None, AppliesTo.Unknown, [], [], groups, fixes, [], [],
        new SourceReference("printers/offline.md", new string('0', 64), 9));
}
