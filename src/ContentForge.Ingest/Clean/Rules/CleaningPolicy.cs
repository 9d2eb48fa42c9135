using System.Collections.Immutable;
using ContentForge.Ingest.Clean.FilterLists;
using ContentForge.Ingest.Words;

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

/// <summary>Paragraphs that are decided about.</summary>
/// <param name="Blocked">Those that go.</param>
/// <param name="Tails">Those that go with all that follows.</param>
/// <param name="Sections">Headings that go with what stands under them.</param>
/// <param name="Allowed">Those that stay.</param>
internal sealed record PhraseDecisions(PhrasePatterns Blocked, PhrasePatterns Tails, PhrasePatterns Sections, PhrasePatterns Allowed)
{
    /// <summary>Whether a text can be one of those that go; see <see cref="PhrasePatterns.MayContain"/>.</summary>
    public bool MayRemove(ReadOnlySpan<char> text) => Blocked.MayContain(text) || Tails.MayContain(text) || Sections.MayContain(text);
}
