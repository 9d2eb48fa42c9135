using System.Text;
using ContentForge.Templating.Runtime;

namespace ContentForge.Templating.Syntax;

/// <summary>A value written in the source.</summary>
internal sealed class LiteralExpression(object? value, string source) : Expression
{
    public object? Value { get; } = value;

    public override object? Evaluate(RenderContext context) => Value;

    public override void Describe(StringBuilder text) => text.Append(source);
}

/// <summary><c>[a, b]</c>.</summary>
internal sealed class ArrayExpression(Expression[] items) : Expression
{
    public bool HasItems => items.Length > 0;

    public override object? Evaluate(RenderContext context)
    {
        context.ChargeMemory(Start, 64 + (items.Length * 8L));
        var values = new List<object?>(items.Length);
        foreach (var item in items)
            values.Add(item.Evaluate(context));
        return new TemplateArray(values);
    }

    public override void Describe(StringBuilder text)
    {
        text.Append('[');
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0)
                text.Append(',');
            items[i].Describe(text);
        }

        text.Append(']');
    }
}

/// <summary><c>{a: 1, "b c": 2}</c>.</summary>
internal sealed class ObjectExpression((string Key, Expression Value)[] members) : Expression
{
    public override object? Evaluate(RenderContext context)
    {
        context.ChargeMemory(Start, 128 + (members.Length * 16L));
        var value = new TemplateObject();
        foreach (var (key, member) in members)
            value.Set(key, member.Evaluate(context));
        return value;
    }

    public override void Describe(StringBuilder text)
    {
        text.Append('{');
        for (var i = 0; i < members.Length; i++)
        {
            text.Append(i > 0 ? "," : "").Append(members[i].Key).Append(':');
            members[i].Value.Describe(text);
        }

        text.Append('}');
    }
}

/// <summary><c>$"text {expression} text"</c>.</summary>
internal sealed class InterpolatedExpression(Expression[] parts, string source) : Expression
{
    public override object? Evaluate(RenderContext context)
    {
        var values = Array.ConvertAll(parts, part => part.Evaluate(context));
        // A quirk of the language: a truth value is spelled with a capital letter here.
        var texts = Array.ConvertAll(values, value => value is bool truth ? truth.ToString() : ValueWriter.ToText(context, value));
        context.ChargeText(Start, texts.Sum(static text => (long)text.Length));
        return string.Concat(texts);
    }

    public override void Describe(StringBuilder text) => text.Append(source);
}

/// <summary>An expression in parentheses.</summary>
internal sealed class NestedExpression(Expression inner) : Expression, IAssignable
{
    public Expression Inner { get; } = inner;

    public override object? Evaluate(RenderContext context)
    {
        var value = Inner.Evaluate(context);
        return Inner is AnonymousFunctionExpression ? Calls.CallBare(context, this, value!) : value;
    }

    public override object? EvaluateTarget(RenderContext context) => Inner.EvaluateTarget(context);

    public void Assign(RenderContext context, object? value)
    {
        if (Inner is not IAssignable target)
            throw context.Error(this, "Unsupported target expression for assignment.");
        target.Assign(context, value);
    }

    public override void Describe(StringBuilder text)
    {
        text.Append('(');
        Inner.Describe(text);
        text.Append(')');
    }
}
