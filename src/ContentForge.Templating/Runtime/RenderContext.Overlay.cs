using System.Collections;

namespace ContentForge.Templating.Runtime;

internal sealed partial class RenderContext
{
    private Dictionary<object, object>? _overlay;

    /// <summary>Gives what stands for a value in this render: a changed copy of a model object, or a converted JSON element.</summary>
    public object? Resolve(object? value) =>
        _overlay is not null && value is not null && _overlay.TryGetValue(value, out var current) ? current : value;

    public void Remember(object value, object converted) =>
        (_overlay ??= new Dictionary<object, object>(ReferenceEqualityComparer.Instance)).Add(value, converted);

    /// <summary>
    /// Gives an object or a list that a template may change. What belongs to the model is copied first, and the copy stands for it until
    /// the
    /// render ends, so no page sees what another page changed. <see langword="null"/> when the value cannot have members.
    /// </summary>
    public object? CopyForWriting(object target)
    {
        target = Resolve(target)!;
        object? copy = target switch
        {
            TemplateObject or TemplateArray => target,
            string => null,
            _ when ModelValues.IsObject(target) => ModelValues.CopyObject(this, target),
            IEnumerable and not TemplateRange => new TemplateArray(Sequences.ToItems(this, target, CurrentStart)),
            _ => null,
        };
        if (copy is not null && !ReferenceEquals(copy, target))
            Remember(target, copy);
        return copy;
    }
}
