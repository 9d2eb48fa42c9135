using System.Collections.Immutable;

namespace ContentForge.Ingest.Clean.FilterLists;

/// <summary>A list of rules in Adblock Plus syntax.</summary>
/// <param name="Name">The file the list comes from, as it is to be shown.</param>
/// <param name="Rules">The rules about addresses.</param>
/// <param name="Hiding">The rules about elements.</param>
/// <param name="Ignored">How many lines only mean something in a browser.</param>
/// <param name="Problems">The lines that cannot be understood.</param>
internal sealed record FilterList(
    string Name,
    ImmutableArray<FilterRule> Rules,
    ImmutableArray<HidingRule> Hiding,
    int Ignored,
    ImmutableArray<FilterListProblem> Problems);
