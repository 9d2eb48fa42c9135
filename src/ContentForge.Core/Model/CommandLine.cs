namespace ContentForge.Core.Model;

/// <summary>Something to type, exactly as it is to be typed.</summary>
/// <param name="Text">The command; lines are separated by <c>\n</c>.</param>
/// <param name="Host">Where it is typed.</param>
public sealed record CommandLine(string Text, CommandHost Host)
{
    /// <summary>The command.</summary>
    /// <exception cref="ArgumentException">The command is empty.</exception>
    public string Text { get; init => field = Guard.NotBlank(value); } = Guard.NotBlank(Text);
}
