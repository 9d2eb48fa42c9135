using System.Text;
using ContentForge.Templating.Runtime;

namespace ContentForge.Templating.Syntax;

internal sealed class BinaryExpression(Expression left, BinaryOperator op, int operatorStart, Expression right) : Expression
{
    public Expression Left { get; } = left;

    public BinaryOperator Operator { get; } = op;

    public int OperatorStart { get; } = operatorStart;

    public Expression Right { get; } = right;

    private OperatorSite Site => new(Left.Start, OperatorStart, Right.Start);

    public override object? Evaluate(RenderContext context)
    {
        var first = Left.Evaluate(context);
        switch (Operator)
        {
            case BinaryOperator.And:
                return Boxes.Of(Values.IsTrue(first) && Values.IsTrue(Right.Evaluate(context)));
            case BinaryOperator.Or:
                return Boxes.Of(Values.IsTrue(first) || Values.IsTrue(Right.Evaluate(context)));
            case BinaryOperator.Coalesce:
                return first ?? Right.Evaluate(context);
            case BinaryOperator.NotEmptyCoalesce:
                return first is null ? null : Right.Evaluate(context);
        }

        var second = Right.Evaluate(context);
        return first is int one && second is int other
            ? Operators.Integers(context, Operator, one, other, OperatorStart)
            : Operators.Evaluate(context, Operator, first, second, Site);
    }

    public override void Describe(StringBuilder text)
    {
        Left.Describe(text);
        text.Append(Operator == BinaryOperator.Subtract ? " - " : Operator.Text());
        Right.Describe(text);
    }
}

/// <summary><c>!x</c>, <c>-x</c> and <c>+x</c>.</summary>
internal sealed class UnaryExpression(char op, Expression operand) : Expression
{
    public override object? Evaluate(RenderContext context)
    {
        var value = operand.Evaluate(context);
        if (op == '!')
            return Boxes.Of(!Values.IsTrue(value));
        if (value is null)
            throw context.Error(operand, $"Operator `{op}` is not supported");
        if (!Values.IsNumber(value))
        {
            var text = value is bool truth ? truth.ToString() : ValueWriter.ToText(context, value);
            throw context.Error(
                operand, $"Unexpected value `{text} / Type: {Values.KindOf(value)}`. Cannot negate(-)/positive(+) a non-numeric value");
        }

        return op == '+' ? value : value switch
        {
            int number => Boxes.Fit(-(long)number),
            double number => -number,
            float number => -number,
            decimal number => -number,
            long number => Boxes.Fit(-(System.Numerics.BigInteger)number),
            _ => Boxes.Fit(-(System.Numerics.BigInteger)value),
        };
    }

    public override void Describe(StringBuilder text)
    {
        text.Append(op);
        operand.Describe(text);
    }
}

/// <summary><c>@f</c>, the function itself.</summary>
internal sealed class FunctionAliasExpression(Expression operand) : Expression
{
    public Expression Operand { get; } = operand;

    public override object? Evaluate(RenderContext context) => Operand.EvaluateTarget(context);

    public override void Describe(StringBuilder text)
    {
        text.Append('@');
        Operand.Describe(text);
    }
}

/// <summary><c>++x</c>, <c>x++</c>, <c>--x</c> and <c>x--</c>.</summary>
internal sealed class IncrementExpression(Expression operand, bool isIncrement, bool isPostfix, int operatorStart) : Expression
{
    public override object? Evaluate(RenderContext context)
    {
        var before = operand.Evaluate(context);
        var op = isIncrement ? BinaryOperator.Add : BinaryOperator.Subtract;
        var after = Operators.Evaluate(context, op, before, Boxes.Of(1), new OperatorSite(operand.Start, operatorStart, operand.Start));
        ((IAssignable)operand).Assign(context, after);
        return isPostfix ? before : after;
    }

    public override void Describe(StringBuilder text)
    {
        var symbol = isIncrement ? "++" : "--";
        text.Append(isPostfix ? "" : symbol);
        operand.Describe(text);
        text.Append(isPostfix ? symbol : "");
    }
}

/// <summary><c>condition ? a : b</c>.</summary>
internal sealed class ConditionalExpression(Expression condition, Expression whenTrue, Expression whenFalse) : Expression
{
    public Expression Condition { get; } = condition;

    public Expression WhenTrue { get; } = whenTrue;

    public Expression WhenFalse { get; } = whenFalse;

    public override object? Evaluate(RenderContext context) =>
        Values.IsTrue(Condition.Evaluate(context)) ? WhenTrue.Evaluate(context) : WhenFalse.Evaluate(context);

    public override void Print(RenderContext context)
    {
        if (Values.IsTrue(Condition.Evaluate(context)))
            WhenTrue.Print(context);
        else
            WhenFalse.Print(context);
    }

    public override void Describe(StringBuilder text)
    {
        Condition.Describe(text);
        text.Append('?');
        WhenTrue.Describe(text);
        text.Append(':');
        WhenFalse.Describe(text);
    }
}

/// <summary><c>x = value</c> and <c>x += value</c>; it prints nothing.</summary>
internal sealed class AssignExpression(Expression target, BinaryOperator? op, int operatorStart, Expression value) : Expression
{
    public Expression Target { get; } = target;

    public override object? Evaluate(RenderContext context)
    {
        if (Target is not IAssignable assignable)
            throw context.Error(Target, "Unsupported target expression for assignment.");

        if (op is not { } compound)
        {
            assignable.Assign(context, value.Evaluate(context));
            return null;
        }

        var site = new OperatorSite(Target.Start, operatorStart, value.Start);
        assignable.Assign(context, Operators.Evaluate(context, compound, Target.Evaluate(context), value.Evaluate(context), site));
        return null;
    }

    public override void Describe(StringBuilder text)
    {
        Target.Describe(text);
        text.Append(op?.Text()).Append('=');
        value.Describe(text);
    }
}

/// <summary>A pipe into something that can never be called.</summary>
internal sealed class InvalidPipeExpression(Expression destination) : Expression
{
    public override object? Evaluate(RenderContext context) =>
        throw context.Error(this, $"Pipe expression destination `{destination}` is not a valid function ");

    public override void Describe(StringBuilder text) => destination.Describe(text);
}
