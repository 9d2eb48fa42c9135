using System.Text;
using ContentForge.Templating.Functions;
using ContentForge.Templating.Runtime;

namespace ContentForge.Templating.Syntax;

/// <summary><c>target.name</c>, or <c>target?.name</c>, which is nothing when the target is.</summary>
internal sealed class MemberExpression(Expression target, string name, int nameStart, bool isOptional) : Expression, IAssignable
{
    public Expression Target { get; } = target;

    public string Name { get; } = name;

    public bool IsOptional { get; } = isOptional;

    public override object? Evaluate(RenderContext context)
    {
        var value = EvaluateTarget(context);
        return value is Callable or TemplateFunction ? Calls.CallBare(context, this, value) : value;
    }

    public override object? EvaluateTarget(RenderContext context)
    {
        var owner = Target.Evaluate(context);
        if (owner is null)
        {
            if (IsOptional || context.Options.RelaxedTargetAccess)
                return null;
            throw context.Error(nameStart, $"Cannot get the member {this} for a null object.");
        }

        if (Members.TryGet(context, owner, Name, out var value))
            return value;
        if (!context.Options.RelaxedMemberAccess)
            throw context.Error(nameStart, $"Cannot get member with name {Name}.");
        return null;
    }

    public override void Print(RenderContext context)
    {
        var value = EvaluateTarget(context);
        if (value is Callable or TemplateFunction)
            Calls.PrintBare(context, this, value);
        else
            context.Print(value);
    }

    public void Assign(RenderContext context, object? value)
    {
        var owner = Target.Evaluate(context);
        switch (owner)
        {
            case null:
                throw context.Error(nameStart, $"Object `{Target}` is null. Cannot access member: {this}");
            case BuiltinGroup group:
                if (!group.TrySet(context, Name, value))
                    throw ReadOnly(context);
                return;
        }

        switch (context.CopyForWriting(owner))
        {
            case TemplateObject members when !members.IsReadOnly(Name):
                members.Set(Name, value);
                if (Builtins.All.ContainsKey(Name))
                    context.BuiltinsMayBeHidden = true;
                break;
            case TemplateArray array:
                array.SetMember(Name, value);
                break;
            default:
                throw ReadOnly(context);
        }
    }

    public override void Describe(StringBuilder text)
    {
        Target.Describe(text);
        text.Append(IsOptional ? "?." : ".").Append(Name);
    }

    private TemplateRenderException ReadOnly(RenderContext context) =>
        context.Error(nameStart, $"Cannot set a value for the readonly member: {this}");
}

/// <summary><c>target.empty?</c> and <c>target.blank?</c>.</summary>
internal sealed class IsEmptyExpression(Expression target, string name) : Expression
{
    public override object? Evaluate(RenderContext context) =>
        Values.IsEmpty(context, target.Evaluate(context)) is { } isEmpty ? Boxes.Of(isEmpty) : null;

    public override void Describe(StringBuilder text)
    {
        target.Describe(text);
        text.Append('.').Append(name).Append('?');
    }
}
