using ContentForge.Core;
using ContentForge.Ingest.Read.Yaml;

namespace ContentForge.Ingest.Tests.Read.Yaml;

public sealed class YamlTreeTests
{
    [Fact]
    public void Keeps_the_order_and_the_place_of_everything()
    {
        var root = Assert.IsType<YamlMapping>(Parse("b: one\na:\n  - two\n").Root);

        Assert.Equal(["b", "a"], root.Entries.Select(entry => entry.Key.Value));
        var item = Assert.IsType<YamlScalar>(Assert.IsType<YamlSequence>(root["a"]).Items.Single());
        Assert.Equal(("two", 3, 5), (item.Value, item.Line, item.Column));
    }

    [Fact]
    public void Counts_lines_from_where_the_text_stands_in_its_file() =>
        Assert.Equal(12, Assert.IsType<YamlMapping>(YamlTree.Parse("\na: 1", InputLimits.Default, firstLine: 11).Root)["a"]!.Line);

    [Theory]
    [InlineData("a: &x [1]\nb: *x", "2:4 An alias is used; write the value again.")]
    [InlineData("a: !!python/object:os.system x", "1:4 The tag tag:yaml.org,2002:python/object:os.system is used; write plain values.")]
    [InlineData("? [a]\n: b", "1:3 A key is a list or a mapping; write a text.")]
    public void Refuses_what_is_more_than_keys_lists_and_texts(string yaml, string expected)
    {
        var problem = Assert.Single(Parse(yaml).Problems);

        Assert.Equal(YamlProblemKind.Refused, problem.Kind);
        Assert.Equal(expected, $"{problem.Line}:{problem.Column} {problem.Message}");
    }

    [Fact]
    public void Refuses_nesting_that_would_overflow_a_stack()
    {
        var problem = Assert.Single(Parse("a: " + new string('[', 20_000)).Problems);

        Assert.Equal("The nesting is deeper than 32.", problem.Message);
    }

    [Fact]
    public void The_first_value_of_a_repeated_key_counts()
    {
        var tree = Parse("a: 1\na: 2\n");

        Assert.Equal("1", Assert.IsType<YamlScalar>(Assert.IsType<YamlMapping>(tree.Root)["a"]).Value);
        Assert.Equal("The key 'a' stands twice; the first value counts.", Assert.Single(tree.Problems).Message);
    }

    [Fact]
    public void Says_where_the_syntax_breaks()
    {
        var problem = Assert.Single(Parse("a: one: two").Problems);

        Assert.Equal((YamlProblemKind.Syntax, 1), (problem.Kind, problem.Line));
    }

    [Fact]
    public void Refuses_more_text_than_the_limit() =>
        Assert.Equal(YamlProblemKind.Refused, Assert.Single(Parse(new string('a', 70_000)).Problems).Kind);

    private static YamlTree Parse(string yaml) => YamlTree.Parse(yaml, InputLimits.Default);
}
