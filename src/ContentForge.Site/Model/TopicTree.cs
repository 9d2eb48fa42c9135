using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ContentForge.Site.Model;

/// <summary>How topics are listed: large ones with their parts, pinned ones first. There are two levels and no more.</summary>
internal sealed class TopicTree
{
    // What holds more than this share of the articles leads nowhere; its parts stand in its place. Chosen like the share beyond which a word of
    // a search tells articles apart no more.
    private const double LargestShelf = 0.4;

    private readonly FrozenDictionary<string, ImmutableArray<ArticleGroup>> _parts;
    private readonly FrozenSet<string> _isPart;
    private readonly int _articles;

    /// <param name="topics">All topics.</param>
    /// <param name="wholes">The addresses of the topics that others are a part of, by the address of the part.</param>
    /// <param name="pinned">The loose keys of the topics that stand first, in order.</param>
    /// <param name="articles">How many articles the site has.</param>
    public TopicTree(IEnumerable<ArticleGroup> topics, IReadOnlyDictionary<string, string> wholes, ImmutableArray<string> pinned, int articles)
    {
        _articles = articles;
        All = [.. topics
            .OrderBy(topic => pinned.IndexOf(TopicKey.Loose(topic.Title)) is >= 0 and var place ? place : int.MaxValue)
            .ThenBy(topic => topic.Title, StringComparer.OrdinalIgnoreCase)
            .ThenBy(topic => topic.Address, StringComparer.Ordinal)];
        Pinned = [.. All.Where(topic => pinned.Contains(TopicKey.Loose(topic.Title), StringComparer.Ordinal))];
        _isPart = wholes.Keys.ToFrozenSet(StringComparer.Ordinal);
        _parts = All
            .Where(topic => wholes.ContainsKey(topic.Address))
            .GroupBy(topic => wholes[topic.Address], StringComparer.Ordinal)
            .ToFrozenDictionary(parts => parts.Key, parts => parts.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>All topics: the pinned ones, then the others by name.</summary>
    public ImmutableArray<ArticleGroup> All { get; }

    /// <summary>The topics that the configuration puts first.</summary>
    public ImmutableArray<ArticleGroup> Pinned { get; }

    /// <summary>The topics that are no part of another one.</summary>
    public IEnumerable<ArticleGroup> Roots => All.Where(topic => !_isPart.Contains(topic.Address));

    /// <summary>The parts of a topic.</summary>
    public ImmutableArray<ArticleGroup> PartsOf(ArticleGroup topic) => _parts.GetValueOrDefault(topic.Address, []);

    /// <summary>Topics as a reader would choose among them: those that hold too much are replaced by their parts; pinned ones first, then the largest.</summary>
    public ImmutableArray<ArticleGroup> Shelves(IEnumerable<ArticleGroup> topics)
    {
        var divided = topics.SelectMany(topic => IsTooLarge(topic) ? PartsOf(topic) : [topic]).Distinct().ToArray();
        // A group of one is no way to find anything; it is shown only where there are no others.
        var areAllSingle = divided.All(topic => topic.Articles.Length == 1);
        return [.. divided
            .Where(topic => areAllSingle || topic.Articles.Length > 1 || Pinned.Contains(topic))
            .OrderBy(topic => Pinned.IndexOf(topic) is >= 0 and var place ? place : int.MaxValue)
            .ThenByDescending(topic => topic.Articles.Length)
            .ThenBy(topic => topic.Address, StringComparer.Ordinal)];
    }

    /// <summary>
    /// The topics of one article that a reader would choose it by, the narrowest first: those that hold too much only where it has no others.
    /// </summary>
    public ImmutableArray<ArticleGroup> ShelvesOf(IEnumerable<ArticleGroup> own)
    {
        var all = own.ToArray();
        var useful = all.Where(topic => !IsTooLarge(topic)).ToArray();
        return [.. (useful.Length > 0 ? useful : all)
            .OrderBy(topic => topic.Articles.Length == 1)
            .ThenBy(topic => topic.Articles.Length)
            .ThenBy(topic => topic.Address, StringComparer.Ordinal)];
    }

    private bool IsTooLarge(ArticleGroup topic) => topic.Articles.Length > LargestShelf * _articles && !PartsOf(topic).IsEmpty && !Pinned.Contains(topic);
}
