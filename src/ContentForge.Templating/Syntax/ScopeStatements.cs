using System.Text;
using ContentForge.Templating.Functions;
using ContentForge.Templating.Runtime;

namespace ContentForge.Templating.Syntax;

/// <summary><c>capture x … end</c>: what the body prints becomes the value of a variable.</summary>
internal sealed class CaptureStatement(Expression target, Block body) : Statement
{
    public override Flow Execute(RenderContext context)
    {
        var start = context.Output.Length;
        var flow = body.Execute(context);
        var text = context.TakeOutput(start);
        if (target is not IAssignable assignable)
            throw context.Error(target, "Unsupported target expression for assignment.");
        assignable.Assign(context, text);
        return flow;
    }

    public override void Describe(StringBuilder text)
    {
        text.Append("capture ");
        target.Describe(text);
    }
}

/// <summary><c>with x … end</c>: variables are read from an object first, and written to it.</summary>
internal sealed class WithStatement(Expression target, Block body) : Statement
{
    public override Flow Execute(RenderContext context)
    {
        var scope = target.Evaluate(context);
        if (scope is null || !(ModelValues.IsObject(scope) || scope is BuiltinGroup))
        {
            var kind = Values.KindOf(scope);
            throw context.Error(
                target, $"Invalid target property `{target}` used for [with] statement. Must be a ScriptObject instead of `{kind}`");
        }

        context.BuiltinsMayBeHidden = true;
        context.PushScope(scope);
        var caller = context.EnterInclude(context.Template, arguments: null);
        var flow = body.Execute(context);
        context.LeaveInclude(caller);
        context.PopScope();
        return flow;
    }

    public override void Describe(StringBuilder text)
    {
        text.Append("with ");
        target.Describe(text);
    }
}

/// <summary><c>import x</c>: the members of an object become variables.</summary>
internal sealed class ImportStatement(Expression source) : Statement
{
    public override Flow Execute(RenderContext context)
    {
        var value = source.Evaluate(context);
        if (value is null || !(ModelValues.IsObject(value) || value is BuiltinGroup))
            throw context.Error(source, $"Unexpected value `{Values.KindOf(value)}` for import. Expecting an plain script object {{}}");

        context.BuiltinsMayBeHidden = true;
        foreach (var (name, member) in ModelValues.Pairs(context, value).ToList())
        {
            if (!context.IsReadOnly(name))
                context.AssignVariable(this, name, member);
        }

        return Flow.Next;
    }

    public override void Describe(StringBuilder text)
    {
        text.Append("import ");
        source.Describe(text);
    }
}

internal sealed class ReadOnlyStatement(Expression variable) : Statement
{
    public override Flow Execute(RenderContext context)
    {
        if (variable is LocalVariableExpression local)
            context.Frame.Locals.MakeReadOnly(local.Name);
        else if (variable is VariableExpression global)
            context.MakeReadOnly(global.Name);
        return Flow.Next;
    }

    public override void Describe(StringBuilder text)
    {
        text.Append("readonly ");
        variable.Describe(text);
    }
}
