using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using AngleSharp.Dom;

namespace ContentForge.Ingest.Clean.FilterLists;

/// <summary>Rules about elements, found by the class, id or tag name that their selector asks for.</summary>
internal sealed class HidingIndex
{
    private static readonly SearchValues<char> WhiteSpace = SearchValues.Create(" \t\n\f\r");

    private readonly FrozenDictionary<string, ImmutableArray<HidingRule>> _byClass;
    private readonly FrozenDictionary<string, ImmutableArray<HidingRule>> _byId;
    private readonly FrozenDictionary<string, ImmutableArray<HidingRule>> _byTag;
    private readonly FrozenDictionary<string, ImmutableArray<HidingRule>> _byAttribute;
    private readonly FrozenDictionary<string, ImmutableArray<HidingRule>> _exceptions;
    private readonly ImmutableArray<HidingRule> _others;

    public HidingIndex(IEnumerable<HidingRule> rules)
    {
        var all = rules.ToLookup(rule => rule.IsException);
        _exceptions = Group(all[true], rule => rule.SelectorText);
        var keyed = all[false].Select(rule => (Rule: rule, Key: KeyOf(rule.SelectorText))).ToList();
        _byClass = Index(keyed, '.');
        _byId = Index(keyed, '#');
        _byAttribute = Index(keyed, '[');
        _byTag = Group(keyed.Where(pair => pair.Key is { } key && char.IsAsciiLetter(key[0])).Select(pair => pair.Rule), rule => KeyOf(rule.SelectorText)!);
        _others = [.. keyed.Where(pair => pair.Key is null).Select(pair => pair.Rule)];
    }

    /// <summary>The rule that removes an element, or null.</summary>
    public HidingRule? Match(IElement element, string? site)
    {
        var rule = First(_byTag, element.LocalName, element, site);
        if (element.Attributes.Length == 0)
            return rule ?? First(_others, element, site);
        if (rule is null && element.Id is { Length: > 0 } id)
            rule = First(_byId, id, element, site);
        if (rule is null && element.ClassName is { Length: > 0 } classes)
            rule = FirstByClass(classes, element, site);
        return rule ?? FirstByAttribute(element, site) ?? First(_others, element, site);
    }

    private HidingRule? FirstByAttribute(IElement element, string? site)
    {
        var attributes = element.Attributes;
        for (var i = 0; _byAttribute.Count > 0 && i < attributes.Length; i++)
        {
            if (First(_byAttribute, attributes[i]!.LocalName, element, site) is { } rule)
                return rule;
        }

        return null;
    }

    /// <summary>Whether an exception keeps what a rule would remove.</summary>
    public bool Excepts(HidingRule rule, string? site)
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

    private HidingRule? FirstByClass(ReadOnlySpan<char> classes, IElement element, string? site)
    {
        foreach (var range in classes.SplitAny(WhiteSpace))
        {
            if (!classes[range].IsEmpty && First(_byClass, classes[range], element, site) is { } rule)
                return rule;
        }

        return null;
    }

    private HidingRule? First(FrozenDictionary<string, ImmutableArray<HidingRule>> index, ReadOnlySpan<char> key, IElement element, string? site) =>
        index.Count > 0 && index.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var rules) ? First(rules, element, site) : null;

    private HidingRule? First(ImmutableArray<HidingRule> rules, IElement element, string? site)
    {
        foreach (var rule in rules)
        {
            if (SiteScope.Includes(rule.OnSites, rule.NotOnSites, site) && rule.Selector.Match(element, null) && !Excepts(rule, site))
                return rule;
        }

        return null;
    }

    /// <summary>
    /// The first class, id or tag name of a selector without combinators and lists, or its attribute when it asks for nothing else; null
    /// when there is none.
    /// </summary>
    private static string? KeyOf(string selector)
    {
        if (selector is ['[', .. var test, ']'])
            return AttributeKeyOf(test);
        if (selector.AsSpan().IndexOfAny(" >+~,") >= 0 && selector.AsSpan().IndexOfAny("[(") < 0)
            return null;

        var end = 1;
        while (end < selector.Length && (char.IsLetterOrDigit(selector[end]) || selector[end] is '-' or '_'))
            end++;
        var isName = selector[0] is '.' or '#' ? end > 1 : char.IsAsciiLetter(selector[0]);
        var rest = selector.AsSpan(end);
        return isName && (rest.IsEmpty || (rest[0] is '.' or '#' or '[' or ':' && rest.IndexOfAny(" ,>+") < 0)) ? selector[..end] : null;
    }

    private static string? AttributeKeyOf(string test)
    {
        var equals = test.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? test : test[..equals].TrimEnd('~', '|', '^', '$', '*');
        return test.AsSpan().IndexOfAny("[],") < 0 && name.All(c => char.IsAsciiLetterLower(c) || c == '-') ? "[" + name : null;
    }

    private static FrozenDictionary<string, ImmutableArray<HidingRule>> Index(IEnumerable<(HidingRule Rule, string? Key)> rules, char kind) =>
        Group(rules.Where(pair => pair.Key is { } key && key[0] == kind).Select(pair => pair.Rule), rule => KeyOf(rule.SelectorText)![1..]);

    private static FrozenDictionary<string, ImmutableArray<HidingRule>> Group(IEnumerable<HidingRule> rules, Func<HidingRule, string> key) =>
        rules.GroupBy(key, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
}
