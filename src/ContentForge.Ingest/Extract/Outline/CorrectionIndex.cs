using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Extract.Steps;
using ContentForge.Ingest.Read.Metadata;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Outline;

/// <summary>The corrections of one article while it is extracted. Remembers which of them met with something.</summary>
internal sealed class CorrectionIndex(Corrections corrections)
{
    private readonly HashSet<Correction> _met = [];

    /// <summary>Whether there are corrections of headings at all; nearly all articles have none.</summary>
    public bool NameHeadings { get; } = !corrections.Fixes.IsEmpty || !corrections.NotFixes.IsEmpty;

    /// <summary>What the editor says about a heading, or a line that may be one.</summary>
    public SectionRuling RulingOf(string heading, HeadingLabel? label)
    {
        var names = new[] { TextShape.Fold(heading), TextShape.Fold(label is null ? "" : heading.AsSpan(label.TitleStart)) };
        bool IsNamed(Correction correction) => names.Contains(TextShape.Fold(correction.Text), StringComparer.Ordinal);
        if (Meet(corrections.NotFixes.FirstOrDefault(IsNamed)))
            return SectionRuling.NoFix;
        return Meet(corrections.Fixes.FirstOrDefault(IsNamed)) ? SectionRuling.Fix : SectionRuling.None;
    }

    /// <summary>Whether the editor says that a list is steps, or is none; null when nothing is said.</summary>
    public bool? AreSteps(StepRun run, SourceBlock? leadIn)
    {
        if (corrections.Steps.IsEmpty && corrections.NotSteps.IsEmpty)
            return null;

        var first = TextShape.Fold(run.Items[0].Text.Plain);
        var announcement = TextShape.Fold(leadIn?.Plain);
        bool IsNamed(Correction correction) =>
            TextShape.Fold(correction.Text) is { Length: > 0 } name && (BeginsWith(first, name) || announcement.EndsWith(name, StringComparison.Ordinal));
        if (Meet(corrections.NotSteps.FirstOrDefault(IsNamed)))
            return false;
        return Meet(corrections.Steps.FirstOrDefault(IsNamed)) ? true : null;
    }

    /// <summary>A diagnostic for each correction that met with nothing.</summary>
    public IEnumerable<Diagnostic> Stale(string file)
    {
        var named = new[] { ("fixes", corrections.Fixes), ("not-fixes", corrections.NotFixes), ("steps", corrections.Steps), ("not-steps", corrections.NotSteps) };
        return from pair in named
               from correction in pair.Item2
               where !_met.Contains(correction)
               select new Diagnostic(
                   DiagnosticCodes.StaleCorrection, file, SourceSpan.At(correction.Line, correction.Column),
                   $"'{pair.Item1}' names '{correction.Text}', which the article does not have.");
    }

    private static bool BeginsWith(string text, string name) =>
        text.StartsWith(name, StringComparison.Ordinal) && (text.Length == name.Length || text[name.Length] == ' ');

    private bool Meet(Correction? correction)
    {
        if (correction is not null)
            _met.Add(correction);
        return correction is not null;
    }
}
