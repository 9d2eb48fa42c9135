using System.Collections.Immutable;
using System.Globalization;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Dedup.Results;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;
using ContentForge.Reports;
using Spectre.Console;

namespace ContentForge.Cli.Reporting;

/// <summary>
/// Tells the story of one article on the terminal: removed lines in red with a minus, lines that lost a part in yellow with a tilde,
/// found steps in green with a plus.
/// </summary>
internal sealed class ExplanationPrinter(IAnsiConsole console)
{
    private const int MaxExcerpt = 110;
    private static readonly Style Heading = new(decoration: Decoration.Bold);
    private static readonly Style Removed = new(Color.Red);
    private static readonly Style Changed = new(Color.Yellow);
    private static readonly Style Folded = new(Color.Grey);
    private static readonly Style Found = new(Color.Green);

    /// <summary>Tells all of it.</summary>
    /// <param name="explanation">What the stages did.</param>
    /// <param name="input">The folder with whose articles it was compared.</param>
    public void Print(Explanation explanation, string input)
    {
        if (explanation.Article is { } found)
        {
            PrintArticle(found.Article, found.SourceTitle);
            PrintRemovals(found.Source, found.Removals.AddRange(explanation.Recurring), found.Text);
            PrintFixes(found.Article);
        }

        PrintDiagnostics(explanation.Diagnostics);
        if (explanation.Path is null)
            Terminal.WriteLine(console, $"The file does not lie in '{input}', so it was not compared with other articles.");
        else if (explanation.Families is { } families)
            PrintFamilies(explanation.Path, families);
    }

    private void PrintArticle(HelpArticle article, string? sourceTitle)
    {
        Line(article.Title, Heading);
        if (sourceTitle is not null)
            Line($"  The front matter says: {sourceTitle}");
        var platforms = article.AppliesTo.Platforms.IsEmpty ? "not said" : string.Join(", ", article.AppliesTo.Platforms);
        Line($"  {article.Kind.ToString().ToLowerInvariant()}, language {article.Language}, for: {platforms}; {article.Source.Lines} lines in {article.Source.File}");
    }

    /// <summary>The lines of the file with what was removed in its place.</summary>
    /// <param name="source">The file.</param>
    /// <param name="removals">What was removed.</param>
    /// <param name="kept">The text that is left.</param>
    private void PrintRemovals(SourceText source, ImmutableArray<Removal> removals, string kept)
    {
        var removed = removals.Sum(removal => removal.Characters);
        var share = new ArticleJunk("", removals.Length, removed, kept.Count(c => !char.IsWhiteSpace(c))).Share.ToString("P0", CultureInfo.InvariantCulture);
        Line("");
        Line(removals.IsEmpty ? "Removed: nothing" : string.Create(CultureInfo.InvariantCulture, $"Removed: {Count(removals.Length, "piece")}, {share} of the text"), Heading);
        if (removals.IsEmpty)
            return;
        foreach (var line in ArticleDiff.Of(source, removals, kept))
            PrintDiff(line);
    }

    private void PrintDiff(DiffLine line)
    {
        var number = line.Number > 0 ? line.Number.ToString(CultureInfo.InvariantCulture) : "";
        var text = $"{Mark(line.Kind)} {number,9}  {Excerpt(line.Text)}";
        Line(line.Note is null ? text : $"{text}   [{Excerpt(line.Note)}]", line.Kind switch
        {
            DiffKind.Removed => Removed,
            DiffKind.Changed => Changed,
            DiffKind.Folded => Folded,
            _ => (Style?)null,
        });
    }

    private static char Mark(DiffKind kind) => kind switch
    {
        DiffKind.Removed => '-',
        DiffKind.Changed => '~',
        _ => ' ',
    };

    private void PrintFixes(HelpArticle article)
    {
        Line("");
        Line($"Found: {Count(article.Fixes.Length, "fix", "fixes")}", Heading);
        foreach (var fix in article.Fixes)
        {
            Line($"  {Lines(fix.Source.Span),9}  {fix.Ordinal}. {fix.Title}", Heading);
            Line($"             {string.Join(", ", Facts(fix, article))}");
            foreach (var procedure in fix.Procedures)
                PrintProcedure(procedure);
        }
    }

    private void PrintDiagnostics(ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics.Sort(Diagnostic.ReportOrder))
        {
            Line("");
            Line(diagnostic.ToString(), new Style(Color.Yellow));
            Line($"  help: {diagnostic.Code.Help}");
        }
    }

    private void PrintFamilies(string path, DedupResult families)
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
        var title = procedure.Title is null ? "" : $"{procedure.Title}: ";
        var order = procedure.Ordered ? "" : " in any order";
        Line($"             {title}{Count(procedure.Steps.Length, "step")}{order}{Platforms(procedure.AppliesTo)} by {procedure.Source.Rule}, confidence {confidence}");
        PrintSteps(procedure.Steps, 5);
    }

    private void PrintSteps(ImmutableArray<Step> steps, int indent)
    {
        var blanks = new string(' ', indent);
        foreach (var step in steps)
        {
            Line($"+ {Lines(step.Source.Span),9}{blanks}{step.Ordinal}. {Excerpt(step.Text)}", Found);
            PrintSteps(step.Substeps, indent + 3);
            foreach (var branch in step.Branches)
            {
                Line($"+ {Lines(branch.Source.Span),9}{blanks}   {Excerpt(branch.Condition ?? string.Join(", ", branch.AppliesTo.Platforms))}:", Found);
                PrintSteps(branch.Steps, indent + 6);
            }
        }
    }

    /// <summary>What found a fix, and what else is known of it.</summary>
    private static IEnumerable<string> Facts(Fix fix, HelpArticle article)
    {
        yield return fix.SourceMarker is null ? $"by {fix.Source.Rule}" : $"by {fix.Source.Rule} '{fix.SourceMarker}'";
        if (!fix.AppliesTo.Platforms.IsEmpty)
            yield return Platforms(fix.AppliesTo).TrimStart();
        if (fix.Origin is FixOrigin.VendorPromotion)
            yield return "recommended by a vendor";
        if (article.Problems.SelectMany(problem => problem.Causes).FirstOrDefault(cause => string.Equals(cause.Id, fix.CauseId, StringComparison.Ordinal)) is { } cause)
            yield return $"against '{Excerpt(cause.Text.Plain)}'";
        if (fix.TimeNeeded is { } time)
            yield return $"takes {time.Text}";
        if (fix.Procedures.IsEmpty)
            yield return "prose without steps";
    }

    private static string Count(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");

    private static string Platforms(AppliesTo applies) => applies.Platforms.IsEmpty ? "" : $" for {string.Join(", ", applies.Platforms)}";

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
