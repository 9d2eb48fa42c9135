using System.Text;
using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>
/// Elements that are there and not to be seen. What a reader may unfold stays: a panel right behind its title, and whatever holds prose. But what
/// repeats text that is to be seen goes, and so does what is hidden from those who hear the page and repeats what they hear.
/// </summary>
internal sealed class HiddenElementRule() : CutRule("hidden-element", RemovalClasses.Hidden)
{
    /// <summary>Chosen: two sentences. Menus, cookie notices and the like that are hidden say less.</summary>
    private const int FoldedText = 150;

    /// <summary>Chosen: below it, a repeated text is a label or a common phrase.</summary>
    private const int RepeatedWords = 5;

    protected override IEnumerable<Cut> Cuts(CleaningContext context)
    {
        var hidden = context.Elements("div", "span", "p", "a", "section", "ul", "ol", "dd", "h1", "h2", "iframe", "video").Where(IsHidden).ToList();
        if (hidden.Count == 0)
            return [];

        var shown = new Lazy<HashSet<string>>(() => ShownRuns(context, hidden));
        return
        [
            new(hidden) { When = element => context.IsAttached(element) && (IsHiddenFromEars(element) ? Repeats(element, shown.Value) : !CanUnfold(element) || Repeats(element, shown.Value)) },
        ];
    }

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || HiddenStyle.Hides(element.GetAttribute("style")) || IsEmptyFrame(element) || IsHiddenFromEars(element);

    private static bool IsHiddenFromEars(IElement element) =>
        element.GetAttribute("aria-hidden") == "true" && Markup.IsBlock(element) && !element.HasAttribute("hidden") && !HiddenStyle.Hides(element.GetAttribute("style"));

    private static bool IsEmptyFrame(IElement element) =>
        element.LocalName == "iframe" && element.GetAttribute("width") is "0" or "1" && element.GetAttribute("height") is "0" or "1";

    /// <summary>Whether something on the page shows an element when a reader wants it.</summary>
    private static bool CanUnfold(IElement element) =>
        element.GetAttribute("role") is "tabpanel" || Texts.Length(element) >= FoldedText
        || (Markup.IsBlock(element) && Texts.HasAny(element) && !Markup.Holds(element, "form", "input", "nav") && IsBehindTitle(element));

    /// <summary>Whether a heading stands right before an element, or ends what stands there.</summary>
    private static bool IsBehindTitle(IElement element)
    {
        var before = Markup.Previous(element);
        return before is IElement { LocalName: "dt" or "summary" } || Markup.IsHeading(before) || (before is IElement box && Texts.LastShown(box) is { } last && Markup.Ancestor(last, "h1", "h2", "h3", "h4", "h5", "h6") is not null);
    }

    /// <summary>Whether nearly all that an element says is to be seen elsewhere.</summary>
    private static bool Repeats(IElement element, HashSet<string> shown)
    {
        var runs = Runs(Texts.Of(element)).ToList();
        return runs.Count > 0 && runs.Count(shown.Contains) * 10 >= runs.Count * 9;
    }

    /// <summary>The runs of words in what is to be seen.</summary>
    private static HashSet<string> ShownRuns(CleaningContext context, List<IElement> hidden)
    {
        var isHidden = hidden.ToHashSet<INode>();
        var text = new StringBuilder();
        var depth = int.MaxValue;
        using var walk = context.Body.Walk().GetEnumerator();
        while (walk.MoveNext())
        {
            if (walk.Depth <= depth)
                depth = isHidden.Contains(walk.Current) ? walk.Depth : int.MaxValue;
            if (depth == int.MaxValue && walk.Current is IText data)
                text.Append(data.Data).Append(' ');
        }

        return Runs(text.ToString()).ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Runs(string text)
    {
        var words = Texts.Key(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + RepeatedWords <= words.Length; i++)
            yield return string.Join(' ', words, i, RepeatedWords);
    }
}
