using System.Text;
using ContentForge.Templating.Runtime;

namespace ContentForge.Templating.Syntax;

/// <summary>
/// A part of a parsed template. The tree is what is executed: nodes are immutable once parsed, and shared by all renders.
/// </summary>
internal abstract class Node
{
    /// <summary>Offset of the first character in the source; where its errors are reported.</summary>
    public int Start { get; set; }

    /// <summary>Offset behind the last character.</summary>
    public int End { get; set; }

    /// <summary>Appends the source of the node in the spelling that error messages use.</summary>
    public abstract void Describe(StringBuilder text);

    public override string ToString()
    {
        var text = new StringBuilder();
        Describe(text);
        return text.ToString();
    }
}

internal abstract class Expression : Node
{
    /// <summary>Gives the value; a function that is only named is called.</summary>
    public abstract object? Evaluate(RenderContext context);

    /// <summary>Gives the value; a function that is only named stays a function.</summary>
    public virtual object? EvaluateTarget(RenderContext context) => Evaluate(context);

    /// <summary>Prints the value. Overridden where it can be printed without being made first.</summary>
    public virtual void Print(RenderContext context) => context.Print(Evaluate(context));
}

internal abstract class Statement : Node
{
    public abstract Flow Execute(RenderContext context);
}

/// <summary>An expression that can be assigned to.</summary>
internal interface IAssignable
{
    void Assign(RenderContext context, object? value);
}
