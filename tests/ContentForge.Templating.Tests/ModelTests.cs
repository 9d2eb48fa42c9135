using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using ContentForge.Templating.Runtime;

namespace ContentForge.Templating.Tests;

public sealed class ModelTests
{
    [Theory]
    [InlineData("Title", "title")]
    [InlineData("ReadMinutes", "read_minutes")]
    [InlineData("PageURL", "page_url")]
    [InlineData("HTMLText", "htmltext")]
    [InlineData("X1Y", "x1_y")]
    [InlineData("Name_Long", "name__long")]
    [InlineData("camelCase", "camel_case")]
    [InlineData("Übersicht", "übersicht")]
    public void Members_are_known_in_snake_case(string name, string expected) => Assert.Equal(expected, TypeAccessor.Rename(name));

    [Fact]
    public void Reads_properties_of_records_fields_of_structs_and_nested_objects()
    {
        var model = new { Page = new Page("Lamp", 3, ["a", "b"], new Size(2, 1.5)), ReadAt = new DateOnly(2031, 2, 3) };

        Assert.Equal(
            "Lamp 3 b 2 1.5 3 Feb",
            Template.Parse("{{ page.title }} {{ page.step_count }} {{ page.tags[1] }} {{ page.tags.size }} {{ page.size.height }} "
                + "{{ read_at | date.to_string '%e %b' | string.strip }}").Render(model));
    }

    [Fact]
    public void Reads_json()
    {
        using var json = JsonDocument.Parse("""{"title": "Lamp", "steps": [{"text": "Plug in", "minutes": 2}, {"text": "Wait", "minutes": 0.5}], "draft": false}""");

        Assert.Equal(
            "Lamp: Plug in 3, Wait 1.5, false",
            Template.Parse("{{ title }}: {{ for s in steps }}{{ s.text }} {{ s.minutes + 1 }}, {{ end }}{{ draft }}").Render(json.RootElement));
    }

    [Fact]
    public void Reads_json_inside_of_a_dictionary()
    {
        using var json = JsonDocument.Parse("""{"tags": ["x", "y"]}""");

        Assert.Equal(
            "[\"x\", \"y\"] y",
            Template.Parse("{{ data.tags }} {{ data.tags[1] }}").Render(new Dictionary<string, object?>(StringComparer.Ordinal) { ["data"] = json.RootElement }));
    }

    [Fact]
    public void Reads_lists_of_all_kinds()
    {
        var model = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["numbers"] = new[] { 1, 2 },
            ["immutable"] = ImmutableArray.Create("a", "b"),
            ["lazy"] = Enumerable.Range(5, 3).Select(static n => n * n),
            ["set"] = new SortedSet<string>(StringComparer.Ordinal) { "q", "p" },
            ["names"] = new Dictionary<int, string> { [7] = "seven" },
        };

        Assert.Equal(
            "[1, 2] b 2 25,36,49 3 [\"p\", \"q\"] seven",
            Template.Parse("{{ numbers }} {{ immutable[-1] }} {{ immutable.size }} {{ lazy | array.join ',' }} {{ lazy.size }} {{ set }} {{ names[7] }}")
                .Render(model));
    }

    [Fact]
    public void A_lazy_sequence_is_gone_through_once()
    {
        var count = 0;
        var model = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["lazy"] = Enumerable.Range(1, 3).Select(n =>
            {
                count++;
                return n;
            }),
        };

        Assert.Equal("123123 3", Template.Parse("{{ for n in lazy; n; end }}{{ for n in lazy; n; end }} {{ lazy.size }}").Render(model));
        Assert.Equal(3, count);
    }

    [Fact]
    public void Templates_cannot_change_the_model()
    {
        var tags = new List<object?> { "a" };
        var page = new Dictionary<string, object?>(StringComparer.Ordinal) { ["title"] = "Lamp", ["tags"] = tags };
        var template = Template.Parse("{{ page.title = 'X'; page.tags[0] = 'b'; page.extra = 1; new = 2; page }}");

        var text = template.Render(new Dictionary<string, object?>(StringComparer.Ordinal) { ["page"] = page });

        Assert.Equal("{title: \"X\", tags: [\"b\"], extra: 1}", text);
        Assert.Equal("Lamp", page["title"]);
        Assert.Equal(["a"], tags);
        Assert.Equal(2, page.Count);
    }

    [Fact]
    public void A_change_is_seen_wherever_the_page_looks()
    {
        var items = new List<object?> { new Dictionary<string, object?>(StringComparer.Ordinal) { ["name"] = "Lamp" } };
        var template = Template.Parse(
            "{{ items[0].name = 'Desk'; items | array.map 'name' }} {{ for i in items; i.name; end }} {{ items }} {{ items | object.to_json }}");

        var text = template.Render(new Dictionary<string, object?>(StringComparer.Ordinal) { ["items"] = items });

        Assert.Equal("""["Desk"] Desk [{name: "Desk"}] [{"name":"Desk"}]""", text);
    }

    [Fact]
    public void Properties_of_objects_cannot_be_set()
    {
        var result = Template.Parse("{{ page.title = 'X' }}").TryRender(new { Page = new Page("Lamp", 1, [], default) });

        Assert.Equal("text(1,9) : error : Cannot set a value for the readonly member: page.title", result.Error?.ToString());
    }

    [Fact]
    public void Functions_of_the_model_are_called_like_builtins()
    {
        var model = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["url_for"] = new TemplateFunction(static arguments => $"/{arguments[0]}/{(arguments.Count > 1 ? arguments[1] : "index")}"),
        };

        Assert.Equal(
            "/fixes/index /fixes/lamp /fixes/lamp",
            Template.Parse("{{ url_for 'fixes' }} {{ url_for 'fixes' 'lamp' }} {{ 'fixes' | url_for 'lamp' }}").Render(model));
    }

    [Fact]
    public void An_argument_that_a_function_of_the_model_refuses_is_an_error_at_the_call()
    {
        var model = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["url_for"] = new TemplateFunction(static arguments => throw new ArgumentException("There is no such page.", nameof(arguments))),
        };

        Assert.Equal("text(1,4) : error : There is no such page. (Parameter 'arguments')", Template.Parse("{{ url_for 'x' }}").TryRender(model).Error?.ToString());
    }

    [Fact]
    public void Methods_and_static_members_are_out_of_reach() =>
        Assert.Equal("[] [] []", Template.Parse("[{{ page.get_type }}] [{{ page.to_string }}] [{{ page.empty }}]")
            .Render(new { Page = new Page("Lamp", 1, [], default) }));

    private sealed record Page(string Title, int StepCount, ImmutableArray<string> Tags, Size Size)
    {
        public static string Empty => "static";
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly struct Size(int width, double height)
    {
        public readonly double Height = height;

        public int Width => width;
    }
}
