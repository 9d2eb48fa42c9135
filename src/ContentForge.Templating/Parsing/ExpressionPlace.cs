using ContentForge.Templating.Syntax;

namespace ContentForge.Templating.Parsing;

/// <summary>Where an expression stands, which decides how far it reaches.</summary>
internal readonly record struct ExpressionPlace()
{
    /// <summary>Operators that bind no tighter than this end the expression.</summary>
    public int Precedence { get; init; }

    /// <summary>
    /// Whether a following operand belongs to the call around this expression, so that it cannot be an argument of its own.
    /// </summary>
    public bool IsInsideCall { get; init; }

    /// <summary>Whether it is an expression without operators and arguments.</summary>
    public bool IsBasic { get; init; }

    /// <summary>Whether <c>name:</c> is not a named argument, because the colon has another meaning.</summary>
    public bool HasNoNamedArguments { get; init; }

    /// <summary>Whether <c>||</c> separates alternatives, as in <c>when</c>.</summary>
    public bool EndsAtOr { get; init; }

    public bool AllowsAssignment { get; init; } = true;

    /// <summary>Whether the expression is a statement of its own.</summary>
    public bool IsStatement { get; init; }

    /// <summary>Whether it is the destination of a pipe.</summary>
    public bool IsPipeDestination { get; init; }

    /// <summary>Takes the options behind the list of a loop.</summary>
    public List<NamedArgument>? LoopOptions { get; init; }
}
