using AngleSharp.Dom;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Read.Dialects;

/// <summary>
/// Lists whose items say what they are by an attribute: <c>role=list</c>, the steps of a <c>HowTo</c> in microdata, and boxes side by side that are
/// called steps while their numbers are drawn by a style sheet.
/// </summary>
internal sealed class StepItems : IDialect
{
    public void Apply(DialectContext context)
    {
        foreach (var list in context.With("role").Where(element => element.GetAttribute("role") is "list" && element.LocalName is not ("ul" or "ol" or "dl")).Reverse().ToList())
            MakeList(list, context);

        var marked = context.With("itemtype").Concat(context.With("typeof")).Where(element => IsHowToStep(element.GetAttribute("itemtype") ?? element.GetAttribute("typeof")))
            .Concat(context.With("itemprop").Where(element => element.GetAttribute("itemprop") is "step" or "steps" && !element.HasAttribute("itemtype") && Markup.IsBlock(element)));
        MakeSteps([.. marked.Distinct()], 1, context);
        MakeSteps([.. context.Named("div", "section", "article", "p").Where(element => element.ClassName is not null && Siblings.HasClassWord(element, "step"))], 2, context);
    }

    private static void MakeList(IElement list, DialectContext context)
    {
        foreach (var items in Runs(list, child => child.GetAttribute("role") == "listitem"))
        {
            var isCounted = Siblings.HasClassWord(list, "step") || Siblings.HasClassWord(list, "steps") || items.TrueForAll(item => ((IElement)item[0]).HasAttribute("aria-posinset"));
            StepList.Make(items, isCounted ? "ol" : "ul", context);
        }
    }

    private static bool IsHowToStep(string? type) => type is not null && (type.EndsWith("/HowToStep", StringComparison.OrdinalIgnoreCase) || type.Equals("HowToStep", StringComparison.OrdinalIgnoreCase));

    /// <summary>Makes a list of each run of steps side by side.</summary>
    private static void MakeSteps(List<IElement> steps, int least, DialectContext context)
    {
        foreach (var row in steps.Where(step => step.LocalName != "li" && step.ParentElement is not null).GroupBy(step => step.ParentElement!).ToList())
        {
            var marked = row.ToHashSet();
            var first = row.First();
            foreach (var items in Runs(row.Key, child => marked.Contains(child) && Siblings.AreAlike(child, first) && !Texts.IsBlank(child)))
            {
                if (items.Count >= least && !items.Exists(item => BeginsWithNumber(item[0])) && StepList.AreSteps(items))
                    StepList.Make(items, "ol", context);
            }
        }
    }

    /// <summary>The items between two headings. What stands between two items, such as a picture, belongs to the first of them.</summary>
    private static List<List<IReadOnlyList<INode>>> Runs(IElement box, Func<IElement, bool> isItem)
    {
        var runs = new List<List<IReadOnlyList<INode>>>();
        var (run, between) = (new List<IReadOnlyList<INode>>(), new List<INode>());
        foreach (var node in box.ChildNodes)
        {
            if (node is IElement element && isItem(element))
            {
                if (run.Count > 0)
                    run[^1] = [.. run[^1], .. between];
                else
                    runs.Add(run);
                run.Add([node]);
                between.Clear();
            }
            else if (StepList.HoldsHeading(node))
            {
                run = [];
                between.Clear();
            }
            else
            {
                between.Add(node);
            }
        }

        return runs;
    }

    /// <summary>Blocks with numbers of their own are counted by these.</summary>
    private static bool BeginsWithNumber(INode block)
    {
        foreach (var node in block.Walk())
        {
            if (node is IText text && !Texts.IsBlank(text.Data))
                return StepNumber.Read(text.Data) is not null;
        }

        return false;
    }
}
