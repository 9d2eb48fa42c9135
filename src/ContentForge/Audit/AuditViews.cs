using System.Collections.Immutable;
using ContentForge.Dedup.Results;
using ContentForge.Site.Views;

namespace ContentForge.Audit;

/// <summary>What every page of the audit has.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Root">What leads from it to the folder of the report.</param>
internal abstract record PageView(string Title, string Root);

/// <summary>What <c>layout.html</c> puts a frame around.</summary>
/// <param name="Title">The title of the page.</param>
/// <param name="Root">What leads from it to the folder of the report.</param>
/// <param name="Content">The page, rendered.</param>
internal sealed record LayoutView(string Title, string Root, SafeHtml Content) : PageView(Title, Root);

/// <summary>Rows of a table, or the first of them where all would be too many.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Rows">Those that are shown.</param>
internal sealed record Listing<T>(int Total, ImmutableArray<T> Rows)
{
    /// <summary>The first of some items as rows.</summary>
    public static Listing<T> Of<TItem>(IReadOnlyCollection<TItem> items, int limit, Func<TItem, T> row) =>
        new(items.Count, [.. items.Take(limit).Select(row)]);
}

/// <summary>The first page.</summary>
internal sealed record IndexView(string Title) : PageView(Title, "")
{
    /// <summary>How many articles there are.</summary>
    public required int Articles { get; init; }

    /// <summary>How many of them are published.</summary>
    public required int Published { get; init; }

    /// <summary>How many that is of a hundred.</summary>
    public required double Share { get; init; }

    /// <summary>How many distinct texts there are.</summary>
    public required int Texts { get; init; }

    /// <summary>What the corpus is made of.</summary>
    public required CompositionView Composition { get; init; }

    /// <summary>The families by size, or null when there are none.</summary>
    public required SizesView? Sizes { get; init; }

    /// <summary>How similar the similar texts are, or null when none are.</summary>
    public required SimilarityView? Similarity { get; init; }

    /// <summary>The families of copies.</summary>
    public required Listing<FamilyRow> Copies { get; init; }

    /// <summary>The series.</summary>
    public required Listing<FamilyRow> Series { get; init; }

    /// <summary>What copies say and the article that stays does not.</summary>
    public required Listing<DroppedRow> Dropped { get; init; }

    /// <summary>Pages without an article.</summary>
    public required Listing<HollowDocument> Hollow { get; init; }

    /// <summary>Words that many articles share.</summary>
    public required IReadOnlyList<BoilerplatePhrase> Boilerplate { get; init; }

    /// <summary>What is wrong with the decisions of editors.</summary>
    public required ImmutableArray<string> Decisions { get; init; }
}

/// <summary>A family in a table.</summary>
/// <param name="Members">How many members it has.</param>
/// <param name="Page">Its page.</param>
/// <param name="Title">The title of the article that stays.</param>
/// <param name="Canonical">The path of that article.</param>
/// <param name="Detail">What changes in a series; otherwise why that article stays.</param>
internal sealed record FamilyRow(int Members, string Page, string Title, string Canonical, string Detail);

/// <summary>A line that only a copy has.</summary>
/// <param name="Copy">The path of the copy.</param>
/// <param name="Line">The number of the line.</param>
/// <param name="Text">What it says.</param>
/// <param name="Canonical">The path of the article that stays.</param>
internal sealed record DroppedRow(string Copy, int Line, string Text, string Canonical);

/// <summary>A bar of parts side by side.</summary>
/// <param name="Width">Its width.</param>
/// <param name="Parts">The parts from left to right.</param>
internal sealed record CompositionView(int Width, ImmutableArray<PartView> Parts);

/// <summary>A part of a bar.</summary>
/// <param name="Name">What it stands for.</param>
/// <param name="Count">How many articles.</param>
/// <param name="Percent">How many that is of a hundred.</param>
/// <param name="X">Where it begins.</param>
/// <param name="Width">Its width.</param>
internal sealed record PartView(string Name, int Count, double Percent, double X, double Width);

/// <summary>Families as tiles.</summary>
/// <param name="Width">The width of the picture.</param>
/// <param name="Height">Its height.</param>
/// <param name="Tiles">The tiles, the largest first.</param>
internal sealed record SizesView(int Width, int Height, ImmutableArray<TileView> Tiles);

/// <summary>A family as a tile.</summary>
/// <param name="Page">Its page.</param>
/// <param name="Kind"><c>duplicate</c> or <c>series</c>.</param>
/// <param name="Canonical">The path of the article that stays.</param>
/// <param name="Members">How many members it has.</param>
/// <param name="X">The left edge.</param>
/// <param name="Y">The upper edge.</param>
/// <param name="Width">The width.</param>
/// <param name="Height">The height.</param>
internal sealed record TileView(string Page, string Kind, string Canonical, int Members, double X, double Y, double Width, double Height);

/// <summary>Pairs of texts by their similarity.</summary>
/// <param name="Width">The width of the picture.</param>
/// <param name="Height">Its height.</param>
/// <param name="Bars">The bars from left to right.</param>
internal sealed record SimilarityView(int Width, int Height, ImmutableArray<BarView> Bars);

/// <summary>A bar.</summary>
/// <param name="From">The least similarity that it counts.</param>
/// <param name="Count">How many pairs it counts.</param>
/// <param name="X">The left edge.</param>
/// <param name="Y">The upper edge.</param>
/// <param name="Width">The width.</param>
/// <param name="Height">The height.</param>
internal sealed record BarView(double From, int Count, int X, double Y, int Width, double Height);

/// <summary>The page of what recurs.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Pieces">What recurs; null where nobody looked for it.</param>
internal sealed record RecurringView(string Title, Listing<RecurringRow>? Pieces) : PageView(Title, "");

/// <summary>A piece that recurs.</summary>
/// <param name="What">Its text or address.</param>
/// <param name="Reason">Why it is taken out.</param>
/// <param name="Places">Where it stands.</param>
internal sealed record RecurringRow(string What, string Reason, Listing<string> Places);

/// <summary>A title and how well it fits; every number is from 0 to 1.</summary>
/// <param name="Title">The title, without what hung on it.</param>
/// <param name="IsChosen">Whether it is the best of the titles.</param>
/// <param name="Score">All of it in one number.</param>
/// <param name="Support">How much of what it says the text says, too.</param>
/// <param name="Focus">How much of what the text is about it says.</param>
/// <param name="Agreement">How much of what it says other titles say, too.</param>
/// <param name="Form">Whether it is whole and plain.</param>
internal sealed record TitleRow(string Title, bool IsChosen, double Score, double Support, double Focus, double Agreement, double Form);

/// <summary>The page of one family.</summary>
internal sealed record FamilyView(string Title) : PageView(Title, "../")
{
    /// <summary>Whether it is a series; otherwise its members are copies of one article.</summary>
    public required bool IsSeries { get; init; }

    /// <summary>The path of the article that stays or leads.</summary>
    public required string Canonical { get; init; }

    /// <summary>Why that one.</summary>
    public required string Reason { get; init; }

    /// <summary>How many titles the members have.</summary>
    public required int Titles { get; init; }

    /// <summary>How many distinct texts they have.</summary>
    public required int Texts { get; init; }

    /// <summary>The words that change in a series.</summary>
    public required ImmutableArray<Substitution> Substitutions { get; init; }

    /// <summary>What only copies say.</summary>
    public required ImmutableArray<DroppedContent> Dropped { get; init; }

    /// <summary>The text of the article that stays beside others.</summary>
    public required ImmutableArray<ComparisonView> Comparisons { get; init; }

    /// <summary>The members, the one that stays first.</summary>
    public required Listing<MemberRow> Members { get; init; }

    /// <summary>Their titles by how well the text bears them out, the best first; none where all have the same.</summary>
    public required Listing<TitleRow> TitleScores { get; init; }

    /// <summary>How an editor overrules the family, or null when it has one member.</summary>
    public required DecisionView? Decision { get; init; }
}

/// <summary>A member of a family.</summary>
/// <param name="IsCanonical">Whether it is the one that stays.</param>
/// <param name="Path">Its path.</param>
/// <param name="Title">Its title.</param>
/// <param name="Text">The number of its text among the distinct ones.</param>
/// <param name="Date">Its date as 2026-03-01, or null.</param>
/// <param name="Fixes">How many fixes it has.</param>
/// <param name="Steps">How many steps.</param>
/// <param name="Images">How many images.</param>
internal sealed record MemberRow(bool IsCanonical, string Path, string Title, int Text, string? Date, int Fixes, int Steps, int Images);

/// <summary>Two texts side by side.</summary>
/// <param name="First">The path of the left one.</param>
/// <param name="Second">The path of the right one.</param>
/// <param name="Rows">Lines that differ, with a few around them.</param>
internal sealed record ComparisonView(string First, string Second, ImmutableArray<ComparisonRow> Rows);

/// <summary>A line of each text, or equal lines that are left out.</summary>
/// <param name="Skipped">How many equal lines the row stands for; 0 for one with lines of its own.</param>
/// <param name="First">The line of the left text.</param>
/// <param name="Second">The line of the right text.</param>
internal sealed record ComparisonRow(int Skipped, ComparisonCell? First, ComparisonCell? Second);

/// <summary>A line beside another one.</summary>
/// <param name="Class"><c>added</c>, <c>removed</c>, <c>changed</c>, <c>none</c> for a line that only the other text has, or empty for an equal one.</param>
/// <param name="Html">The line with <c>mark</c> around what differs.</param>
internal sealed record ComparisonCell(string Class, SafeHtml Html);

/// <summary>What an editor may decide about a family.</summary>
/// <param name="IsSeries">Whether it is a series.</param>
/// <param name="Canonical">The article that stays or leads.</param>
/// <param name="Others">The other members, or the first of them.</param>
internal sealed record DecisionView(bool IsSeries, PathView Canonical, ImmutableArray<PathView> Others);

/// <summary>A path that an editor copies.</summary>
/// <param name="Name">The path as it is shown.</param>
/// <param name="Yaml">The path as it is written in YAML.</param>
/// <param name="IsPlain">Whether it is shown as it is, with nothing escaped.</param>
internal sealed record PathView(string Name, string Yaml, bool IsPlain);
