using ContentForge.Templating.Syntax;

namespace ContentForge.Templating.Runtime;

internal static partial class Operators
{
    private static object Lists(RenderContext context, BinaryOperator op, object left, object right, OperatorSite site)
    {
        context.BeginItems();
        return op switch
        {
            BinaryOperator.Multiply => RepeatList(context, left, right, site),
            BinaryOperator.Divide or BinaryOperator.DivideRound or BinaryOperator.Modulo => DivideList(context, op, left, right, site),
            BinaryOperator.ShiftLeft when Sequences.IsList(left) =>
                new TemplateArray([.. Sequences.ToItems(context, left, site.Operator), right]),
            BinaryOperator.ShiftRight when Sequences.IsList(right) =>
                new TemplateArray([left, .. Sequences.ToItems(context, right, site.Operator)]),
            BinaryOperator.Add => AddLists(context, op, left, right, site),
            _ when Holds(op, 0) is not null => CompareLists(context, op, left, right, site),
            BinaryOperator.RangeInclusive or BinaryOperator.RangeExclusive when !Sequences.IsList(left) =>
                throw context.Error(site.Left, $"{NotBetween(op, left, right)} Expecting an array for the left argument."),
            _ => throw context.Error(site.Operator, NotBetween(op, left, right)),
        };
    }

    private static string NotBetween(BinaryOperator op, object left, object right) =>
        $"The operator `{op.Text()}` is not supported between {Values.KindOf(left)} and {Values.KindOf(right)}.";

    private static bool IsListOrObject(object value) => Sequences.IsList(value) || ModelValues.IsObject(value);

    private static (List<object?> Left, List<object?> Right) ListPair(
        RenderContext context, BinaryOperator op, object left, object right, OperatorSite site)
    {
        if (!IsListOrObject(left))
            throw context.Error(site.Left, $"{NotBetween(op, left, right)} Expecting an array for the left argument.");
        if (!IsListOrObject(right))
            throw context.Error(site.Right, $"{NotBetween(op, left, right)} Expecting an array for the right argument.");

        return (Sequences.ToItems(context, left, site.Operator), Sequences.ToItems(context, right, site.Operator));
    }

    private static TemplateArray AddLists(RenderContext context, BinaryOperator op, object left, object right, OperatorSite site)
    {
        var (first, second) = ListPair(context, op, left, right, site);
        return new TemplateArray([.. first, .. second]);
    }

    private static object CompareLists(RenderContext context, BinaryOperator op, object left, object right, OperatorSite site)
    {
        var (first, second) = ListPair(context, op, left, right, site);
        if (op is BinaryOperator.Equal or BinaryOperator.NotEqual)
            return Boxes.Of(HaveEqualItems(context, first, second, site, depth: 0) == (op == BinaryOperator.Equal));
        if (first.Count != second.Count)
            return Boxes.Of(Holds(op, first.Count.CompareTo(second.Count))!.Value);

        for (var i = 0; i < first.Count; i++)
        {
            if (!Values.IsTrue(Evaluate(context, op, first[i], second[i], site)))
                return Boxes.False;
        }

        return Boxes.True;
    }

    private static bool HaveEqualItems(RenderContext context, List<object?> first, List<object?> second, OperatorSite site, int depth)
    {
        if (first.Count != second.Count)
            return false;
        if (depth > context.Limits.ObjectDepth)
            throw context.Error(site.Operator, "Structure is too deeply nested or contains reference loops.");

        for (var i = 0; i < first.Count; i++)
        {
            var (left, right) = (first[i], second[i]);
            var areEqual = left is not null && right is not null && Sequences.IsList(left) && Sequences.IsList(right)
                ? HaveEqualItems(
                    context, Sequences.ToItems(context, left, site.Operator), Sequences.ToItems(context, right, site.Operator), site, depth + 1)
                : Values.IsTrue(Evaluate(context, BinaryOperator.Equal, left, right, site));
            if (!areEqual)
                return false;
        }

        return true;
    }

    private static TemplateArray RepeatList(RenderContext context, object left, object right, OperatorSite site)
    {
        if (IsListOrObject(left) && IsListOrObject(right))
        {
            throw context.Error(
                site.Operator, $"{NotBetween(BinaryOperator.Multiply, left, right)} Expecting only one array for the left or right argument.");
        }

        var (list, count) = Sequences.IsList(left) ? (left, right) : (right, left);
        var times = Math.Max(0, Values.ToInt(context, site.Operator, count));
        var items = Sequences.ToItems(context, list, site.Operator);
        if (list is TemplateRange { Cost: { Items: > 0 } cost })
            context.CountItems(cost.Position, (times + 1L) * cost.Items);
        var repetitions = (long)times * Math.Max(items.Count, 1);
        context.CountItems(site.Operator, repetitions);
        context.ChargeMemory(site.Operator, repetitions * 16);
        var repeated = new List<object?>(items.Count * times);
        for (var i = 0; i < times; i++)
            repeated.AddRange(items);
        return new TemplateArray(repeated);
    }

    /// <summary>A list divided by n is the first n-th of its items; modulo n, it is every n-th item.</summary>
    private static TemplateArray DivideList(RenderContext context, BinaryOperator op, object left, object right, OperatorSite site)
    {
        if (!IsListOrObject(left))
            throw context.Error(site.Left, $"{NotBetween(op, left, right)} Expecting an array for the left argument.");

        var divisor = Values.ToInt(context, site.Operator, right);
        if (divisor == 0)
            throw context.Error(site.Operator, "Attempted to divide by zero.");
        var items = Sequences.ToItems(context, left, site.Operator);
        return new TemplateArray(op == BinaryOperator.Modulo
            ? items.Where((_, index) => index % divisor == 0)
            : items.Take(items.Count / divisor));
    }
}
