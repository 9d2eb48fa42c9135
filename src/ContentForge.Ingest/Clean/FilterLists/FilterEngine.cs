using System.Collections.Frozen;
using System.Collections.Immutable;
using AngleSharp.Dom;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.FilterLists;

/// <summary>
/// Many rules, compiled so that one address is checked against a handful of them: by host, then by the tokens the address holds. Frozen
/// once made; any number of threads may use it.
/// </summary>
internal sealed class FilterEngine
{
    private readonly FrozenDictionary<string, ImmutableArray<FilterRule>> _byHost;
    private readonly FrozenDictionary<string, ImmutableArray<FilterRule>> _byToken;
    private readonly ImmutableArray<FilterRule> _others;
    private readonly HidingIndex _hiding;
    private readonly FilterEngine? _below;

    /// <summary>Compiles lists.</summary>
    /// <param name="lists">The lists; an exception in one of them lets through what another blocks.</param>
    /// <param name="below">Rules that only count where these say nothing, neither to block nor to let through.</param>
    public FilterEngine(IEnumerable<FilterList> lists, FilterEngine? below = null)
    {
        _below = below;
        var byHost = new Dictionary<string, List<FilterRule>>(StringComparer.Ordinal);
        var byToken = new Dictionary<string, List<FilterRule>>(StringComparer.Ordinal);
        var tokens = byToken.GetAlternateLookup<ReadOnlySpan<char>>();
        var others = ImmutableArray.CreateBuilder<FilterRule>();
        var hiding = new List<HidingRule>();
        foreach (var list in lists)
        {
            hiding.AddRange(list.Hiding);
            foreach (var rule in list.Rules)
            {
                if (rule.Pattern.Host is { } host)
                    Add(byHost, host, rule);
                else if (rule.Pattern.Token() is { IsEmpty: false } token)
                    (tokens.TryGetValue(token, out var same) ? same : tokens[token] = []).Add(rule);
                else
                    others.Add(rule);
            }
        }

        _byHost = Freeze(byHost);
        _byToken = Freeze(byToken);
        _others = others.ToImmutable();
        _hiding = new HidingIndex(hiding);
    }

    /// <summary>The rule that blocks an address, or null when none does or an exception lets it through.</summary>
    /// <param name="url">The address.</param>
    /// <param name="type">What it is used for.</param>
    /// <param name="site">The host of the article's site, or null when unknown.</param>
    public FilterRule? Match(string url, ResourceTypes type, string? site)
    {
        var address = new Address(url, type, site);
        var found = new Finding();
        MatchHost(address, ref found);
        MatchTokens(address, ref found);
        foreach (var rule in _others)
            found.Consider(rule, address);
        return found.IsException ? null : found.Blocking ?? _below?.Match(url, type, site);
    }

    /// <summary>The rule that removes an element, or null.</summary>
    public HidingRule? MatchElement(IElement element, string? site)
    {
        if (_hiding.Match(element, site) is { } own)
            return own;
        return _below?.MatchElement(element, site) is { } rule && !_hiding.Excepts(rule, site) ? rule : null;
    }

    private void MatchHost(in Address address, ref Finding found)
    {
        var lookup = _byHost.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var host = address.Host; !host.IsEmpty && !found.IsException;)
        {
            if (lookup.TryGetValue(host, out var rules))
            {
                foreach (var rule in rules)
                    found.ConsiderMatched(rule, address);
            }

            var dot = host.IndexOf('.');
            host = dot < 0 ? [] : host[(dot + 1)..];
        }
    }

    private void MatchTokens(in Address address, ref Finding found)
    {
        var lookup = _byToken.GetAlternateLookup<ReadOnlySpan<char>>();
        var url = address.Url.AsSpan();
        for (var start = 0; start < url.Length && !found.IsException; start++)
        {
            var end = start;
            while (end < url.Length && FilterPattern.IsTokenChar(url[end]))
                end++;
            if (end > start && lookup.TryGetValue(url[start..end], out var rules))
            {
                foreach (var rule in rules)
                    found.Consider(rule, address);
            }

            start = end;
        }
    }

    private static void Add(Dictionary<string, List<FilterRule>> index, string key, FilterRule rule)
    {
        if (!index.TryGetValue(key, out var rules))
            index[key] = rules = [];
        rules.Add(rule);
    }

    private static FrozenDictionary<string, ImmutableArray<FilterRule>> Freeze(Dictionary<string, List<FilterRule>> index) =>
        index.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>An address taken apart once for all rules.</summary>
    private readonly struct Address
    {
        private readonly int _hostStart;
        private readonly int _hostEnd;

        public Address(string url, ResourceTypes type, string? site)
        {
            Url = (url.StartsWith("//", StringComparison.Ordinal) ? "https:" + url : url).ToLowerInvariant();
            Type = type;
            Site = site;
            (_hostStart, _hostEnd) = Urls.HostRange(Url);
            IsThirdParty = site is null || _hostStart == _hostEnd ? null : !Urls.AreOfOneSite(Host, site);
        }

        public string Url { get; }

        public ResourceTypes Type { get; }

        public string? Site { get; }

        public bool? IsThirdParty { get; }

        public ReadOnlySpan<char> Host => Url.AsSpan(_hostStart, _hostEnd - _hostStart);

        public bool Matches(FilterPattern pattern) => pattern.IsMatch(Url, _hostStart, _hostEnd);
    }

    /// <summary>What the rules say so far.</summary>
    private struct Finding
    {
        public FilterRule? Blocking { get; private set; }

        public bool IsException { get; private set; }

        public void Consider(FilterRule rule, in Address address)
        {
            if ((Blocking is null || rule.IsException) && rule.AppliesTo(address.Type, address.IsThirdParty, address.Site) && address.Matches(rule.Pattern))
                Take(rule);
        }

        public void ConsiderMatched(FilterRule rule, in Address address)
        {
            if (rule.AppliesTo(address.Type, address.IsThirdParty, address.Site))
                Take(rule);
        }

        private void Take(FilterRule rule)
        {
            IsException |= rule.IsException;
            Blocking ??= rule.IsException ? null : rule;
        }
    }
}
