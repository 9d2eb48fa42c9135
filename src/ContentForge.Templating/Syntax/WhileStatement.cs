using System.Text;
using ContentForge.Templating.Runtime;

namespace ContentForge.Templating.Syntax;

internal sealed class WhileStatement(Expression condition, Block body) : Statement
{
    public override Flow Execute(RenderContext context)
    {
        var loop = new LoopState("while", null);
        context.EnterLoop();
        context.PushScope(loop);
        var flow = Flow.Next;
        while (flow is not (Flow.Break or Flow.Return) && Values.IsTrue(condition.Evaluate(context)))
        {
            context.CountIteration(this);
            flow = body.Execute(context);
            loop.Index++;
        }

        context.PopScope();
        context.LeaveLoop();
        return flow == Flow.Return ? flow : Flow.Next;
    }

    public override void Describe(StringBuilder text)
    {
        text.Append("while ");
        condition.Describe(text);
    }
}

/// <summary><c>break</c> and <c>continue</c>.</summary>
internal sealed class JumpStatement(Flow flow) : Statement
{
    private string Keyword => flow == Flow.Break ? "break" : "continue";

    // Only the execution knows: the body of a `wrap` may jump in a loop of the function that it is handed to.
    public override Flow Execute(RenderContext context) =>
        context.IsInLoop ? flow : throw context.Error(this, $"The <{Keyword}> statement can only be used inside for/while loops");

    public override void Describe(StringBuilder text) => text.Append(Keyword);
}

internal sealed class ReturnStatement(Expression? value) : Statement
{
    public override Flow Execute(RenderContext context)
    {
        context.ReturnValue = value?.Evaluate(context);
        return Flow.Return;
    }

    public override void Describe(StringBuilder text)
    {
        text.Append("ret ");
        value?.Describe(text);
    }
}
