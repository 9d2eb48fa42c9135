using System.Collections.Immutable;
using System.Globalization;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Dedup;
using ContentForge.Ingest.Cleaning;
using Spectre.Console;

namespace ContentForge.Cli.Reporting;

/// <summary>Tells the story of one article on the terminal: removed lines in red with a minus, found steps in green with a plus.</summary>
internal sealed class ExplanationPrinter(IAnsiConsole console)
{
    private const int MaxExcerpt = 110;
    private static readonly Style Heading = new(decoration: Decoration.Bold);
    private static readonly Style Removed = new(Color.Red);
    private static readonly Style Found = new(Color.Green);

    public void PrintArticle(HelpArticle article, string? sourceTitle)
    {
        Line(article.Title, Heading);
        if (sourceTitle is not null)
            Line($"  The front matter says: {sourceTitle}");
        var platforms = article.AppliesTo.Platforms.IsEmpty ? "not said" : string.Join(", ", article.AppliesTo.Platforms);
        Line($"  {article.Kind.ToString().ToLowerInvariant()}, language {article.Language}, for: {platforms}; {article.Source.Lines} lines in {article.Source.File}");
    }

    public void PrintRemovals(ImmutableArray<Removal> removals)
    {
        Line("");
        Line($"Removed: {removals.Length} pieces", Heading);
        foreach (var removal in removals.OrderBy(removal => removal.Span.StartLine))
            Line($"- {Lines(removal.Span),9}  {removal.Rule}: {Excerpt(removal.Text.Length > 0 ? removal.Text : removal.Url ?? "")}", Removed);
    }

    public void PrintRecurring(ImmutableArray<Removal> removals)
    {
        if (removals.IsEmpty)
            return;

        Line("");
        Line($"Removed from the page because unrelated articles share it: {removals.Length} pieces", Heading);
        foreach (var removal in removals)
            Line($"- {Lines(removal.Span),9}  {removal.Reason}: {Excerpt(removal.Text.Length > 0 ? removal.Text : removal.Url ?? "")}", Removed);
    }

    public void PrintFixes(HelpArticle article)
    {
        Line("");
        Line($"Found: {article.Fixes.Length} fixes", Heading);
        foreach (var fix in article.Fixes)
        {
            Line($"  {Lines(fix.Source.Span),9}  {fix.Ordinal}. {fix.Title}", Heading);
            foreach (var procedure in fix.Procedures)
                PrintProcedure(procedure);
        }
    }

    public void PrintDiagnostics(ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics.Sort(Diagnostic.ReportOrder))
        {
            Line("");
            Line(diagnostic.ToString(), new Style(Color.Yellow));
            Line($"  help: {diagnostic.Code.Help}");
        }
    }

    public void PrintFamilies(string path, DedupResult families)
    {
        Line("");
        var hollow = families.Hollow.FirstOrDefault(document => string.Equals(document.Path, path, StringComparison.Ordinal));
        var own = families.Families.Where(family => family.Members.Contains(path, StringComparer.Ordinal)).ToList();
        if (hollow is not null)
            Line($"Quarantined: {hollow.Reason}", Heading);
        else if (own.Count == 0)
            Line("No other article has this text.", Heading);
        foreach (var family in own)
            PrintFamily(path, family);
    }

    private void PrintFamily(string path, DuplicateFamily family)
    {
        var isCanonical = string.Equals(family.Canonical, path, StringComparison.Ordinal);
        Line(family.Kind == FamilyKind.Series ? "One of a series:" : isCanonical ? "Published; these copies lead to it:" : $"A copy of {family.Canonical}:", Heading);
        if (family.Kind == FamilyKind.Duplicate)
            Line($"  {family.Canonical} stays: {family.Reason.Detail}");
        foreach (var member in family.Members.Where(member => !string.Equals(member, path, StringComparison.Ordinal)))
            Line($"  {member}");
        foreach (var substitution in family.Substitutions)
            Line($"  '{substitution.From}' becomes '{substitution.To}'");
    }

    private void PrintProcedure(Procedure procedure)
    {
        var confidence = procedure.Confidence.ToString("0.00", CultureInfo.InvariantCulture);
        Line($"             {procedure.Evidence} found by {procedure.Source.Rule ?? "extraction"}, confidence {confidence}");
        foreach (var step in procedure.Steps)
            Line($"+ {Lines(step.Source.Span),9}     {step.Ordinal}. {Excerpt(step.Text)}", Found);
    }

    private static string Lines(SourceSpan span) => span.StartLine == span.EndLine
        ? span.StartLine.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{span.StartLine}-{span.EndLine}");

    private static string Excerpt(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MaxExcerpt ? line : string.Concat(line.AsSpan(0, MaxExcerpt - 1), "…");
    }

    private void Line(string text, Style? style = null) => Terminal.WriteLine(console, text, style);
}
