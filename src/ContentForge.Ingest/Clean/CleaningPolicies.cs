using System.Collections.Concurrent;
using System.Collections.Immutable;
using ContentForge.Ingest.Clean.FilterLists;
using ContentForge.Ingest.Clean.Rules;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean;

/// <summary>
/// Finds what is decided for an article: lists first, then what editors decided for all articles, for its
/// folder, for its site. The narrower wins. Most articles share one policy; the others are made when first asked for.
/// </summary>
internal sealed class CleaningPolicies
{
    private readonly ImmutableArray<ICleaningRule> _rules;
    private readonly FilterEngine _lists;
    private readonly ImmutableArray<CleaningScope> _scopes;
    private readonly ConcurrentDictionary<string, CleaningPolicy> _policies = new(StringComparer.Ordinal);

    public CleaningPolicies(ImmutableArray<ICleaningRule> rules, FilterEngine lists, CleaningOptions options)
    {
        _rules = rules;
        _lists = lists;
        _scopes = [new CleaningScope(null, null, options.Everywhere), .. options.Scopes];
    }

    /// <summary>The policy for an article.</summary>
    /// <param name="path">The file, relative to the input folder.</param>
    /// <param name="hosts">The sites that the article comes from.</param>
    public CleaningPolicy For(string path, IReadOnlyCollection<string> hosts)
    {
        var included = Enumerable.Range(0, _scopes.Length).Where(i => _scopes[i].Includes(path, hosts)).ToList();
        return _policies.GetOrAdd(string.Join(' ', included), _ => Make(included.ConvertAll(i => _scopes[i])));
    }

    private CleaningPolicy Make(List<CleaningScope> scopes)
    {
        var decisions = scopes.Aggregate(CleaningDecisions.None, (all, scope) => all.With(scope.Decisions));
        var filters = scopes.Select(scope => scope.Decisions.ToFilterList()).Where(list => list.Length > 0)
            .Aggregate(_lists, (below, list) => new FilterEngine([FilterListParser.Parse("decisions", list)], below));
        return new CleaningPolicy(filters, PhrasesOf(decisions), _rules).Without(decisions.DisabledRules);
    }

    private static PhraseDecisions PhrasesOf(CleaningDecisions decisions) => new(
        new PhrasePatterns(decisions.BlockPhrases), new PhrasePatterns(decisions.TailPhrases), new PhrasePatterns(decisions.SectionPhrases), new PhrasePatterns(decisions.AllowPhrases));
}
