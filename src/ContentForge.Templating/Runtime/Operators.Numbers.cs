using System.Numerics;
using ContentForge.Templating.Syntax;

namespace ContentForge.Templating.Runtime;

internal static partial class Operators
{
    private const int MaximumShift = 1 << 20;

    public static object? Integers(RenderContext context, BinaryOperator op, int left, int right, int position)
    {
        switch (op)
        {
            case BinaryOperator.Add:
                return Boxes.Fit((long)left + right);
            case BinaryOperator.Subtract:
                return Boxes.Fit((long)left - right);
            case BinaryOperator.Multiply:
                return Boxes.Fit((long)left * right);
            case BinaryOperator.Divide:
                return (double)left / right;
            case BinaryOperator.DivideRound or BinaryOperator.Modulo when right == 0:
                throw context.Error(position, "Attempted to divide by zero.");
            case BinaryOperator.DivideRound:
                return Boxes.Fit((long)left / right);
            case BinaryOperator.Modulo:
                return Boxes.Fit((long)left % right);
            default:
                return Holds(op, left.CompareTo(right)) is { } holds ? Boxes.Of(holds) : Wholes(context, op, left, right, position);
        }
    }

    private static object? Wholes(RenderContext context, BinaryOperator op, BigInteger left, BigInteger right, int position)
    {
        switch (op)
        {
            case BinaryOperator.Add:
                return Boxes.Fit(left + right);
            case BinaryOperator.Subtract:
                return Boxes.Fit(left - right);
            case BinaryOperator.Multiply:
                CheckBits(context, left.GetBitLength() + right.GetBitLength(), position);
                return Boxes.Fit(left * right);
            case BinaryOperator.Divide:
                return (double)left / (double)right;
            case BinaryOperator.DivideRound or BinaryOperator.Modulo when right.IsZero:
                throw context.Error(position, "Attempted to divide by zero.");
            case BinaryOperator.DivideRound:
                return Boxes.Fit(left / right);
            case BinaryOperator.Modulo:
                return Boxes.Fit(left % right);
            case BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight:
                return Shift(context, left, op == BinaryOperator.ShiftLeft ? right : -right, right, position);
            case BinaryOperator.RangeInclusive or BinaryOperator.RangeExclusive:
                return Range(context, left, right, op == BinaryOperator.RangeExclusive, position);
            default:
                return Boxes.Of(Holds(op, left.CompareTo(right))!.Value);
        }
    }

    private static object Shift(RenderContext context, BigInteger value, BigInteger distance, BigInteger written, int position)
    {
        if (BigInteger.Abs(distance) > MaximumShift)
            throw context.Error(position, $"Shift amount `{written}` exceeds maximum supported magnitude `{MaximumShift}`.");
        CheckBits(context, value.GetBitLength() + (long)BigInteger.Max(distance, 0), position);
        return Boxes.Fit(value << (int)distance);
    }

    private static void CheckBits(RenderContext context, long bits, int position)
    {
        if (bits > 2 * MaximumShift)
            throw context.Error(position, "The number is too large.");
        if (bits > 512)
            context.ChargeMemory(position, bits / 8);
    }

    private static TemplateRange Range(RenderContext context, BigInteger first, BigInteger last, bool isExclusive, int position)
    {
        var count = BigInteger.Abs(last - first) + (isExclusive ? 0 : 1);
        var limit = context.Limits.LoopIterations == 0 ? int.MaxValue : context.Limits.LoopIterations;
        if (count > limit || first > long.MaxValue || first < long.MinValue)
            throw context.Error(position, $"Range expression exceeds LoopLimit `{limit}`.");
        return new TemplateRange((long)first, (int)count, first <= last ? 1 : -1);
    }

    private static object Doubles(RenderContext context, BinaryOperator op, double left, double right, int position) => op switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.DivideRound => Math.Round(left / right),
        BinaryOperator.Modulo => left % right,
        BinaryOperator.ShiftLeft => left * Math.Pow(2, right),
        BinaryOperator.ShiftRight => left / Math.Pow(2, right),
        BinaryOperator.Equal => Boxes.Of(left == right),
        BinaryOperator.NotEqual => Boxes.Of(left != right),
        BinaryOperator.Less => Boxes.Of(left < right),
        BinaryOperator.LessOrEqual => Boxes.Of(left <= right),
        BinaryOperator.Greater => Boxes.Of(left > right),
        BinaryOperator.GreaterOrEqual => Boxes.Of(left >= right),
        _ => throw context.Error(position, $"The operator `{op.Text()}` is not implemented for double<->double"),
    };

    private static object Decimals(RenderContext context, BinaryOperator op, decimal left, decimal right, int position)
    {
        try
        {
            return op switch
            {
                BinaryOperator.Add => left + right,
                BinaryOperator.Subtract => left - right,
                BinaryOperator.Multiply => left * right,
                BinaryOperator.Divide => left / right,
                BinaryOperator.DivideRound => Math.Round(left / right),
                BinaryOperator.Modulo => left % right,
                BinaryOperator.ShiftLeft => left * (decimal)Math.Pow(2, (double)right),
                BinaryOperator.ShiftRight => left / (decimal)Math.Pow(2, (double)right),
                _ => Boxes.Of(Holds(op, left.CompareTo(right))
                    ?? throw context.Error(position, $"The operator `{op.Text()}` is not implemented for decimal<->decimal")),
            };
        }
        catch (ArithmeticException exception)
        {
            throw context.Error(position, exception.Message);
        }
    }

    private static object Truths(RenderContext context, BinaryOperator op, bool left, bool right, int position) => op switch
    {
        BinaryOperator.Equal => Boxes.Of(left == right),
        BinaryOperator.NotEqual => Boxes.Of(left != right),
        _ => throw context.Error(position, $"The operator `{op.Text()}` is not valid for bool<->bool"),
    };

    private static object Dates(RenderContext context, BinaryOperator op, DateTime left, object right, int position)
    {
        switch (right)
        {
            case DateTime other when op == BinaryOperator.Subtract:
                return left - other;
            case DateTime other when Holds(op, left.CompareTo(other)) is { } holds:
                return Boxes.Of(holds);
            case TimeSpan span when op == BinaryOperator.Add:
                if (span > DateTime.MaxValue - left || span < DateTime.MinValue - left)
                    throw context.Error(position, "The added or subtracted value results in an un-representable DateTime.");
                return left + span;
            case DateTime or TimeSpan:
                throw context.Error(position, $"The operator `{op}` is not supported for between <DateTime> and <{right.GetType().Name}>");
            case var _ when op is BinaryOperator.Equal or BinaryOperator.NotEqual:
                return Boxes.Of(op == BinaryOperator.NotEqual);
            default:
                throw Unsupported(context, op, left, right, position);
        }
    }
}
