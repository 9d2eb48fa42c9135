using ContentForge.Templating.Syntax;

namespace ContentForge.Templating.Runtime;

/// <summary>What belongs to one call of a function or a template: its <c>$</c> variables and the body that <c>wrap</c> hands it.</summary>
internal sealed class Frame(int firstScope)
{
    private TemplateObject? _locals;

    /// <summary>Loops from here on belong to this frame.</summary>
    public int FirstScope { get; } = firstScope;

    public TemplateArray? Arguments { get; init; }

    public WrappedBody? Body { get; init; }

    public TemplateObject Locals => _locals ??= new TemplateObject();

    public bool TryGetLocal(string name, out object? value)
    {
        value = null;
        return _locals is not null && _locals.TryGet(name, out value);
    }
}

/// <summary>The statements between <c>wrap</c> and its <c>end</c>, with the template they are written in.</summary>
internal sealed record WrappedBody(Block Block, Template Template);

/// <summary>The variables of a call of a function with named parameters.</summary>
/// <param name="outer">The variables around an anonymous function.</param>
internal sealed class FunctionScope(FunctionScope? outer) : TemplateObject
{
    public override bool TryGet(string key, out object? value) =>
        base.TryGet(key, out value) || (outer is not null && outer.TryGet(key, out value));

    /// <summary>The scope that has a variable; this one for a new variable.</summary>
    public FunctionScope OwnerOf(string key) =>
        base.TryGet(key, out _) || outer is null || !outer.TryGet(key, out _) ? this : outer.OwnerOf(key);
}
