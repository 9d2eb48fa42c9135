using System.Globalization;
using ContentForge.Core.Diagnostics;
using ContentForge.Dedup.Families;

namespace ContentForge.Dedup.Decisions;

/// <summary>
/// Lets editors overrule what the texts say. Merges come first, then separations, then canonical choices, whatever their order
/// in the file. What is kept apart is not merged, not even through others; of what the texts say, nothing stands against an entry. An
/// entry that names a document that is not there, that changes nothing, or that another entry contradicts, becomes a diagnostic.
/// </summary>
internal sealed class DecisionApplier
{
    /// <summary>Paths without an article that are named one by one; a file for another corpus has nothing else. Chosen: nobody reads
    /// more.</summary>
    private const int MaxUnknown = 1000;

    private readonly DocumentGroups _groups;
    private readonly EditorDecisions _decisions;
    private readonly MergedSets _merged;
    private readonly LikelyPaths _likely;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly Dictionary<string, EditorDecision> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<EditorDecision> _winners = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<int> _separated = [];
    private int _unknown;

    public DecisionApplier(DocumentGroups groups, EditorDecisions decisions)
    {
        _groups = groups;
        _decisions = decisions;
        _merged = new MergedSets(Entries(DecisionKind.KeepApart));
        _likely = new LikelyPaths(groups.Paths);
    }

    public IReadOnlyList<Diagnostic> Apply()
    {
        foreach (var path in Entries(DecisionKind.KeepApart).SelectMany(entry => entry.Paths).Where(_groups.Contains)) _separated.Add(_groups.Of(path));
        foreach (var entry in Entries(DecisionKind.Merge)) Merge(entry);
        foreach (var entry in Entries(DecisionKind.KeepApart)) KeepApart(entry);
        foreach (var entry in Entries(DecisionKind.Canonical)) Choose(entry);
        if (_unknown > MaxUnknown)
        {
            _diagnostics.Add(new Diagnostic(DiagnosticCodes.StaleDecision, _decisions.File, null, string.Create(
                CultureInfo.InvariantCulture, $"{_unknown - MaxUnknown} more paths name no article.")));
        }

        _diagnostics.Sort(Diagnostic.ReportOrder);
        return _diagnostics;
    }

    private IEnumerable<EditorDecision> Entries(DecisionKind kind) => _decisions.Entries.Where(e => e.Kind == kind);

    private void Merge(EditorDecision entry)
    {
        if (Pair(entry) is not { } paths) return;
        if (IsOneFamily(paths))
        {
            Stale(entry, $"{string.Join(", ", paths.Select(path => $"'{path}'"))} are one family without this entry.");
            return;
        }

        foreach (var path in paths.Skip(1)) Merge(entry, paths[0], path);
    }

    private void Merge(EditorDecision entry, string first, string path)
    {
        if (_merged.Join(first, path) is { } conflict)
        {
            _winners.Add(conflict.Winner);
            Contradictory(entry, Describe(conflict, first, path));
            return;
        }

        var isSeparated = _separated.Contains(_groups.Of(first)) || _separated.Contains(_groups.Of(path));
        _groups.Join(first, path);
        if (isSeparated) _separated.Add(_groups.Of(first));
    }

    private static string Describe(MergedSets.Conflict conflict, string first, string path)
    {
        var isDirect = string.Equals(conflict.First, first, StringComparison.Ordinal) && string.Equals(conflict.Second, path, StringComparison.Ordinal);
        var winner = conflict.Winner.Span is { } span ? $"the entry at {span}" : "another entry";
        return isDirect
            ? $"'{first}' and '{path}' are kept apart by another entry, which wins."
            : $"'{first}' and '{path}' are not merged: with what is merged already, that would bring '{conflict.First}' and '{conflict.Second}' together, which {winner} keeps apart.";
    }

    /// <summary>Whether the texts, or entries before, have brought the documents together, and no entry takes them apart again.</summary>
    private bool IsOneFamily(List<string> paths) =>
        paths.TrueForAll(p => _groups.Of(p) == _groups.Of(paths[0]))
        && (!_separated.Contains(_groups.Of(paths[0])) || _merged.With(paths[0]) is var merged && paths.Count <= merged.Count && paths.TrueForAll(new HashSet<string>(merged, StringComparer.Ordinal).Contains));

    private void KeepApart(EditorDecision entry)
    {
        if (Pair(entry) is not { } paths) return;
        var staying = new Dictionary<int, string>();
        var left = 0;
        foreach (var path in paths)
        {
            if (staying.TryAdd(_groups.Of(path), path)) continue;

            // The path before keeps the rest of the family; this one leaves it, with what is merged with it.
            _groups.Detach(Leaving(path, staying[_groups.Of(path)]));
            staying.Add(_groups.Of(path), path);
            left++;
        }

        if (left == 0 && !_winners.Contains(entry)) Stale(entry, $"'{paths[0]}' and '{paths[1]}' are apart without this entry.");
    }

    /// <summary>What leaves a group with a path: what is merged with it, and the copies of that unless copies of them are merged with
    /// the path that stays.</summary>
    private List<string> Leaving(string path, string staying)
    {
        var leaving = _merged.With(path);
        var kept = _merged.With(staying).Select(_groups.FamilyOf).ToHashSet();
        var group = _groups.Of(path);
        var copies = leaving.Select(_groups.FamilyOf).Distinct().Where(family => !kept.Contains(family)).SelectMany(_groups.MembersOf)
            .Where(copy => _groups.Of(copy) == group && _merged.With(copy).Count == 1);
        return [.. leaving.Concat(copies).Distinct(StringComparer.Ordinal)];
    }

    private void Choose(EditorDecision entry)
    {
        if (IsRepeated(entry)) return;
        foreach (var path in Known(entry))
        {
            if (_groups.SizeOf(path) == 1) Stale(entry, $"'{path}' has no copies.");
            else if (!_groups.Choose(path)) Contradictory(entry, $"The family of '{path}' has a canonical article by another entry.");
        }
    }

    /// <summary>The documents of an entry that is about several; null when it is about fewer.</summary>
    private List<string>? Pair(EditorDecision entry)
    {
        if (entry.Paths.Distinct(StringComparer.Ordinal).Take(2).Count() < 2)
        {
            Stale(entry, "The entry names no two articles.");
            return null;
        }

        return !IsRepeated(entry) && Known(entry) is { Count: > 1 } paths ? paths : null;
    }

    private bool IsRepeated(EditorDecision entry)
    {
        var key = $"{entry.Kind}\n{string.Join('\n', entry.Paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}";
        if (_seen.TryAdd(key, entry)) return false;
        Stale(entry, _seen[key].Span is { } span ? $"The entry says again what the one at {span} says." : "The entry says again what another one says.");
        return true;
    }

    private List<string> Known(EditorDecision entry)
    {
        var paths = entry.Paths.Distinct(StringComparer.Ordinal).ToList();
        foreach (var path in paths)
        {
            if (_groups.Contains(path) || ++_unknown > MaxUnknown) continue;
            var likely = _likely.Of(path) is { } meant ? $"; '{meant}' may be meant" : "";
            Stale(entry, $"There is no article '{path}' to decide about{likely}.");
        }

        return paths.FindAll(_groups.Contains);
    }

    private void Stale(EditorDecision entry, string message) =>
        _diagnostics.Add(new Diagnostic(DiagnosticCodes.StaleDecision, _decisions.File, entry.Span, message));

    private void Contradictory(EditorDecision entry, string message) =>
        _diagnostics.Add(new Diagnostic(DiagnosticCodes.ContradictoryDecision, _decisions.File, entry.Span, message));
}
