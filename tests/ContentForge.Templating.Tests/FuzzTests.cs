using System.Text;

namespace ContentForge.Templating.Tests;

/// <summary>Templates made at random, always the same ones: whatever they are, they give a text or a diagnostic.</summary>
public sealed class FuzzTests
{
    private static readonly string[] Names =
        ["x", "y", "page", "page.tags", "page.tags[0]", "page.title", "$", "$0", "$a", "this", "for.index", "f", "nope?.a", "string", "array.sort"];

    private static readonly string[] Literals = ["0", "1", "-3", "2.5", "'text'", "\"\"", "true", "null", "empty", "[1, 'a']", "{a: 1}", "`v`", "99999999999", "1m", "0x7F"];

    private static readonly string[] Operators =
        ["+", "-", "*", "/", "//", "%", "==", "!=", "<", ">=", "&&", "||", "??", "?!", "..", "..<", "<<", ">>"];

    private static readonly string[] Pipes =
    [
        "string.upcase", "string.size", "string.slice 1 2", "string.truncate 3", "string.split ','", "string.replace 'a' 'b'", "string.handleize",
        "array.sort", "array.join '-'", "array.first", "array.map 'a'", "array.each @f", "array.uniq", "array.limit 2", "array.cycle", "array.insert_at 2 1",
        "object.to_json", "object.keys", "object.default 1", "object.typeof", "object.eval", "html.escape", "html.strip", "math.round", "math.plus 2",
        "math.format 'N1'", "date.parse", "date.to_string '%F'", "regex.match 'a'", "regex.replace '(' 'b'", "timespan.parse", "raw", "safe_url", "include", "f",
    ];

    private static readonly Dictionary<string, object?> Model = new(StringComparer.Ordinal)
    {
        ["page"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["title"] = "<Lamp> & é", ["tags"] = new List<object?> { "b", "a", 3, null } },
    };

    private static readonly RenderOptions Options = new()
    {
        Templates = new TemplateSet(new DictionaryTemplateLoader([KeyValuePair.Create("part", "[{{ x }}{{ $1 }}]")])),
        Limits = new RenderLimits { LoopIterations = 500, Operations = 20_000, TextLength = 5_000, OutputLength = 20_000, Memory = 1_000_000, Recursion = 20 },
    };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Generated_templates_end_in_a_text_or_a_diagnostic(int seed)
    {
        var random = new Random(seed);
        var rendered = 0;
        for (var i = 0; i < 1500; i++)
        {
            var source = new StringBuilder();
            WriteBlock(random, source, depth: 0);
            rendered += Check(source.ToString()) ? 1 : 0;
        }

        Assert.True(rendered > 100, $"Only {rendered} templates were rendered: the generator makes nothing but errors.");
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Damaged_templates_end_in_a_text_or_a_diagnostic(int seed)
    {
        const string Characters = "{}%-~|()[]<>$@^`'\"\\#;:,.?!=+*/& \n\tabe019_";
        var random = new Random(seed);
        for (var i = 0; i < 1500; i++)
        {
            var source = new StringBuilder();
            WriteBlock(random, source, depth: 0);
            for (var damage = random.Next(1, 6); damage > 0 && source.Length > 1; damage--)
            {
                var position = random.Next(source.Length);
                if (random.Next(2) == 0)
                    source.Remove(position, Math.Min(random.Next(1, 4), source.Length - position));
                else
                    source.Insert(position, Characters[random.Next(Characters.Length)]);
            }

            Check(source.ToString());
        }
    }

    /// <summary>Parses and renders; gives whether there was a text. Anything but a diagnostic is an exception here, with the source for the report.</summary>
    private static bool Check(string source)
    {
        try
        {
            var template = Template.Parse(source, "fuzz.html");
            var result = template.TryRender(Model, Options);
            Assert.True(result.Succeeded || result.Error.Line > 0);
            return result.Succeeded;
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"{exception}\nTemplate:\n{source}");
            return false;
        }
    }

    private static void WriteBlock(Random random, StringBuilder source, int depth)
    {
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            source.Append(random.Next(4) == 0 ? "  text\n  " : "");
            source.Append(Pick(random, "{{ ", "{{- ", "{{~ "));
            WriteStatement(random, source, depth);
            source.Append(Pick(random, " }}", " -}}", " ~}}"));
        }
    }

    private static void WriteStatement(Random random, StringBuilder source, int depth)
    {
        var kind = depth > 3 ? random.Next(3) : random.Next(16);
        switch (kind)
        {
            case 0 or 1 or 12 or 13:
                WriteExpression(random, source, depth);
                break;
            case 2:
                source.Append(Pick(random, "x", "y", "page.title", "x[1]", "$a", "this.z")).Append(Pick(random, " = ", " += ", " *= "));
                WriteExpression(random, source, depth);
                break;
            case 3:
                WriteCompound(random, source, depth, "if ", () => WriteExpression(random, source, depth), withElse: true);
                break;
            case 4 or 5:
                WriteCompound(random, source, depth, "for x in ", () => WriteExpression(random, source, depth), withElse: random.Next(2) == 0);
                break;
            case 6:
                WriteCompound(random, source, depth, "while ", () => WriteExpression(random, source, depth), withElse: false);
                break;
            case 7:
                WriteCompound(random, source, depth, "capture ", () => source.Append(Pick(random, "x", "$a", "page.c")), withElse: false);
                break;
            case 8:
                WriteCompound(random, source, depth, "func ", () => source.Append(Pick(random, "f", "f(a)", "f(a, b = 2)", "f(a...)", "$f")), withElse: false);
                break;
            case 9:
                WriteCompound(random, source, depth, "with ", () => source.Append(Pick(random, "page", "{a: 1}", "string", "x")), withElse: false);
                break;
            case 10:
                WriteCompound(random, source, depth, "wrap ", () => source.Append(Pick(random, "f", "f 1", "x")), withElse: false);
                break;
            case 11:
                source.Append(Pick(random, "break", "continue", "ret", "ret x", "$$", "import page", "readonly x", "include 'part' 1 a:2", "tablerow x in page.tags; x; end"));
                break;
            default:
                source.Append("case ");
                WriteExpression(random, source, depth);
                source.Append("; when 1, 'text' }}a{{ else }}b{{ end");
                break;
        }
    }

    private static void WriteCompound(Random random, StringBuilder source, int depth, string keyword, Action head, bool withElse)
    {
        source.Append(keyword);
        head();
        source.Append(" }}");
        WriteBlock(random, source, depth + 1);
        if (withElse)
        {
            source.Append("{{ else }}");
            WriteBlock(random, source, depth + 1);
        }

        source.Append("{{ end");
    }

    private static void WriteExpression(Random random, StringBuilder source, int depth)
    {
        switch (depth > 5 ? random.Next(2) : random.Next(9))
        {
            case 0:
                source.Append(Pick(random, Names));
                break;
            case 1 or 2:
                source.Append(Pick(random, Literals));
                break;
            case 3 or 4:
                WriteExpression(random, source, depth + 1);
                source.Append(' ').Append(Pick(random, Operators)).Append(' ');
                WriteExpression(random, source, depth + 1);
                break;
            case 5 or 6:
                WriteExpression(random, source, depth + 1);
                source.Append(" | ").Append(Pick(random, Pipes));
                break;
            case 7:
                source.Append(Pick(random, "(", "!(", "-(", "$\"{"));
                WriteExpression(random, source, depth + 1);
                source.Append(source[^1] == '"' ? " " : ")");
                break;
            default:
                WriteExpression(random, source, depth + 1);
                source.Append(" ? ");
                WriteExpression(random, source, depth + 1);
                source.Append(" : ");
                WriteExpression(random, source, depth + 1);
                break;
        }
    }

    private static string Pick(Random random, params string[] choices) => choices[random.Next(choices.Length)];
}
