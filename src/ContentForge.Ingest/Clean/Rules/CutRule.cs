using AngleSharp.Dom;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>One reason why something is not part of an article. Rules hold no state; what they find goes through the context.</summary>
internal interface ICleaningRule
{
    /// <summary>The stable name, which removals carry and configuration uses.</summary>
    string Id { get; }

    /// <summary>Cleans the article of what this rule is about.</summary>
    void Apply(CleaningContext context);
}

/// <summary>A rule that is told by what it cuts out.</summary>
internal abstract class CutRule(string id, string @class) : ICleaningRule
{
    public string Id => id;

    /// <summary>What goes, one after the other: a cut looks for its elements when the ones before it are made.</summary>
    protected abstract IEnumerable<Cut> Cuts(CleaningContext context);

    public void Apply(CleaningContext context)
    {
        foreach (var cut in Cuts(context))
            cut.Make(context, id, @class);
    }
}

/// <summary>What a rule takes out of an article: where it looks, how long a text may be, what gives it away, and what keeps it all the same.</summary>
/// <param name="Where">The elements to look at.</param>
internal sealed record Cut(IEnumerable<IElement> Where)
{
    /// <summary>The longest text that goes; with it or with <see cref="Says"/>, what has no text stays.</summary>
    public int? MaxText { get; init; }

    /// <summary>Whether its words give it away.</summary>
    public Func<string, bool>? Says { get; init; }

    /// <summary>The elements in which it stays, whatever it says: a step, a cell of a table.</summary>
    public string[] KeptIn { get; init; } = [];

    /// <summary>What else must be so; the questions that cost most.</summary>
    public Func<IElement, bool>? When { get; init; }

    /// <summary>What goes with it, itself included; nothing where it stays after all.</summary>
    public Func<IElement, IReadOnlyList<INode>> Takes { get; init; } = static element => [element];

    /// <summary>The address to record.</summary>
    public Func<IElement, string?> Url { get; init; } = LinkTarget.Of;

    /// <summary>Removes all that fits.</summary>
    public void Make(CleaningContext context, string rule, string @class)
    {
        foreach (var element in Where)
        {
            if (!FitsText(element, context) || (KeptIn.Length > 0 && Markup.Ancestor(element, KeptIn) is not null) || When?.Invoke(element) == false)
                continue;

            var url = Url(element);
            foreach (var node in Takes(element))
                context.Remove(node, rule, @class, url);
        }
    }

    private bool FitsText(IElement element, CleaningContext context) =>
        (MaxText is null && Says is null)
        || (context.Text(element) is { Length: > 0 } text && !(text.Length > MaxText) && Says?.Invoke(text) != false);
}
