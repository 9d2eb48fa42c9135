using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Page;

/// <summary>What the class and id of an element say about it. The words are data.</summary>
internal static class PageNames
{
    private static readonly ILookup<string, string> Data = EmbeddedData.Lines("page-names.txt")
        .Select(line => line.Split(' ', 2))
        .ToLookup(parts => parts[0], parts => parts[1].Trim(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, PartName> WholeNames = Parts(
        ("junk", PartName.Junk), ("consent", PartName.Junk), ("aside", PartName.Junk), ("whole", PartName.Junk), ("box", PartName.Announcement));

    private static readonly FrozenSet<string> LayoutWords = Data["layout"].ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> PictureWords = Data["picture"].ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> ArticleNames = Data["article"].ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> ContentNames = Data["content"].ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, PartName> PartWords = Parts(
        ("aside", PartName.Doubtful), ("weak", PartName.Weak), ("announcement", PartName.Announcement), ("junk", PartName.Junk), ("consent", PartName.Consent));

    /// <summary>What the element is named as, apart from the article.</summary>
    public static PartName PartOf(IElement element)
    {
        var strongest = PartName.None;
        foreach (var name in Names(element))
        {
            var joined = Joined(name);
            strongest = Stronger(strongest, Stronger(WholeNames.GetValueOrDefault(joined), PartWords.GetValueOrDefault(joined)));
            var words = Words(name);
            if (words.Exists(LayoutWords.Contains))
                continue;
            foreach (var word in words)
                strongest = Stronger(strongest, PartWords.GetValueOrDefault(word));
        }

        return strongest;
    }

    /// <summary>Whether the element is named as the very text of an article.</summary>
    public static bool IsArticle(IElement element) =>
        element.LocalName == "article"
        || (element.GetAttribute("itemprop") is { } property && property.Contains("articleBody", StringComparison.OrdinalIgnoreCase))
        || Names(element).Any(name => ArticleNames.Contains(Joined(name)));

    /// <summary>Whether the element is named as the text of an article.</summary>
    public static bool IsContent(IElement element) =>
        element.LocalName == "main"
        || IsArticle(element)
        || element.GetAttribute("role") is "main" or "article"
        || Names(element).Any(name => ContentNames.Contains(Joined(name)));

    /// <summary>Whether the element is named as a picture with what is said about it.</summary>
    public static bool IsPicture(IElement element) => Names(element).Any(name => Words(name).Exists(PictureWords.Contains));

    private static IEnumerable<string> Names(IElement element)
    {
        // Elements that a site has made up itself say what they are.
        if (element.LocalName.Contains('-', StringComparison.Ordinal))
            yield return element.LocalName;
        if (element.Id is { Length: > 0 } id)
            yield return id;
        if (element.ClassName is { Length: > 0 } classes)
        {
            foreach (var name in classes.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries))
                yield return name;
        }
    }

    private static FrozenDictionary<string, PartName> Parts(params (string Kind, PartName Part)[] kinds) => kinds
        .SelectMany(kind => Data[kind.Kind].Select(word => (Word: word, kind.Part)))
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Part, StringComparer.Ordinal);

    private static PartName Stronger(PartName a, PartName b) => a > b ? a : b;

    /// <summary>A name with its words joined: <c>post-content</c>, <c>postContent</c> and <c>post__content</c> are one.</summary>
    private static string Joined(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = !char.IsLetterOrDigit(name[i]) || (char.IsUpper(name[i]) && i > 0 && char.IsLower(name[i - 1]));
            if (startsWord && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (char.IsLetterOrDigit(name[i]))
                word.Append(char.ToLowerInvariant(name[i]));
        }

        words.Add(word.ToString());
        return words;
    }
}

/// <summary>What the class and id of an element say against its being part of the article, from nothing to everything.</summary>
internal enum PartName
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A word that articles use in other senses too.</summary>
    Doubtful,

    /// <summary>A word that is also found on what holds the article.</summary>
    Weak,

    /// <summary>A word for the announcement of another article, but also for the first lines of this one.</summary>
    Announcement,

    /// <summary>A word for a part of the site.</summary>
    Junk,

    /// <summary>A word for what asks visitors about their data.</summary>
    Consent,
}
