using System.Collections.Immutable;
using ContentForge.Ingest.Clean.FilterLists;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>All that is decided for one article.</summary>
/// <param name="Filters">The rules about addresses and elements.</param>
/// <param name="Phrases">The paragraphs that are decided about.</param>
/// <param name="Rules">The rules that are on, in their order.</param>
internal sealed record CleaningPolicy(FilterEngine Filters, PhraseDecisions Phrases, ImmutableArray<ICleaningRule> Rules)
{
    /// <summary>The policy without some of its rules.</summary>
    public CleaningPolicy Without(IReadOnlyCollection<string> rules) =>
        rules.Count == 0 ? this : this with { Rules = [.. Rules.Where(rule => rule is SanitizeRule || !rules.Contains(rule.Id, StringComparer.Ordinal))] };
}
