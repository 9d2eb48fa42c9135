using System.Text;
using ContentForge.Templating.Runtime;

namespace ContentForge.Templating.Syntax;

internal sealed class IfStatement(Expression condition, Block then, Statement? otherwise) : Statement
{
    public override Flow Execute(RenderContext context)
    {
        if (Values.IsTrue(condition.Evaluate(context)))
            return then.Execute(context);
        return otherwise is null ? Flow.Next : otherwise.Execute(context);
    }

    public override void Describe(StringBuilder text)
    {
        text.Append("if ");
        condition.Describe(text);
    }
}

/// <summary>One <c>when</c> of a <c>case</c>.</summary>
internal sealed record WhenClause(Expression[] Values, Block Body);

internal sealed class CaseStatement(Expression value, WhenClause[] clauses, Block? otherwise) : Statement
{
    public override Flow Execute(RenderContext context)
    {
        var actual = value.Evaluate(context);
        foreach (var clause in clauses)
        {
            foreach (var expected in clause.Values)
            {
                var site = new OperatorSite(value.Start, expected.Start, expected.Start);
                if (Values.IsTrue(Operators.Evaluate(context, BinaryOperator.Equal, actual, expected.Evaluate(context), site)))
                    return clause.Body.Execute(context);
            }
        }

        return otherwise is null ? Flow.Next : otherwise.Execute(context);
    }

    public override void Describe(StringBuilder text)
    {
        text.Append("case ");
        value.Describe(text);
    }
}
