using ContentForge.Templating.Syntax;

namespace ContentForge.Templating.Runtime;

internal static partial class Operators
{
    private static object Lists(RenderContext context, BinaryOperator op, object left, object right, OperatorSite site)
    {
        context.BeginItems();
        switch (op)
        {
            case BinaryOperator.Add:
                RequireLists(context, op, left, right, site);
                return new TemplateArray([.. Items(context, left, site), .. Items(context, right, site)]);
            case BinaryOperator.Multiply:
                return RepeatList(context, left, right, site);
            case BinaryOperator.Divide or BinaryOperator.DivideRound or BinaryOperator.Modulo:
                return DivideList(context, op, left, right, site);
            case BinaryOperator.ShiftLeft:
                RequireLeftList(context, op, left, right, site);
                return new TemplateArray([.. Items(context, left, site), right]);
            case BinaryOperator.ShiftRight:
                RequireRightList(context, op, left, right, site);
                return new TemplateArray([left, .. Items(context, right, site)]);
            case var _ when Holds(op, 0) is not null:
                RequireLists(context, op, left, right, site);
                return Boxes.Of(CompareLists(context, op, Items(context, left, site), Items(context, right, site), site));
            default:
                throw context.Error(site.Operator, NotBetween(op, left, right));
        }
    }

    private static string NotBetween(BinaryOperator op, object left, object right) =>
        $"The operator `{op.Text()}` is not supported between {Values.KindOf(left)} and {Values.KindOf(right)}.";

    // Next to a list, an object counts as the list of its pairs.
    private static bool IsListOrObject(object value) => Sequences.IsList(value) || ModelValues.IsObject(value);

    private static List<object?> Items(RenderContext context, object list, OperatorSite site) =>
        Sequences.ToItems(context, list, site.Operator);

    private static void RequireLists(RenderContext context, BinaryOperator op, object left, object right, OperatorSite site)
    {
        RequireRightList(context, op, left, right, site);
        RequireLeftList(context, op, left, right, site);
    }

    private static void RequireLeftList(RenderContext context, BinaryOperator op, object left, object right, OperatorSite site)
    {
        if (!IsListOrObject(left))
            throw context.Error(site.Left, $"{NotBetween(op, left, right)} Expecting an array for the left argument.");
    }

    private static void RequireRightList(RenderContext context, BinaryOperator op, object left, object right, OperatorSite site)
    {
        if (!IsListOrObject(right))
            throw context.Error(site.Right, $"{NotBetween(op, left, right)} Expecting an array for the right argument.");
    }

    /// <summary>Lists are compared by their lengths; if these are equal, the comparison must hold for each pair of items.</summary>
    private static bool CompareLists(RenderContext context, BinaryOperator op, List<object?> left, List<object?> right, OperatorSite site)
    {
        if (left.Count != right.Count)
            return Holds(op, left.Count.CompareTo(right.Count))!.Value;
        if (left.Count == 0)
            return Holds(op, 0)!.Value;

        context.EnterComparison(site.Operator);
        var holds = true;
        for (var i = 0; i < left.Count && holds; i++)
            holds = Values.IsTrue(Evaluate(context, op, left[i], right[i], site));
        context.LeaveComparison();
        return holds;
    }

    private static TemplateArray RepeatList(RenderContext context, object left, object right, OperatorSite site)
    {
        if (IsListOrObject(left) && IsListOrObject(right))
        {
            throw context.Error(
                site.Operator,
                $"{NotBetween(BinaryOperator.Multiply, left, right)} Expecting only one array for the left or right argument.");
        }

        var isLeftList = IsListOrObject(left);
        var list = isLeftList ? left : right;
        var times = Values.ToInt(context, site.Operator, isLeftList ? right : left);
        RequirePositive(context, BinaryOperator.Multiply, left, right, times, isLeftList ? site.Right : site.Left);
        var items = Items(context, list, site);
        if (list is TemplateRange { Cost: { Items: > 0 } cost })
            context.CountItems(cost.Position, (times + 1L) * cost.Items);

        var repetitions = (long)times * Math.Max(items.Count, 1);
        context.CountItems(site.Operator, repetitions);
        context.ChargeMemory(site.Operator, repetitions * Sequences.BytesPerItem);
        var repeated = new List<object?>(items.Count * times);
        for (var i = 0; i < times; i++)
            repeated.AddRange(items);
        return new TemplateArray(repeated);
    }

    /// <summary>A list divided by n is the first n-th of its items; modulo n, it is every n-th item.</summary>
    private static TemplateArray DivideList(RenderContext context, BinaryOperator op, object left, object right, OperatorSite site)
    {
        RequireLeftList(context, op, left, right, site);
        var divisor = Values.ToInt(context, site.Operator, right);
        RequirePositive(context, op, left, right, divisor, site.Right);
        if (divisor == 0)
            throw context.Error(site.Right, "Cannot divide by 0");

        var items = Items(context, left, site);
        return new TemplateArray(op == BinaryOperator.Modulo
            ? items.Where((_, index) => index % divisor == 0)
            : items.Take(items.Count / divisor));
    }

    private static void RequirePositive(RenderContext context, BinaryOperator op, object left, object right, int number, int position)
    {
        if (number < 0)
            throw context.Error(position, $"{NotBetween(op, left, right)} Integer {number} cannot be negative when multiplying");
    }
}
