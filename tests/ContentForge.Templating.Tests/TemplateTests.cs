using System.Buffers;

namespace ContentForge.Templating.Tests;

public sealed class TemplateTests
{
    [Fact]
    public void The_example_of_the_documentation_works()
    {
        var template = Template.Parse("Hello {{ name | string.upcase }}!");

        Assert.Equal("Hello WORLD!", template.Render(new { Name = "world" }));
    }

    [Fact]
    public void Parsing_never_fails_and_reports_errors_with_their_position()
    {
        var template = Template.Parse("first line\n{{ if }}", "page.html");

        Assert.True(template.HasErrors);
        Assert.Equal(
            new TemplateDiagnostic(
                TemplateDiagnosticSeverity.Error,
                "page.html",
                2,
                7,
                "Error while parsing if statement: Expecting <expression> instead of `}}` in: if <expression> ... end|else|else if"),
            template.Diagnostics[0]);
    }

    [Fact]
    public void A_template_with_errors_does_not_render()
    {
        var template = Template.Parse("{{ 1 + }}");

        Assert.Equal(template.Diagnostics[0], template.TryRender().Error);
        Assert.Equal(template.Diagnostics[0], Assert.Throws<TemplateRenderException>(() => template.Render()).Diagnostic);
    }

    [Fact]
    public void An_error_is_printed_like_a_compiler_does()
    {
        var result = Template.Parse("\n {{ missing.member }}", "card.html").TryRender();

        Assert.False(result.Succeeded);
        Assert.Null(result.Text);
        Assert.Equal("card.html(2,13) : error : Cannot get the member missing.member for a null object.", result.Error.ToString());
    }

    [Fact]
    public void A_writer_gets_nothing_when_the_render_fails()
    {
        var writer = new StringWriter();
        var template = Template.Parse("some text {{ nothing.here }}");

        Assert.Throws<TemplateRenderException>(() => template.Render(null, writer));

        Assert.Equal("", writer.ToString());
    }

    [Fact]
    public void Renders_to_a_text_writer_and_to_a_buffer()
    {
        var writer = new StringWriter();
        var buffer = new ArrayBufferWriter<char>();
        var template = Template.Parse("{{ 1 + 1 }} lamps");

        template.Render(null, writer);
        template.Render(null, buffer);

        Assert.Equal("2 lamps", writer.ToString());
        Assert.Equal("2 lamps", buffer.WrittenSpan.ToString());
    }

    [Fact]
    public void A_render_can_be_canceled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var options = new RenderOptions { CancellationToken = source.Token };

        Assert.ThrowsAny<OperationCanceledException>(() => Template.Parse("text").Render(null, options));
    }

    [Fact]
    public void A_long_loop_notices_that_it_is_canceled()
    {
        using var source = new CancellationTokenSource();
        var model = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["stop"] = new TemplateFunction(_ =>
            {
                source.Cancel();
                return null;
            }),
        };

        Assert.ThrowsAny<OperationCanceledException>(
            () => Template.Parse("{{ stop; while true; end }}").Render(model, new RenderOptions { CancellationToken = source.Token }));
    }

    [Fact]
    public void The_time_comes_from_the_options()
    {
        var options = new RenderOptions { TimeProvider = new FixedTime() };

        Assert.Equal("2031-02-03 04:05", Template.Parse("{{ date.now | date.to_string '%F %R' }}").Render(null, options));
    }

    [Fact]
    public void Strict_variables_make_unknown_names_errors()
    {
        var result = Template.Parse("{{ tittle }}").TryRender(new { Title = "x" }, new RenderOptions { StrictVariables = true });

        Assert.Equal("text(1,4) : error : The variable or function `tittle` was not found", result.Error?.ToString());
    }

    [Fact]
    public void A_script_needs_no_tags()
    {
        var template = Template.Parse("for n in 1..3\n  n\nend", options: new TemplateParseOptions { Mode = TemplateMode.ScriptOnly });

        Assert.Equal("123", template.Render());
    }

    [Fact]
    public async Task One_template_renders_on_many_threads_at_once()
    {
        var set = new TemplateSet(new DictionaryTemplateLoader(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["page"] = "{{ capture c }}{{ for n in 1..count }}{{ include 'item' n }}{{ end }}{{ end }}{{ title }}:{{ c }}",
            ["item"] = "{{ x = $1 * 2 }}[{{ x }}]",
        }));
        var template = set.Get("page")!;

        var renders = Enumerable.Range(1, 400).Select(count => Task.Run(() => (count, template.Render(new { Count = count, Title = "t" + count }))));

        foreach (var (count, text) in await Task.WhenAll(renders))
            Assert.Equal($"t{count}:{string.Concat(Enumerable.Range(1, count).Select(static n => $"[{n * 2}]"))}", text);
    }

    [Fact]
    public void A_template_that_renders_another_one_is_not_disturbed()
    {
        var inner = Template.Parse("inner {{ x = 'changed'; x }}");
        var model = new Dictionary<string, object?>(StringComparer.Ordinal) { ["x"] = "kept", ["render"] = new TemplateFunction(_ => inner.Render()) };

        Assert.Equal("kept [inner changed] kept", Template.Parse("{{ x }} [{{ render }}] {{ x }}").Render(model));
    }

    private sealed class FixedTime : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(2031, 2, 3, 4, 5, 6, TimeSpan.Zero);
    }
}
