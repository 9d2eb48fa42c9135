using ContentForge.Audit;

namespace ContentForge.Tests.Audit;

public sealed class CsvTests
{
    [Theory]
    [InlineData("=1+1.md", "'=1+1.md")]
    [InlineData("+a", "'+a")]
    [InlineData("-a", "'-a")]
    [InlineData("@a", "'@a")]
    [InlineData("＝a", "'＝a")]
    [InlineData("＋a", "'＋a")]
    [InlineData("－a", "'－a")]
    [InlineData("＠a", "'＠a")]
    [InlineData("  =a", "'  =a")]
    [InlineData("\u00A0\u3000=a", "'\u00A0\u3000=a")]
    [InlineData("'=a", "''=a")]
    [InlineData("\"=a\"", "\"'\"\"=a\"\"\"")]
    [InlineData("\ta", "'\ta")]
    [InlineData("\ra", "\"'\na\"")]
    [InlineData("a=b", "a=b")]
    [InlineData("a-b@c", "a-b@c")]
    [InlineData("'tis", "'tis")]
    [InlineData("a\u001B[31m\u202E.md", @"a\u001B[31m\u202E.md")]
    [InlineData("\u200B=a", @"\u200B=a")]
    [InlineData("a, b", "\"a, b\"")]
    public void A_text_is_never_a_formula_and_steers_nothing(string text, string expected) => Assert.Equal(expected, Written(text));

    [Fact]
    public void Numbers_stay_numbers() => Assert.Equal("-0.5,3,1", Written(-0.5, 3, 1.0));

    private static string Written(params object[] fields)
    {
        using var writer = new StringWriter();
        Csv.WriteRecord(writer, fields);
        return writer.ToString()[..^1];
    }
}
