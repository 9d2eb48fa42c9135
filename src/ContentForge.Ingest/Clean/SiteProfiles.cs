using System.Collections.Immutable;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean;

/// <summary>
/// What is known of single sites: the words and elements of their own chrome. Data, see <c>site-profiles.txt</c>; for further sites,
/// the configuration says the same under <c>sites</c>.
/// </summary>
internal static class SiteProfiles
{
    private static readonly Lazy<ImmutableArray<CleaningScope>> Embedded = new(() => Parse(EmbeddedData.Lines("site-profiles.txt")));

    /// <summary>The profiles that ship with the library.</summary>
    public static ImmutableArray<CleaningScope> BuiltIn => Embedded.Value;

    /// <summary>Reads profiles: a line <c>site HOST</c> opens one, the lines behind it say what goes.</summary>
    /// <exception cref="FormatException">A line makes no sense.</exception>
    public static ImmutableArray<CleaningScope> Parse(IEnumerable<string> lines)
    {
        var scopes = ImmutableArray.CreateBuilder<CleaningScope>();
        foreach (var line in lines)
        {
            if (line.Split(' ', 2) is not [var word, var rest])
                throw new FormatException($"'{line}' says nothing about anything.");
            if (word == "site")
                scopes.Add(new CleaningScope(null, rest, CleaningDecisions.None));
            else if (scopes.Count == 0)
                throw new FormatException($"'{line}' stands before the first site.");
            else
                scopes[^1] = scopes[^1] with { Decisions = Add(scopes[^1].Decisions, word, rest) };
        }

        return scopes.ToImmutable();
    }

    private static CleaningDecisions Add(CleaningDecisions decisions, string word, string rest) => word switch
    {
        "tail" => decisions with { TailPhrases = decisions.TailPhrases.Add(rest) },
        "section" => decisions with { SectionPhrases = decisions.SectionPhrases.Add(rest) },
        "block" => decisions with { BlockPhrases = decisions.BlockPhrases.Add(rest) },
        "element" => decisions with { BlockSelectors = decisions.BlockSelectors.Add(rest) },
        "allow-host" => decisions with { AllowHosts = decisions.AllowHosts.Add(rest) },
        _ => throw new FormatException($"'{word}' is none of site, tail, section, block, element, allow-host."),
    };
}
