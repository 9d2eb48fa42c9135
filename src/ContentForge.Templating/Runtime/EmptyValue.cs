namespace ContentForge.Templating.Runtime;

/// <summary>The value of <c>empty</c> and <c>blank</c>, equal to any list or object without items.</summary>
internal sealed class EmptyValue
{
    public static readonly EmptyValue Instance = new();

    private EmptyValue()
    {
    }
}
