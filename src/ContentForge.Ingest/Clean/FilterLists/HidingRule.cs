using System.Collections.Immutable;
using AngleSharp.Css.Dom;
using ContentForge.Ingest.Clean.Removals;

namespace ContentForge.Ingest.Clean.FilterLists;

/// <summary>A rule about elements.</summary>
/// <param name="Text">The rule as written.</param>
/// <param name="Class">What the elements are, one of <see cref="RemovalClasses"/>.</param>
/// <param name="SelectorText">The selector as written; an exception names the same.</param>
/// <param name="Selector">The elements it is about.</param>
/// <param name="IsException">Whether it keeps instead of removing.</param>
/// <param name="OnSites">The sites it is for; empty for all.</param>
/// <param name="NotOnSites">The sites it is not for.</param>
internal sealed record HidingRule(
    string Text,
    string Class,
    string SelectorText,
    ISelector Selector,
    bool IsException,
    ImmutableArray<string> OnSites,
    ImmutableArray<string> NotOnSites);
