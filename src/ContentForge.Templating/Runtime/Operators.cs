using System.Numerics;
using ContentForge.Templating.Syntax;

namespace ContentForge.Templating.Runtime;

/// <summary>Where an operator and its operands stand, for errors.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct OperatorSite(int Left, int Operator, int Right);

/// <summary>What the operators do, by the kinds of their operands.</summary>
internal static partial class Operators
{
    public static object? Evaluate(RenderContext context, BinaryOperator op, object? left, object? right, OperatorSite site)
    {
        if (Values.IsText(left) || Values.IsText(right))
            return Text(context, op, left, right, site);
        if (left is EmptyValue || right is EmptyValue)
            return Empty(context, op, left, right);
        if (left is null || right is null)
            return Null(op, left, right);
        if (Sequences.IsList(left) || Sequences.IsList(right))
            return Lists(context, op, left, right, site);
        return Scalars(context, op, left, right, site);
    }

    private static object? Null(BinaryOperator op, object? left, object? right) => op switch
    {
        BinaryOperator.Equal => Boxes.Of(left is null && right is null),
        BinaryOperator.NotEqual => Boxes.Of(left is not null || right is not null),
        BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual => Boxes.False,
        _ => null,
    };

    private static object? Empty(RenderContext context, BinaryOperator op, object? left, object? right)
    {
        var areBothEmpty = left is EmptyValue && right is EmptyValue;
        var isOtherEmpty = areBothEmpty ? true : Values.IsEmpty(context, left is EmptyValue ? right : left);
        return op switch
        {
            BinaryOperator.Equal or BinaryOperator.LessOrEqual or BinaryOperator.GreaterOrEqual => Boxes.Of(isOtherEmpty == true),
            BinaryOperator.NotEqual => Boxes.Of(isOtherEmpty != true),
            BinaryOperator.Less or BinaryOperator.Greater => Boxes.False,
            _ => EmptyValue.Instance,
        };
    }

    private static object? Text(RenderContext context, BinaryOperator op, object? left, object? right, OperatorSite site)
    {
        switch (op)
        {
            case BinaryOperator.Add:
                return Concatenate(context, left, right, site.Operator);
            case BinaryOperator.Multiply:
                return RepeatText(context, left, right, site);
            case BinaryOperator.Equal or BinaryOperator.NotEqual when left is null or EmptyValue || right is null or EmptyValue:
                return Boxes.Of(op == BinaryOperator.NotEqual);
        }

        if (Holds(op, 0) is null)
            throw context.Error(site.Operator, $"Operator `{op.Text()}` is not supported on string objects");

        var (first, second) = (ValueWriter.ToText(context, left), ValueWriter.ToText(context, right));
        context.ChargeWork(site.Operator, Math.Min(first.Length, second.Length));
        return Boxes.Of(Holds(op, string.CompareOrdinal(first, second))!.Value);
    }

    /// <summary>
    /// Whether a comparison holds for an order of its operands; <see langword="null"/> for operators that do not compare.
    /// </summary>
    private static bool? Holds(BinaryOperator op, int order) => op switch
    {
        BinaryOperator.Equal => order == 0,
        BinaryOperator.NotEqual => order != 0,
        BinaryOperator.Less => order < 0,
        BinaryOperator.LessOrEqual => order <= 0,
        BinaryOperator.Greater => order > 0,
        BinaryOperator.GreaterOrEqual => order >= 0,
        _ => null,
    };

    /// <summary>Joins two texts. HTML joined with text stays HTML, with the text escaped.</summary>
    public static object Concatenate(RenderContext context, object? left, object? right, int position)
    {
        var isHtml = left is SafeHtml or CapturedText { IsSafe: true } || right is SafeHtml or CapturedText { IsSafe: true };
        var first = isHtml ? SafeText.Html(context, left) : ValueWriter.ToText(context, left);
        var second = isHtml ? SafeText.Html(context, right) : ValueWriter.ToText(context, right);
        context.ChargeText(position, (long)first.Length + second.Length);
        return isHtml ? new SafeHtml(first + second) : first + second;
    }

    private static string RepeatText(RenderContext context, object? left, object? right, OperatorSite site)
    {
        var (text, count, countPosition) = Values.IsText(right) ? (right, left, site.Left) : (left, right, site.Right);
        if (Values.ToIntOrNull(count) is not { } times)
        {
            throw context.Error(
                countPosition,
                "Expecting an integer. The operator `*` is not supported for the expression. Only working on string x int or int x string");
        }

        var unit = ValueWriter.ToText(context, text);
        if (times <= 0 || unit.Length == 0)
            return "";
        context.ChargeText(site.Operator, (long)times * unit.Length);
        return string.Concat(Enumerable.Repeat(unit, times));
    }

    private static object? Scalars(RenderContext context, BinaryOperator op, object left, object right, OperatorSite site)
    {
        if (left is decimal || right is decimal)
        {
            var (first, second) = (Values.ToDecimal(context, site.Operator, left), Values.ToDecimal(context, site.Operator, right));
            return Decimals(context, op, first, second, site.Operator);
        }

        if (left is double or float || right is double or float)
        {
            var (first, second) = (Values.ToDouble(context, site.Operator, left), Values.ToDouble(context, site.Operator, right));
            var result = Doubles(context, op, first, second, site.Operator);
            var areSingles = left is not double && right is not double && (left is float || right is float);
            return areSingles && result is double number ? (float)number : result;
        }

        if (left is BigInteger or long || right is BigInteger or long)
        {
            var kind = left is BigInteger || right is BigInteger ? "bigint" : "long";
            var first = Values.ToWhole(context, site.Operator, left, kind);
            return Wholes(context, op, first, Values.ToWhole(context, site.Operator, right, kind), site.Operator);
        }

        if (left is int || right is int)
        {
            var first = Values.ToInt(context, site.Operator, left);
            return Integers(context, op, first, Values.ToInt(context, site.Operator, right), site.Operator);
        }

        if (left is bool || right is bool)
            return Truths(context, op, Values.IsTrue(left), Values.IsTrue(right), site.Operator);
        if (left is DateTime date)
            return Dates(context, op, date, right, site.Operator);
        if (left is TimeSpan span && right is TimeSpan other && Holds(op, span.CompareTo(other)) is { } holds)
            return Boxes.Of(holds);
        if (op is BinaryOperator.Equal or BinaryOperator.NotEqual)
            return Boxes.Of(AreEqual(left, right) == (op == BinaryOperator.Equal));

        throw Unsupported(context, op, left, right, site.Operator);
    }

    private static bool AreEqual(object left, object right) =>
        left is CapturedText || right is CapturedText
            ? string.Equals(left.ToString(), right.ToString(), StringComparison.Ordinal)
            : left.Equals(right);

    private static TemplateRenderException Unsupported(RenderContext context, BinaryOperator op, object left, object right, int position) =>
        context.Error(position, $"Unsupported types {Describe(context, left)} {op.Text()} {Describe(context, right)} for binary operation");

    private static string Describe(RenderContext context, object value) =>
        $"`{ValueWriter.ToText(context, value)}/{Values.KindOf(value)}`";
}
