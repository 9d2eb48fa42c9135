using ContentForge.Core.Diagnostics;
using ContentForge.Dedup.Families;

namespace ContentForge.Dedup.Decisions;

/// <summary>
/// Lets editors overrule what the texts say. Merges come first, then separations, then canonical choices, whatever their order
/// in the file. An entry that names a document that is not there, that changes nothing, or that another entry contradicts,
/// becomes a diagnostic.
/// </summary>
internal sealed class DecisionApplier(DocumentGroups groups, EditorDecisions decisions)
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<(string, string)> _apart = [];

    public IReadOnlyList<Diagnostic> Apply()
    {
        foreach (var entry in Entries(DecisionKind.KeepApart)) RememberApart(entry);
        foreach (var entry in Entries(DecisionKind.Merge)) Merge(entry);
        foreach (var entry in Entries(DecisionKind.KeepApart)) KeepApart(entry);
        foreach (var entry in Entries(DecisionKind.Canonical)) Choose(entry);
        _diagnostics.Sort(Diagnostic.ReportOrder);
        return _diagnostics;
    }

    private IEnumerable<EditorDecision> Entries(DecisionKind kind) => decisions.Entries.Where(e => e.Kind == kind);

    private void RememberApart(EditorDecision entry)
    {
        foreach (var first in entry.Paths)
            foreach (var second in entry.Paths)
                _apart.Add((first, second));
    }

    private void Merge(EditorDecision entry)
    {
        var paths = Known(entry);
        if (paths.Count < 2) return;
        if (AreTogether(paths) && !paths.Skip(1).Any(path => _apart.Contains((paths[0], path))))
        {
            Stale(entry, $"{string.Join(", ", paths.Select(path => $"'{path}'"))} are one family without this entry.");
            return;
        }

        foreach (var path in paths.Skip(1))
        {
            if (_apart.Contains((paths[0], path)))
                Contradictory(entry, $"'{paths[0]}' and '{path}' are kept apart by another entry, which wins.");
            else
                groups.Join(paths[0], path);
        }
    }

    private void KeepApart(EditorDecision entry)
    {
        var paths = Known(entry);
        if (paths.Count < 2) return;
        var together = paths.GroupBy(groups.Of).Where(g => g.Count() > 1).ToList();
        if (together.Count == 0)
        {
            Stale(entry, $"'{paths[0]}' and '{paths[1]}' are apart without this entry.");
            return;
        }

        // The first path of the entry keeps the rest of the family; the others leave it.
        foreach (var path in together.SelectMany(g => g.Skip(1))) groups.Detach(path);
    }

    private void Choose(EditorDecision entry)
    {
        foreach (var path in Known(entry))
        {
            if (groups.SizeOf(path) == 1) Stale(entry, $"'{path}' has no copies.");
            else if (!groups.Choose(path)) Contradictory(entry, $"The family of '{path}' has a canonical article by another entry.");
        }
    }

    private bool AreTogether(List<string> paths) => paths.TrueForAll(p => groups.Of(p) == groups.Of(paths[0]));

    private List<string> Known(EditorDecision entry)
    {
        var paths = entry.Paths.Distinct(StringComparer.Ordinal).ToList();
        foreach (var path in paths.Where(p => !groups.Contains(p))) Stale(entry, $"There is no article '{path}' to decide about.");
        return paths.FindAll(groups.Contains);
    }

    private void Stale(EditorDecision entry, string message) =>
        _diagnostics.Add(new Diagnostic(DiagnosticCodes.StaleDecision, decisions.File, entry.Span, message));

    private void Contradictory(EditorDecision entry, string message) =>
        _diagnostics.Add(new Diagnostic(DiagnosticCodes.ContradictoryDecision, decisions.File, entry.Span, message));
}
