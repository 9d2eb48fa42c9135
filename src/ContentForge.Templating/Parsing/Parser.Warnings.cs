using ContentForge.Templating.Syntax;

namespace ContentForge.Templating.Parsing;

/// <summary>Warns of what the language allows but hardly anybody means.</summary>
internal sealed partial class Parser
{
    private void WarnOfConstantCondition(Expression condition)
    {
        var reason = condition switch
        {
            LiteralExpression { Value: int or long or double } => "a number is true, also 0",
            LiteralExpression { Value: string } => "a text is true, also an empty one",
            ArrayExpression or ObjectExpression => "a list or object is true, also an empty one",
            MemberExpression { Name: "size", IsOptional: false } => "a number is true, also 0; compare the size with 0",
            _ => null,
        };
        if (reason is not null)
            WarnAt(condition.Start, $"The condition `{condition}` always holds: {reason}.");
    }

    private void WarnOfHiddenBuiltin(Expression target)
    {
        if (target is VariableExpression { IsBuiltinName: true } variable)
            WarnAt(target.Start, $"The variable `{variable.Name}` hides the builtin of that name.");
    }

    /// <summary>Words of other template languages are unknown functions here, which are noticed only when they are called.</summary>
    private void WarnOfForeignKeyword()
    {
        if (!Is(TokenKind.Identifier))
            return;

        var word = SpanOf(Current);
        var advice = word switch
        {
            "elseif" or "elsif" or "elif" => "else if",
            "unless" => "if !(…)",
            "endif" or "endfor" or "endcase" or "endcapture" => "end",
            "assign" or "set" => "name = value",
            _ => null,
        };
        if (advice is not null && Peek().Kind is not (TokenKind.Equal or TokenKind.Dot or TokenKind.OpenBracket))
            WarnAt(Current.Start, $"`{word}` is not a keyword; write `{advice}`.");
    }

    private void WarnOfWordOperators(CallExpression call)
    {
        foreach (var operand in call.Arguments.Prepend(call.Target))
        {
            if (operand is VariableExpression { Name: "and" or "or" or "not" or "contains" } word)
            {
                var advice = word.Name switch { "and" => "&&", "or" => "||", "not" => "!", _ => "array.contains` or `string.contains" };
                WarnAt(word.Start, $"`{word.Name}` is not an operator; write `{advice}`.");
            }
        }
    }

    private void WarnOfRangeArithmetic(BinaryOperator op, Expression left, Expression right, int position)
    {
        if (op is BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply
            && (IsRange(left) || IsRange(right)))
        {
            WarnAt(position, "`..` binds tighter than arithmetic; write parentheses around the bound of the range.");
        }
    }

    private static bool IsRange(Expression expression) =>
        expression is BinaryExpression { Operator: BinaryOperator.RangeInclusive or BinaryOperator.RangeExclusive };
}
