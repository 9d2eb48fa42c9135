using System.Collections.Immutable;
using System.Globalization;

namespace ContentForge.Site.Model;

/// <summary>A text with a number in it, which has a form for each kind of number in its language: <c>1 step</c>, <c>7 steps</c>.</summary>
/// <param name="Forms">The forms by plural category, each with <c>{count}</c> in the place of the number.</param>
/// <param name="Rules">Which of them goes with a number.</param>
internal sealed record CountedText(ImmutableSortedDictionary<string, string> Forms, PluralRules Rules)
{
    private const string Place = "{count}";

    /// <summary>The text for a number.</summary>
    public string For(long count) =>
        Fill(Forms.GetValueOrDefault(Rules.CategoryOf(count)) ?? Forms.GetValueOrDefault(PluralRules.Other, Place), count);

    /// <summary>Puts a number into a text that has one form only.</summary>
    public static string Fill(string text, long count) =>
        text.Replace(Place, count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
