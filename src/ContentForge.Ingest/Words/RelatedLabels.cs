using AngleSharp.Dom;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Words;

/// <summary>Words over lists of links to other articles.</summary>
internal static class RelatedLabels
{
    private static readonly PhrasePatterns Phrases = new(EmbeddedData.Lines("related-labels.txt"));

    /// <summary>Whether a text is such a label and nothing else.</summary>
    public static bool Contains(string text) => Phrases.Contains(Texts.Key(text));

    /// <summary>Whether a text can begin with such a label; see <see cref="PhrasePatterns.MayContain"/>.</summary>
    public static bool MayContain(ReadOnlySpan<char> text) => Phrases.MayContain(text);

    /// <summary>The block right before an element, its containers included, if it is such a label; otherwise null.</summary>
    public static INode? Before(IElement element)
    {
        for (INode? at = element; at is not null && at is not IElement { LocalName: "body" }; at = at.Parent)
        {
            if (Markup.Previous(at) is { } before)
                return Phrases.Contains(Texts.Key(Texts.Of(before))) ? before : null;
        }

        return null;
    }
}
