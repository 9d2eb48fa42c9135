using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace ContentForge.Core.Model;

/// <summary>The checks that keep every record of the model valid from the moment it exists.</summary>
internal static class Guard
{
    public static string NotBlank(string text, [CallerArgumentExpression(nameof(text))] string? name = null) =>
        string.IsNullOrWhiteSpace(text) ? throw new ArgumentException("A text is needed.", name) : text;

    public static RichText NotBlank(RichText text, [CallerArgumentExpression(nameof(text))] string? name = null) =>
        text.IsBlank ? throw new ArgumentException("A text is needed.", name) : text;

    public static int Positive(int number, [CallerArgumentExpression(nameof(number))] string? name = null) =>
        number >= 1 ? number : throw new ArgumentOutOfRangeException(name, number, "Numbers start at 1.");

    public static ImmutableArray<T> NotEmpty<T>(
        ImmutableArray<T> items, [CallerArgumentExpression(nameof(items))] string? name = null) =>
        items.IsDefaultOrEmpty ? throw new ArgumentException("At least one is needed.", name) : items;

    /// <summary>Ordinals must run 1..n, so that a reader can count and a link can point.</summary>
    public static ImmutableArray<T> Numbered<T>(
        ImmutableArray<T> items, Func<T, int> ordinal, [CallerArgumentExpression(nameof(items))] string? name = null)
    {
        if (items.IsDefault)
            return [];
        for (var i = 0; i < items.Length; i++)
        {
            if (ordinal(items[i]) != i + 1)
                throw new ArgumentException($"Item {i + 1} has the ordinal {ordinal(items[i])}.", name);
        }

        return items;
    }
}
