using ContentForge.Site.Model;

namespace ContentForge.Site.Tests.Model;

public sealed class PluralRulesTests
{
    private const string Polish = "v = 0 and i % 10 = 2..4 and i % 100 != 12..14";

    [Theory]
    [InlineData("en", 1, "1 step")]
    [InlineData("en", 0, "0 steps")]
    [InlineData("en", 21, "21 steps")]
    [InlineData("fr", 0, "0 étape")]
    [InlineData("fr", 1, "1 étape")]
    [InlineData("fr", 2, "2 étapes")]
    [InlineData("fr", 1_000_000, "1000000 d’étapes")]
    [InlineData("es", 1, "1 paso")]
    [InlineData("pt", 0, "0 passo")]
    [InlineData("it", 3_000_000, "3000000 di passaggi")]
    [InlineData("pl", 1, "1 krok")]
    [InlineData("pl", 2, "2 kroki")]
    [InlineData("pl", 4, "4 kroki")]
    [InlineData("pl", 5, "5 kroków")]
    [InlineData("pl", 12, "12 kroków")]
    [InlineData("pl", 14, "14 kroków")]
    [InlineData("pl", 21, "21 kroków")]
    [InlineData("pl", 22, "22 kroki")]
    [InlineData("pl", 112, "112 kroków")]
    [InlineData("pl", 0, "0 kroków")]
    [InlineData("ja", 1, "1 ステップ")]
    [InlineData("nl", 7, "7 stappen")]
    public void A_count_is_said_as_its_language_does(string language, int count, string expected) =>
        Assert.Equal(expected, ThemeText.Load([TestSite.TemplatesFolder], new SiteOptions { Language = language }, []).Count("step_count", count));

    [Theory]
    [InlineData(0, "zero")]
    [InlineData(1, "one")]
    [InlineData(2, "two")]
    [InlineData(3, "few")]
    [InlineData(110, "few")]
    [InlineData(11, "many")]
    [InlineData(199, "many")]
    [InlineData(100, "other")]
    [InlineData(102, "other")]
    public void All_six_categories_are_known(int number, string category)
    {
        var arabic = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["many"] = "n % 100 = 11..99 @integer 11~26, 111, 1011, …",
            ["few"] = "n % 100 = 3..10",
            ["zero"] = "n = 0",
            ["one"] = "n = 1 @integer 1 @decimal 1.0",
            ["two"] = "n = 2",
        };

        Assert.Equal(category, PluralRules.Parse(arabic).CategoryOf(number));
    }

    [Theory]
    [InlineData("n % 10 = 1 and n % 100 != 11,71,91", 11, "other")]
    [InlineData("n % 10 = 1 and n % 100 != 11,71,91", 61, "one")]
    [InlineData("i=1", 1, "one")]
    [InlineData("f = 1", 1, "other")]
    public void A_rule_may_name_several_numbers(string rule, int number, string category) =>
        Assert.Equal(category, PluralRules.Parse(new Dictionary<string, string>(StringComparer.Ordinal) { ["one"] = rule }).CategoryOf(number));

    [Theory]
    [InlineData("one", "")]
    [InlineData("one", "n = ")]
    [InlineData("one", "x = 1")]
    [InlineData("one", "n % 0 = 1")]
    [InlineData("one", "n = 1 and")]
    [InlineData("one", "n = 1..")]
    [InlineData("one", "n = 99999999999999999999")]
    [InlineData("some", Polish)]
    [InlineData("other", Polish)]
    public void What_is_no_rule_is_refused(string category, string rule) =>
        Assert.Throws<FormatException>(() => PluralRules.Parse(new Dictionary<string, string>(StringComparer.Ordinal) { [category] = rule }));
}
