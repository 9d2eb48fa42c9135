using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ContentForge.Site.Model;

/// <summary>
/// Which form of a word goes with a number in a language, in the syntax of Unicode's CLDR (UTS #35, plural rules), so that what it says
/// about a language can be copied: <c>"few": "v = 0 and i % 10 = 2..4 and i % 100 != 12..14"</c>. What is counted here is whole, so <c>n</c>
/// and <c>i</c> are the number, and the operands for decimals are 0.
/// </summary>
internal sealed partial class PluralRules
{
    /// <summary>The category of every number that no rule is for. Every counted text has it.</summary>
    public const string Other = "other";

    private static readonly string[] Categories = ["zero", "one", "two", "few", "many"];

    private readonly ImmutableArray<(string Category, ImmutableArray<ImmutableArray<Relation>> Either)> _rules;

    private PluralRules(ImmutableArray<(string, ImmutableArray<ImmutableArray<Relation>>)> rules) => _rules = rules;

    /// <summary>The categories that numbers of this language can have.</summary>
    public IEnumerable<string> Names => _rules.Select(rule => rule.Category).Append(Other);

    /// <summary>Reads the rules of a language, each under its category.</summary>
    /// <exception cref="FormatException">One of them is no such rule.</exception>
    public static PluralRules Parse(IReadOnlyDictionary<string, string> rules)
    {
        if (rules.Keys.FirstOrDefault(key => !Categories.Contains(key, StringComparer.Ordinal)) is { } unknown)
            throw new FormatException($"'{unknown}' is no plural category with a rule; there are {string.Join(", ", Categories)}.");
        return new PluralRules([.. Categories.Where(rules.ContainsKey).Select(category => (category, ParseRule(rules[category])))]);
    }

    /// <summary>The category of a number.</summary>
    public string CategoryOf(long number)
    {
        foreach (var (category, either) in _rules)
        {
            if (either.Any(all => all.All(relation => relation.Holds(number))))
                return category;
        }

        return Other;
    }

    // Examples, which CLDR writes behind the rule after an @, are no part of it.
    private static ImmutableArray<ImmutableArray<Relation>> ParseRule(string rule) =>
        [.. rule.Split('@')[0].Split(" or ").Select(either => either.Split(" and ").Select(relation => ParseRelation(relation.Trim())).ToImmutableArray())];

    private static Relation ParseRelation(string text)
    {
        var match = RelationSyntax.Match(text);
        if (!match.Success)
            throw new FormatException($"'{text}' is no condition of a plural rule such as 'i % 10 = 2..4'.");
        var modulo = match.Groups["modulo"] is { Success: true } divisor ? Number(divisor.Value) : 0;
        var ranges = match.Groups["ranges"].Value.Split(',').Select(range => range.Split("..")).Select(ends => (Number(ends[0]), Number(ends[^1])));
        return new Relation(match.Groups["operand"].Value is "n" or "i", modulo, match.Groups["sign"].Value == "=", [.. ranges]);
    }

    private static long Number(string digits) => long.Parse(digits, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<operand>[nivwftce])( ?% ?(?<modulo>[1-9]\d{0,8}))? ?(?<sign>!?=) ?(?<ranges>\d{1,9}(\.\.\d{1,9})?(, ?\d{1,9}(\.\.\d{1,9})?)*)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex RelationSyntax { get; }

    private sealed record Relation(bool IsNumber, long Modulo, bool IsIn, ImmutableArray<(long From, long To)> Ranges)
    {
        public bool Holds(long number)
        {
            var operand = IsNumber ? number : 0;
            var value = Modulo == 0 ? operand : operand % Modulo;
            return IsIn == Ranges.Any(range => value >= range.From && value <= range.To);
        }
    }
}
