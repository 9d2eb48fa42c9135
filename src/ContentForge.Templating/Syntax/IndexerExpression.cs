using System.Text;
using ContentForge.Templating.Functions;
using ContentForge.Templating.Runtime;

namespace ContentForge.Templating.Syntax;

/// <summary><c>target[index]</c>: an item of a list, counted from the end when negative, or a member by its name.</summary>
internal sealed class IndexerExpression(Expression target, Expression index) : Expression, IAssignable
{
    /// <summary>Whether a target that is nothing makes this nothing, because it hangs on a <c>?.</c>.</summary>
    public bool IsOptional { get; } = target is MemberExpression { IsOptional: true } or IndexerExpression { IsOptional: true };

    public override object? Evaluate(RenderContext context)
    {
        var value = EvaluateTarget(context);
        return value is Callable or TemplateFunction ? Calls.CallBare(context, this, value) : value;
    }

    public override object? EvaluateTarget(RenderContext context)
    {
        var list = target.Evaluate(context);
        if (list is null)
        {
            if (IsOptional || context.Options.RelaxedTargetAccess)
                return null;
            throw NoTarget(context);
        }

        var key = index.Evaluate(context);
        if (key is null)
            return context.Options.NullIndexer ? null : throw NoIndex(context);
        return Read(context, list, key);
    }

    public void Assign(RenderContext context, object? value)
    {
        var list = target.Evaluate(context) ?? throw NoTarget(context);
        var key = index.Evaluate(context) ?? throw NoIndex(context);
        var name = Values.IsText(key) || key is CapturedText ? ValueWriter.ToText(context, key) : null;
        if (list is BuiltinGroup group)
        {
            if (!group.TrySet(context, name ?? ValueWriter.ToText(context, key), value))
                throw ReadOnly(context, key);
            return;
        }

        switch (context.CopyForWriting(list))
        {
            case TemplateArray array when name is not null:
                array.SetMember(name, value);
                break;
            case TemplateArray array:
                AssignItem(context, array, Values.ToInt(context, index.Start, key), value);
                break;
            case TemplateObject members when !members.IsReadOnly(name ??= ValueWriter.ToText(context, key)):
                members.Set(name, value);
                if (Builtins.All.ContainsKey(name))
                    context.BuiltinsMayBeHidden = true;
                break;
            default:
                throw ReadOnly(context, key);
        }
    }

    public override void Describe(StringBuilder text)
    {
        target.Describe(text);
        if (target is ArgumentsExpression && index is LiteralExpression)
        {
            index.Describe(text);
            return;
        }

        text.Append('[');
        index.Describe(text);
        text.Append(']');
    }

    private void AssignItem(RenderContext context, TemplateArray array, int position, object? value)
    {
        if (position < 0)
            position += array.Count;
        if (position < 0)
            throw OutOfBounds(context, position, array.Count);
        if (position >= array.Count)
        {
            context.BeginItems();
            context.CountItems(index.Start, position - array.Count + 1L);
            context.ChargeMemory(index.Start, (position - array.Count + 1L) * 16);
        }

        array[position] = value;
    }

    private object? Read(RenderContext context, object list, object key)
    {
        if (list is string or SafeHtml or CapturedText)
            return ReadCharacter(context, list.ToString()!, key);
        if (Sequences.IsList(list))
            return ReadItem(context, list, key);
        if (Members.TryGet(context, list, ValueWriter.ToText(context, key), out var value))
            return value;
        if (!context.Options.RelaxedMemberAccess)
            throw context.Error(index, $"Cannot access target `{target}` with an indexer: {index}");
        return null;
    }

    private object? ReadItem(RenderContext context, object list, object key)
    {
        if (Values.IsText(key))
            return Members.TryGet(context, list, ValueWriter.ToText(context, key), out var member) ? member : null;

        var count = Sequences.Count(list);
        var position = Values.ToInt(context, index.Start, key);
        if (position < 0)
            position += count;
        if (position >= 0 && position < count)
            return Sequences.ItemAt(context, list, position);
        if (!context.Options.RelaxedIndexerAccess)
            throw OutOfBounds(context, position, count);
        return null;
    }

    private object? ReadCharacter(RenderContext context, string text, object key)
    {
        if (Values.IsText(key))
            return Members.TryGet(context, text, ValueWriter.ToText(context, key), out var member) ? member : null;

        var position = Values.ToInt(context, index.Start, key);
        if (position < 0)
            position += text.Length;
        if (position >= 0 && position < text.Length)
            return text[position].ToString();
        if (!context.Options.RelaxedIndexerAccess)
            throw OutOfBounds(context, position, text.Length);

        // Unlike a list, a text has no nothing behind its end.
        return position < 0 ? null : throw context.Error(this, "Index was outside the bounds of the array.");
    }

    private TemplateRenderException OutOfBounds(RenderContext context, int position, int count) =>
        context.Error(index, $"The index {position} is out of bounds [0, {count}] on the `{target}` with the indexer: {index}");

    private TemplateRenderException NoTarget(RenderContext context) =>
        context.Error(target, $"Object `{target}` is null. Cannot access indexer: {this}");

    private TemplateRenderException NoIndex(RenderContext context) =>
        context.Error(index, $"Cannot access target `{target}` with a null indexer: {this}");

    private TemplateRenderException ReadOnly(RenderContext context, object key) =>
        context.Error(index, $"Cannot set a value for the readonly member `{ValueWriter.ToText(context, key)}` in the indexer: {this}");
}
