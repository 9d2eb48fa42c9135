using System.Collections.Immutable;
using ContentForge.Core.Model;

namespace ContentForge.Dedup.Union;

/// <summary>The pictures of an article. Copies keep the same picture at other addresses, so the file name tells, and where the
/// article shows something already, nothing is added.</summary>
internal sealed class Pictures(HelpArticle article)
{
    private readonly HashSet<string> _names = ArticleMedia.Of(article).Select(Name).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public static bool HasAny(ImmutableArray<Block> blocks) => blocks.Any(block => block is MediaBlock);

    /// <summary>The pictures among the blocks that the article does not have.</summary>
    public IEnumerable<Block> New(ImmutableArray<Block> blocks) => blocks.Where(block => block is MediaBlock picture && _names.Add(Name(picture.Media)));

    /// <summary>The pictures that the article does not have.</summary>
    public IEnumerable<Media> New(ImmutableArray<Media> media) => media.Where(picture => _names.Add(Name(picture)));

    private static string Name(Media media)
    {
        var path = media.Url.Value.AsSpan();
        var end = path.IndexOfAny('?', '#');
        if (end >= 0) path = path[..end];
        return path[(path.LastIndexOf('/') + 1)..].ToString();
    }
}
