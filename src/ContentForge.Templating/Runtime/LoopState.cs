namespace ContentForge.Templating.Runtime;

/// <summary>A running loop: its variable, and the object that templates know as <c>for</c>, <c>while</c> or <c>tablerow</c>.</summary>
internal sealed class LoopState(string keyword, string? variable)
{
    public string Keyword { get; } = keyword;

    public string? Variable { get; } = variable;

    public object? Value { get; set; }

    public int Index { get; set; }

    public int Length { get; set; }

    public bool Changed { get; set; }

    public int Column { get; set; }

    public bool TryGet(string name, out object? value)
    {
        value = name switch
        {
            "index" => Boxes.Of(Index),
            "first" => Boxes.Of(Index == 0),
            "even" => Boxes.Of((Index & 1) == 0),
            "odd" => Boxes.Of((Index & 1) != 0),
            "last" => Boxes.Of(Index == Length - 1),
            "length" => Boxes.Of(Length),
            "rindex" => Boxes.Of(Length - Index - 1),
            "changed" => Boxes.Of(Changed),
            "col" => Boxes.Of(Column),
            _ => null,
        };
        return value is not null;
    }
}
