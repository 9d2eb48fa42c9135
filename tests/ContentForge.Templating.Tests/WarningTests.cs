namespace ContentForge.Templating.Tests;

public sealed class WarningTests
{
    [Theory]
    [InlineData("{{ if 0 }}x{{ end }}", "text(1,7) : warning : The condition `0` always holds: a number is true, also 0.")]
    [InlineData("{{ if '' }}x{{ end }}", "text(1,7) : warning : The condition `''` always holds: a text is true, also an empty one.")]
    [InlineData("{{ if [] }}x{{ end }}", "text(1,7) : warning : The condition `[]` always holds: a list or object is true, also an empty one.")]
    [InlineData(
        "{{ if tags.size }}x{{ end }}",
        "text(1,7) : warning : The condition `tags.size` always holds: a number is true, also 0; compare the size with 0.")]
    [InlineData("{{ date = 1 }}", "text(1,4) : warning : The variable `date` hides the builtin of that name.")]
    [InlineData("{{ for html in [1] }}{{ end }}", "text(1,8) : warning : The variable `html` hides the builtin of that name.")]
    [InlineData("{{ capture include }}{{ end }}", "text(1,12) : warning : The variable `include` hides the builtin of that name.")]
    [InlineData("{{ if a }}{{ elseif b }}{{ end }}", "text(1,14) : warning : `elseif` is not a keyword; write `else if`.")]
    [InlineData("{{ unless a }}", "text(1,4) : warning : `unless` is not a keyword; write `if !(…)`.")]
    [InlineData("{{ if a and b }}{{ end }}", "text(1,9) : warning : `and` is not an operator; write `&&`.")]
    [InlineData("{{ if not a }}{{ end }}", "text(1,7) : warning : `not` is not an operator; write `!`.")]
    [InlineData(
        "{{ for i in 1..n-1 }}{{ end }}",
        "text(1,17) : warning : `..` binds tighter than arithmetic; write parentheses around the bound of the range.")]
    public void Warns_of_what_hardly_anybody_means(string source, string expected)
    {
        var template = Template.Parse(source);

        Assert.False(template.HasErrors);
        Assert.Equal(expected, Assert.Single(template.Diagnostics).ToString());
    }

    [Fact]
    public void Ordinary_code_has_no_warnings() =>
        Assert.Empty(Template.Parse("{{ if a.size > 0 && !b }}{{ x = 1 }}{{ for i in 1..(n-1) }}{{ i }}{{ end }}{{ else if c }}{{ end }}").Diagnostics);
}
