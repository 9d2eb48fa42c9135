using AngleSharp.Dom;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>The texts of blocks, each put together once: one rule after the other reads every paragraph.</summary>
internal sealed class BlockTexts
{
    private readonly Dictionary<IElement, string> _texts = new(ReferenceEqualityComparer.Instance);

    /// <summary>The text of a block as <see cref="Texts.Of"/> makes it.</summary>
    public string Of(IElement block)
    {
        if (!_texts.TryGetValue(block, out var text))
            _texts[block] = text = Texts.Of(block);
        return text;
    }

    /// <summary>Forgets the texts that a place is part of, since something there is about to change.</summary>
    public void Forget(INode place)
    {
        for (var at = place as IElement ?? place.ParentElement; at is not null; at = at.ParentElement)
            _texts.Remove(at);
    }
}
