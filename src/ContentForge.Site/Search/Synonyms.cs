using System.Collections.Immutable;
using ContentForge.Site.Model;

namespace ContentForge.Site.Search;

/// <summary>Words that readers use for one another; the list is <c>Data/synonyms.txt</c>.</summary>
internal static class Synonyms
{
    private static readonly ImmutableArray<ImmutableArray<string>> Groups = Read();

    /// <summary>The groups, as stems, in which a reader's word may stand for one that an index has.</summary>
    public static ImmutableArray<ImmutableArray<string>> For(IReadOnlySet<string> terms) => [.. Groups.Where(group => group.Any(terms.Contains))];

    private static ImmutableArray<ImmutableArray<string>> Read()
    {
        using var stream = typeof(Synonyms).Assembly.GetManifestResourceStream("ContentForge.Site.Search.synonyms.txt")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(line => line[0] != '#')
                .Select(line => line.Split(' ').SelectMany(SearchTokens.Words).Select(SearchTokens.Stem).Distinct(StringComparer.Ordinal).ToImmutableArray()),
        ];
    }
}
