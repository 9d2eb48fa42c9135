using System.Globalization;
using ContentForge.Core;
using ContentForge.Ingest.Read.Yaml;

namespace ContentForge.Ingest.Tests.Read.Yaml;

public sealed class FlatYamlTests
{
    private static readonly string[] Pieces =
    [
        "a", "b", "title", "tags", "x-y", "1", "C#", "é", "no", "~", ":", ":", ": ", ": ", ": ", "\n", "\n", "\n", "\n  - ", "\n  - ", "\n - ", "\n- ", " ", "  ", "#", " #",
        "-", "- ", "---", "...", "\"", "\"", "'", "\\", ",", "[", "]", "{", "}", "&", "*", "!", "|", ">", "%", "?", "? ", "`", "@", "\t", "\r", "\u0085", "\u00A0",
    ];

    [Theory]
    [InlineData("title: Lights stay dark\ndate: 2024-08-15T11:58:10.120Z\n")]
    [InlineData("title: \"One: two # three\"\ntags:\n  - a b\n  - C#\nurl: https://desk.example/#top\n")]
    [InlineData("empty: \"\"\nnothing: null\ntags: \n    - a  ")]
    public void Reads_what_front_matter_is_made_of(string yaml)
    {
        var flat = FlatYaml.Read(yaml, 2);

        Assert.NotNull(flat);
        Assert.Equal(Dump(YamlTree.Scan(yaml, InputLimits.Default, 2)), Dump(new YamlTree(flat, [])));
    }

    [Theory]
    [InlineData("a: one\n  two\n")]
    [InlineData("a: one\n  - two\n")]
    [InlineData("a: one # two\n")]
    [InlineData("a: one: two\n")]
    [InlineData("a: [one]\n")]
    [InlineData("a: *one\n")]
    [InlineData("a: \"one\\n\"\n")]
    [InlineData("a:\n  b: one\n")]
    [InlineData("a:\n")]
    [InlineData("a: 1\na: 2\n")]
    [InlineData("one\n")]
    public void Leaves_everything_else_to_the_scanner(string yaml) => Assert.Null(FlatYaml.Read(yaml, 1));

    [Fact]
    public void Whatever_it_reads_the_scanner_reads_as_well()
    {
        var random = new Random(20_240_815);
        var read = 0;
        for (var i = 0; i < 200_000; i++)
        {
            var yaml = (i % 2 == 0 ? "a: " : "a:\n  - ") + string.Concat(random.GetItems(Pieces, random.Next(1, 9)));
            if (FlatYaml.Read(yaml, 1) is not { } flat)
                continue;
            read++;
            Assert.True(Dump(YamlTree.Scan(yaml, InputLimits.Default, 1)) == Dump(new YamlTree(flat, [])), yaml);
        }

        Assert.True(read > 5_000, $"{read}");
    }

    private static string Dump(YamlTree tree) => $"{Dump(tree.Root)} {string.Join(';', tree.Problems)}";

    private static string Dump(YamlNode? node) => node switch
    {
        YamlMapping mapping => $"{Place(node)}{{{string.Join(',', mapping.Entries.Select(entry => $"{Dump(entry.Key)}={Dump(entry.Value)}"))}}}",
        YamlSequence sequence => $"{Place(node)}[{string.Join(',', sequence.Items.Select(Dump))}]",
        YamlScalar scalar => $"{Place(node)}{(scalar.IsPlain ? "" : "'")}<{scalar.Value}>",
        _ => "nothing",
    };

    private static string Place(YamlNode node) => string.Create(CultureInfo.InvariantCulture, $"{node.Line}:{node.Column}");
}
