using System.Collections.Immutable;

namespace ContentForge.Ingest.Clean;

/// <summary>What editors decide about cleaning.</summary>
public sealed record CleaningDecisions
{
    /// <summary>No decisions.</summary>
    public static CleaningDecisions None { get; } = new();

    /// <summary>Hosts whose links, pictures and frames are advertisements; everything below a host is meant too.</summary>
    public ImmutableArray<string> BlockHosts { get; init; } = [];

    /// <summary>Hosts that are none, whatever a list says.</summary>
    public ImmutableArray<string> AllowHosts { get; init; } = [];

    /// <summary>CSS selectors of elements to remove.</summary>
    public ImmutableArray<string> BlockSelectors { get; init; } = [];

    /// <summary>CSS selectors, spelled as in the list that has them, of elements to keep.</summary>
    public ImmutableArray<string> AllowSelectors { get; init; } = [];

    /// <summary>Whole paragraphs to remove, compared without case and marks; <c>*</c> at the end stands for any words, <c>#</c> for a number.</summary>
    public ImmutableArray<string> BlockPhrases { get; init; } = [];

    /// <summary>Paragraphs with which the article ends: they go with all that follows, if that holds little prose. Written like <see cref="BlockPhrases"/>.</summary>
    public ImmutableArray<string> TailPhrases { get; init; } = [];

    /// <summary>Headings to remove with all that stands under them. Written like <see cref="BlockPhrases"/>.</summary>
    public ImmutableArray<string> SectionPhrases { get; init; } = [];

    /// <summary>Paragraphs that stay though a rule knows them.</summary>
    public ImmutableArray<string> AllowPhrases { get; init; } = [];

    /// <summary>Ids of rules that are off. Sanitizing cannot be switched off.</summary>
    public ImmutableArray<string> DisabledRules { get; init; } = [];

    /// <summary>Ids of rules that are on though a wider decision has them off.</summary>
    public ImmutableArray<string> EnabledRules { get; init; } = [];

    /// <summary>These decisions with narrower ones on top: where the two differ, the narrower wins.</summary>
    internal CleaningDecisions With(CleaningDecisions narrower) => new()
    {
        BlockPhrases = Merge(BlockPhrases, narrower.BlockPhrases, narrower.AllowPhrases),
        TailPhrases = Merge(TailPhrases, narrower.TailPhrases, narrower.AllowPhrases),
        SectionPhrases = Merge(SectionPhrases, narrower.SectionPhrases, narrower.AllowPhrases),
        AllowPhrases = Merge(AllowPhrases, narrower.AllowPhrases, [.. narrower.BlockPhrases, .. narrower.TailPhrases, .. narrower.SectionPhrases]),
        DisabledRules = Merge(DisabledRules, narrower.DisabledRules, narrower.EnabledRules),
    };

    /// <summary>What is decided about addresses and elements, in the syntax of filter lists.</summary>
    internal string ToFilterList() => string.Join(
        '\n',
        BlockHosts.Select(host => $"||{host}^")
            .Concat(AllowHosts.Select(host => $"@@||{host}^"))
            .Concat(BlockSelectors.Select(selector => $"##{selector}"))
            .Concat(AllowSelectors.Select(selector => $"#@#{selector}")));

    private static ImmutableArray<string> Merge(ImmutableArray<string> wide, ImmutableArray<string> narrow, ImmutableArray<string> against) =>
        [.. wide.Except(against, StringComparer.OrdinalIgnoreCase), .. narrow];
}
