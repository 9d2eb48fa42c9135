using AngleSharp.Dom;
using ContentForge.Core;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Read.Dialects;

/// <summary>
/// Steps whose numbers are elements of their own: blocks that each begin with one, or numbers and blocks in turn. They are found by the numbers,
/// which count up from 1 and stand at like places of one box.
/// </summary>
internal sealed class NumberedBlocks : IDialect
{
    public void Apply(DialectContext context)
    {
        var open = new Stack<List<IElement>>();
        foreach (var (element, number) in context.Numbers)
        {
            if (!context.IsAttached(element) || !CanCount(element))
                continue;

            if (number == 1)
            {
                open.Push([element]);
                continue;
            }

            // A number that goes on in no run that is open counts something else.
            if (!open.Any(run => GoesOn(run, element, number)))
                continue;
            while (!GoesOn(open.Peek(), element, number))
                Finish(open.Pop(), context);
            open.Peek().Add(element);
        }

        while (open.TryPop(out var run))
            Finish(run, context);
    }

    private static bool GoesOn(List<IElement> run, IElement element, int number) => run.Count == number - 1 && Siblings.AreAlike(run[^1], element);

    /// <summary>Numbers within lines are read as they stand; those of notes, code, tables and lists of pages count no steps.</summary>
    private static bool CanCount(IElement number)
    {
        if (Markup.Ancestor(number, "sup", "a", "pre", "code", "kbd", "button", "table", "nav", "h1", "h2", "h3", "h4", "h5", "h6", "dl", "label", "select", "footer") is not null)
            return false;
        return Markup.Ancestor(number, "p") is not { } paragraph || paragraph == number || !char.IsPunctuation(Texts.Of(number)[^1]) || Texts.Length(paragraph) == Texts.Length(number);
    }

    private static void Finish(List<IElement> numbers, DialectContext context)
    {
        if (numbers.Count < 2 || Box(numbers[0], numbers[1]) is not { } box)
            return;

        var starts = numbers.ConvertAll(number => ChildOf(box, number));
        if (starts.Contains(null) || starts.Distinct().Count() != starts.Count || starts.Where((start, i) => !Begins(start!, numbers[i])).Any())
            return;
        if (Items(box, starts!) is not { } items || items.Exists(item => item.Sum(Texts.Length) <= Texts.Length(numbers[0]) + 1) || items.TrueForAll(AreLinks))
            return;

        if (items.Exists(item => item.Any(StepList.HoldsHeading)) && !StepList.AreSteps(items))
            NumberHeadings(items, numbers, context);
        else
            MakeList(box, items, numbers, context);
    }

    /// <summary>The innermost element around both.</summary>
    private static IElement? Box(IElement a, IElement b)
    {
        var around = new HashSet<IElement>();
        for (var at = a.ParentElement; at is not null; at = at.ParentElement)
            around.Add(at);
        for (var at = b.ParentElement; at is not null; at = at.ParentElement)
        {
            if (around.Contains(at))
                return at;
        }

        return null;
    }

    private static IElement? ChildOf(IElement box, IElement element)
    {
        var at = element;
        while (at is not null && at.ParentElement != box)
            at = at.ParentElement;
        return at;
    }

    /// <summary>Whether a number is the first thing that a block shows.</summary>
    private static bool Begins(IElement block, IElement number)
    {
        foreach (var node in block.Walk())
        {
            if (node is IText text && !Texts.IsBlank(text.Data))
                return number.Contains(text);
            if (Markup.Is(node, "img", "iframe", "video"))
                return false;
        }

        return false;
    }

    /// <summary>The nodes of each item: from one number to the next. The last has as many elements as the one before it, as far as they are alike.</summary>
    private static List<IReadOnlyList<INode>>? Items(IElement box, List<IElement> starts)
    {
        var children = box.ChildNodes;
        var items = new List<IReadOnlyList<INode>>();
        var isStart = starts.ToHashSet<INode>();
        List<INode>? item = null;
        for (var i = 0; i < children.Length; i++)
        {
            if (isStart.Contains(children[i]))
                items.Add(item = [children[i]]);
            else if (item is not null && (items.Count < starts.Count || Follows(items, children[i], item)))
                item.Add(children[i]);
            else if (item is not null && items.Count == starts.Count && children[i] is IElement)
                break;
        }

        return items.Count == starts.Count ? items : null;
    }

    private static bool Follows(List<IReadOnlyList<INode>> items, INode node, List<INode> last)
    {
        if (node is not IElement element)
            return node is IText text && (Texts.IsBlank(text.Data) || items[^2].Any(other => other is IText data && !Texts.IsBlank(data.Data)));

        WorkBudget.Current.Spend(items[^2].Count);
        var before = items[^2].OfType<IElement>().ElementAtOrDefault(last.OfType<IElement>().Count());
        return before is not null && before.LocalName == element.LocalName;
    }

    private static bool AreLinks(IReadOnlyList<INode> item) => item.OfType<IElement>().All(element => Texts.IsBlank(element) || StepNumber.Read(Texts.Of(element)) is not null || Panels.IsLinks(element));

    private static void MakeList(IElement box, List<IReadOnlyList<INode>> items, List<IElement> numbers, DialectContext context)
    {
        foreach (var number in numbers)
            LeaveOut(number, context);
        if (box.LocalName == "ol")
            return;

        if (box.LocalName == "ul" && items.TrueForAll(item => item[0] is IElement { LocalName: "li" }))
        {
            var list = context.Create("ol", box);
            while (box.FirstChild is { } child)
                list.AppendChild(child);
            context.Replace(box, list);
            ListMarker.Assign(list);
            return;
        }

        StepList.Make([.. items.Select(item => item.Where(node => node.Parent is not null).ToList()).Where(item => item.Count > 0)], "ol", context);
    }

    /// <summary>Long parts with numbers are the sections of an article: the number belongs to the heading.</summary>
    private static void NumberHeadings(List<IReadOnlyList<INode>> items, List<IElement> numbers, DialectContext context)
    {
        for (var i = 0; i < items.Count; i++)
        {
            var heading = items[i].OfType<IElement>().SelectMany(element => element.WalkElements().Prepend(element)).FirstOrDefault(element => Markup.IsHeading(element));
            if (heading is null)
                continue;
            heading.Prepend(context.Document.CreateTextNode($"{Texts.Of(numbers[i]).TrimEnd('.', ')')}. "));
            context.Remove(numbers[i]);
        }
    }

    private static void LeaveOut(IElement number, DialectContext context)
    {
        var parent = number.ParentElement;
        context.LeaveOut(number, LeftOutKinds.StepNumber);
        while (parent is { ParentElement: { } outer } && parent.LocalName is not ("body" or "li") && Texts.IsBlank(parent) && outer.ChildNodes.Length > 1)
        {
            context.Remove(parent);
            parent = outer;
        }
    }
}
