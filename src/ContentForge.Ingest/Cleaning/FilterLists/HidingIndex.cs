using System.Collections.Frozen;
using System.Collections.Immutable;
using AngleSharp.Dom;

namespace ContentForge.Ingest.Cleaning.FilterLists;

/// <summary>Rules about elements, found by the class, id or tag name that their selector asks for.</summary>
internal sealed class HidingIndex
{
    private readonly FrozenDictionary<string, ImmutableArray<HidingRule>> _byKey;
    private readonly FrozenDictionary<string, ImmutableArray<HidingRule>> _exceptions;
    private readonly ImmutableArray<HidingRule> _others;

    public HidingIndex(IEnumerable<HidingRule> rules)
    {
        var all = rules.ToLookup(rule => rule.IsException);
        _exceptions = Group(all[true], rule => rule.SelectorText);
        _byKey = Group(all[false].Where(rule => KeyOf(rule.SelectorText) is not null), rule => KeyOf(rule.SelectorText)!);
        _others = [.. all[false].Where(rule => KeyOf(rule.SelectorText) is null)];
    }

    /// <summary>The rule that removes an element, or null.</summary>
    public HidingRule? Match(IElement element, string? site)
    {
        var rule = First(element.LocalName, element, site);
        if (rule is null && element.Id is { Length: > 0 } id)
            rule = First("#" + id, element, site);
        if (rule is null && element.ClassName is { Length: > 0 })
        {
            foreach (var name in element.ClassName.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                rule ??= First("." + name, element, site);
        }

        return rule ?? First(_others, element, site);
    }

    private HidingRule? First(string key, IElement element, string? site) =>
        _byKey.TryGetValue(key, out var rules) ? First(rules, element, site) : null;

    private HidingRule? First(ImmutableArray<HidingRule> rules, IElement element, string? site)
    {
        foreach (var rule in rules)
        {
            if (SiteScope.Includes(rule.OnSites, rule.NotOnSites, site) && rule.Selector.Match(element, null) && !IsExcepted(rule, site))
                return rule;
        }

        return null;
    }

    private bool IsExcepted(HidingRule rule, string? site)
    {
        if (_exceptions.TryGetValue(rule.SelectorText, out var exceptions))
        {
            foreach (var exception in exceptions)
            {
                if (SiteScope.Includes(exception.OnSites, exception.NotOnSites, site))
                    return true;
            }
        }

        return false;
    }

    /// <summary>The first class, id or tag name of a selector without combinators and lists; null when there is none.</summary>
    private static string? KeyOf(string selector)
    {
        if (selector.AsSpan().IndexOfAny(" >+~,") >= 0 && selector.AsSpan().IndexOfAny("[(") < 0)
            return null;

        var end = 1;
        while (end < selector.Length && (char.IsLetterOrDigit(selector[end]) || selector[end] is '-' or '_'))
            end++;
        var isName = selector[0] is '.' or '#' ? end > 1 : char.IsAsciiLetter(selector[0]);
        var rest = selector.AsSpan(end);
        return isName && (rest.IsEmpty || (rest[0] is '.' or '#' or '[' or ':' && rest.IndexOfAny(" ,>+") < 0)) ? selector[..end] : null;
    }

    private static FrozenDictionary<string, ImmutableArray<HidingRule>> Group(IEnumerable<HidingRule> rules, Func<HidingRule, string> key) =>
        rules.GroupBy(key, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
}
