namespace ContentForge.Templating.Syntax;

internal enum BinaryOperator
{
    Coalesce,
    NotEmptyCoalesce,
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    DivideRound,
    Modulo,
    ShiftLeft,
    ShiftRight,
    RangeInclusive,
    RangeExclusive,
}

internal static class BinaryOperators
{
    private static readonly (string Text, int Precedence)[] Facts =
    [
        ("??", 20), ("?!", 20), ("||", 30), ("&&", 40), ("==", 70), ("!=", 70), ("<", 80), ("<=", 80), (">", 80), (">=", 80),
        ("+", 100), ("-", 100), ("*", 110), ("/", 110), ("//", 110), ("%", 110), ("<<", 110), (">>", 110), ("..", 130), ("..<", 130),
    ];

    public static string Text(this BinaryOperator op) => Facts[(int)op].Text;

    public static int Precedence(this BinaryOperator op) => Facts[(int)op].Precedence;
}
