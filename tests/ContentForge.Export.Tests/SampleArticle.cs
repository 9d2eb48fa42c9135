using ContentForge.Core.Model;

namespace ContentForge.Export.Tests;

/// <summary>A small article, with as little in it as a test needs.</summary>
internal static class SampleArticle
{
    public static Provenance Source { get; } = new("printers/offline.md", new SourceSpan(3, 1, 4, 12));

    public static HelpArticle Of(params Fix[] fixes) => new(
        "a1", "Printer is offline", null, "en", ArticleKind.Troubleshooting, ArticleMetadata.None, AppliesTo.Unknown, [], [],
        fixes.Length == 0 ? [] : [new FixGroup(null, GroupMode.Alternatives, [.. fixes.Select(fix => fix.Id)], [])],
        [.. fixes], [], [], new SourceReference("printers/offline.md", new string('0', 64), 9));

    public static Fix Fix(int number, string title, params Procedure[] procedures) =>
        new($"f{number}", number, null, title, AppliesTo.Unknown, [], [.. procedures], FixOrigin.Editorial, Source);

    public static Procedure Procedure(params string[] steps) => new(
        "p1", null, null, true, ProcedureRole.Main, AppliesTo.Unknown, [.. steps.Select((text, at) => Step(at + 1, text))], [], StepEvidence.OrderedList, 1, Source);

    public static Step Step(int number, string text) => new(number, null, RichText.FromPlain(text), [], [], [], [], [], [], false, Source);

    public static ParagraphBlock Paragraph(string text) => new(RichText.FromPlain(text), Source);
}
