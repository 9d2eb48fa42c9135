using System.Numerics;

namespace ContentForge.Templating.Runtime;

/// <summary>Boxed values that are made once, and the rule that a whole number has the smallest type it fits in.</summary>
internal static class Boxes
{
    public static readonly object True = true;
    public static readonly object False = false;

    private const int Lowest = -16;
    private const int Highest = 1023;
    private static readonly object[] Integers = CreateIntegers();

    public static object Of(bool value) => value ? True : False;

    public static object Of(int value) =>
        (uint)(value - Lowest) <= Highest - Lowest ? Integers[value - Lowest] : value;

    public static object Fit(long value) => value is >= int.MinValue and <= int.MaxValue ? Of((int)value) : value;

    public static object Fit(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? Fit((long)value) : value;

    private static object[] CreateIntegers()
    {
        var boxes = new object[Highest - Lowest + 1];
        for (var i = 0; i < boxes.Length; i++)
            boxes[i] = i + Lowest;
        return boxes;
    }
}
