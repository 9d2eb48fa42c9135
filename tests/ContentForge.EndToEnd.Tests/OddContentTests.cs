using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ContentForge.EndToEnd.Tests;

/// <summary>Files that commands read, with everything in them that does not belong there.</summary>
public sealed partial class OddContentTests : IDisposable
{
    private const string Article = """
        ---
        title: Printer is offline
        tags: [printers, windows]
        date: 2024-05-01
        ---
        The printer was online before. **Note:** it needs paper.

        ## 1. Restart it

        1. Switch it off.
        2. Run `sudo restart` and wait.
           - If it beeps, wait longer.
        3. Switch it on.

        ## 2. Change the cable

        1. Unplug [the cable](https://cables.example/).
        2. Plug another one in.

        | Light | Meaning |
        | --- | --- |
        | red | broken |

        """;

    private static readonly TimeSpan Stuck = TimeSpan.FromMinutes(2);

    private readonly TempFolder _folder = new();

    public static TheoryData<string> Configurations =>
    [
        "\t", "site:\n\ttitle: x", "- a\n- b", "text", "5", "null", "~", "---\n---\n", "--- x\n--- y", "%YAML 1.1\n---\nsite: {}", "%TAG ! x\n",
        "site: {title: x, title: y}", "site: {}\nsite: {}", "site: &a {title: *a}", "a: &a [*a]", "<<: {site: {}}", "site: !!binary aGk=", "site: !x {}", "!!str site: {}",
        "? [a]\n: b", "? {a: b}\n: c", "{", "[", "\"", "'", "site: \"\\", "|", ">", "site: [\n", "site: ]", "@", "`", "*x", "&x", "#", "\u0001", "\uFEFFsite: {}", "site:\r\n  title: x\r\n", "\0",
        "site: {page-size: NaN}", "site: {page-size: 1e999}", "site: {page-size: -1}", "site: {page-size: 99999999999999999999}", "site: {page-size: 0x10}", "site: {page-size: [5]}", "site: {page-size: ''}",
        "site: {feed-size: .inf}", "site: {colors: red}", "site: {colors: {accent: 5}}", "site: {colors: {accent: [a]}}", "site: {colors: {accent-dark: ''}}",
        "site: {navigation: x}", "site: {navigation: [x]}", "site: {navigation: [{}]}", "site: {navigation: [{title: x}]}", "site: {navigation: [{title: '', url: ''}]}", "site: {navigation: [[x]]}",
        "site: {text: [a]}", "site: {text: {a: [b]}}", "site: {text: {unknown: b}}", "site: {labels: {'': x}}", "site: {language: ''}", "site: {language: '\"><script>'}", "site: {language: xx-yy-zz-very-long-and-none}",
        "site: {title: ''}", "site: {title: \"a\\0b\"}", "site: {promotions: 5}", "site: {promotions: [fold]}", "site: {promotions: '7'}", "site: {remote-images: vendor}", "site: {vendor-folder: ''}",
        "cleaning: {filter-lists: x}", "cleaning: {filter-lists: [[x]]}", "cleaning: {filter-lists: ['']}", "cleaning: {filter-lists: [.]}", "cleaning: {block-hosts: ['*']}", "cleaning: {block-hosts: ['http://x']}",
        "cleaning: {block-selectors: ['p[']}", "cleaning: {block-selectors: [':nth-child(99999999999999999999)']}", "cleaning: {block-phrases: ['*']}", "cleaning: {block-phrases: ['']}", "cleaning: {disabled-rules: [none]}",
        "cleaning: {folders: [{path: '../x'}]}", "cleaning: {folders: [{path: ''}]}", "cleaning: {folders: [{}]}", "cleaning: {sites: [{host: ''}]}", "cleaning: {sites: [{host: \"\\uD800\"}]}", "cleaning: {recurrence: on}", "cleaning: {recurrence: {min-share: -0.1}}", "cleaning: {recurrence: {min-corpus: 0}}",
        "duplicates: {merge: 1}", "duplicates: {merge: '1'}", "duplicates: {shingle-size: 0}", "duplicates: {related-jaccard: nan}", "duplicates: {related-jaccard: 1,5}", "duplicates: {related-jaccard: 1e-1}", "duplicates: {related-jaccard: Infinity}", "duplicates: {decisions: .}", "duplicates: {decisions: ''}",
    ];

    public static TheoryData<string> Decisions =>
    [
        "x", "[]", "- a", "merge: x", "merge: [x]", "merge: [[[x]]]", "merge: [{a: b}]", "merge: {a: b}", "merge: [[]]", "merge: [[a.md]]", "merge: [['']]", "merge: [[a.md, a.md]]", "merge: [[../a.md, /etc/passwd]]", "canonical: x", "canonical: [[x]]", "canonical: ['']",
        "keep-apart: [[a.md, b.md]]\nkeep-apart: []", "other: []", "merge: &a [*a]", "merge: [[\"a\\0b\", c]]", "\t", "{", "\0",
    ];

    public static TheoryData<string> Exports =>
    [
        "", " ", "null", "5", "\"x\"", "[]", "{}", "{", "}", "[[", "{\"title\":1e999}", "{\"title\":5}", "{\"title\":null}", "{\"title\":\"x\",\"title\":\"y\"}", "{\"title\":\"\\uD800\"}", "{\"title\":\"x\",}", "// x\n{}", "{\"fixes\":{}}", "{\"kind\":99}", "{\"kind\":\"none\"}", "NaN", "\0", "\uFEFF{}", "{\"a\":99999999999999999999999999999999}",
    ];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Configurations))]
    public async Task An_odd_configuration_is_used_or_refused_with_its_place(string text)
    {
        _folder.Write("input/a.md", Article);
        var config = _folder.Write("contentforge.yml", text);

        var result = await RunAsync("build", "--config", config, "--input", _folder.At("input"), "--output", _folder.At("site"));

        AssertUsedOrRefused(result, config);
    }

    [Theory]
    [MemberData(nameof(Decisions))]
    public async Task So_are_odd_decisions(string text)
    {
        _folder.Write("input/a.md", Article);
        var decisions = _folder.Write("decided.yml", text);
        var config = _folder.Write("contentforge.yml", $"duplicates: {{ decisions: '{decisions}' }}\n");

        var result = await RunAsync("audit", "--config", config, "--input", _folder.At("input"), "--output", _folder.At("audit"));

        AssertUsedOrRefused(result, decisions);
    }

    [Theory]
    [MemberData(nameof(Exports))]
    public async Task An_odd_export_is_named_and_the_rest_is_converted(string text)
    {
        _folder.Write("exported/odd.json", text);
        _folder.Write("exported/odd.md", text);
        await ExportAsync("json");

        var result = await ConvertAsync();

        Assert.Equal(1, result.ExitCode);
        Assert.True(File.Exists(_folder.At("converted", "a.jsonld")), result.Errors);
        Assert.Contains("odd.json", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('[', ']')]
    [InlineData('{', '}')]
    public async Task An_export_that_is_nested_deeply_is_one_problem(char open, char close)
    {
        var inner = open == '{' ? "{\"a\":" : "[";
        _folder.Write("exported/odd.json", string.Concat(Enumerable.Repeat(inner, 200_000)) + "1" + new string(close, 200_000));

        Assert.Contains("odd.json", (await ConvertAsync()).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_value_of_an_export_can_be_anything()
    {
        await ExportAsync("json");
        var exported = await File.ReadAllTextAsync(_folder.At("exported", "a.json"));
        string[] odd = ["null", "true", "-1", "1e400", "99999999999", "\"\"", "\"x\"", "\"javascript:x\"", "\"\\u0000\"", "[]", "{}", "[null]", "[{}]", "[[]]"];
        var number = 0;
        foreach (var path in PathsOf(JsonNode.Parse(exported)!))
        {
            foreach (var value in odd)
                _folder.Write($"exported/v{number++}.json", Replaced(exported, path, value));
        }

        var result = await ConvertAsync();

        Assert.True(number > 500);
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public async Task Each_line_of_an_exported_article_can_be_lost_doubled_or_broken()
    {
        await ExportAsync("markdown");
        var lines = await File.ReadAllLinesAsync(_folder.At("exported", "a.md"));
        for (var i = 0; i < lines.Length; i++)
        {
            _folder.Write($"exported/lost{i}.md", string.Join('\n', lines[..i].Concat(lines[(i + 1)..])));
            _folder.Write($"exported/doubled{i}.md", string.Join('\n', lines[..(i + 1)].Concat(lines[i..])));
            _folder.Write($"exported/cut{i}.md", string.Join('\n', lines[..i]));
            _folder.Write($"exported/broken{i}.md", string.Join('\n', lines[..i].Append(lines[i][..(lines[i].Length / 2)]).Concat(lines[(i + 1)..])));
            _folder.Write($"exported/comment{i}.md", string.Join('\n', lines[..i].Append("<!-- cf: {\"a\": [ -->\n<!-- cf:step id=\" -->").Concat(lines[i..])));
        }

        var result = await ConvertAsync();

        Assert.True(result.ExitCode is 0 or 1, result.Errors);
    }

    [Fact]
    public async Task A_part_that_is_cut_anywhere_is_no_part()
    {
        _folder.Write("input/a.md", Article);
        await RunAsync("audit", "--input", _folder.At("input"), "--output", _folder.At("parts"), "--shard", "1/1");
        var part = await File.ReadAllBytesAsync(_folder.At("parts", "part-1-of-1.sig"));
        for (var length = 0; length < part.Length; length += 1 + (part.Length / 60))
        {
            var cut = _folder.Write("cut.sig", part[..length]);

            var result = await RunAsync("audit", "--output", _folder.At("audit"), "--merge", cut);

            Assert.Equal(2, result.ExitCode);
            Assert.StartsWith($"{cut}: error CF4201: ", result.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_part_with_a_changed_byte_is_a_part_or_none()
    {
        _folder.Write("input/a.md", Article);
        await RunAsync("audit", "--input", _folder.At("input"), "--output", _folder.At("parts"), "--shard", "1/1");
        var part = await File.ReadAllBytesAsync(_folder.At("parts", "part-1-of-1.sig"));
        for (var at = 0; at < part.Length; at += 1 + (part.Length / 80))
        {
            var changed = part.ToArray();
            changed[at] ^= 0xFF;

            var result = await RunAsync("audit", "--output", _folder.At("audit"), "--merge", _folder.Write("changed.sig", changed));

            Assert.True(result.ExitCode is 0 or 2, result.Errors);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"families\":5}")]
    [InlineData("{\"families\":[5]}")]
    [InlineData("{\"families\":[{\"kind\":\"duplicate\",\"members\":[null]}]}")]
    [InlineData("{\"families\":[{\"kind\":5,\"members\":[]}]}")]
    [InlineData("{\"families\":[{\"kind\":\"duplicate\"}]}")]
    [InlineData("{\"families\":[{\"kind\":\"duplicate\",\"members\":[\"\\uD800\"]}]}")]
    public async Task A_baseline_that_is_none_is_refused(string text)
    {
        _folder.Write("input/a.md", Article);

        var result = await RunAsync("audit", "--input", _folder.At("input"), "--output", _folder.At("audit"), "--baseline", _folder.Write("old.json", text));

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("error: The baseline '", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0/0")]
    [InlineData("1/0")]
    [InlineData("2/1")]
    [InlineData("-1/2")]
    [InlineData("1/2/3")]
    [InlineData("99999999999/99999999999")]
    [InlineData("a/b")]
    [InlineData("/")]
    [InlineData("")]
    public async Task A_part_that_there_is_not_is_refused(string shard)
    {
        var result = await RunAsync("audit", "--input", _folder.At("input"), "--output", _folder.At("audit"), "--shard", shard);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith($"error: '{shard}' is no part of a corpus; write it as 2/3", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(",")]
    [InlineData(" , ")]
    [InlineData("JSON")]
    [InlineData("json;html")]
    [InlineData("json html")]
    public async Task A_format_that_names_nothing_is_refused(string format)
    {
        foreach (var command in (string[])["clean", "extract", "audit"])
        {
            var result = await RunAsync(command, "--input", _folder.At("input"), "--output", _folder.At("out"), "--format", format);

            Assert.Equal(2, result.ExitCode);
            Assert.Contains("; there are ", result.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_check_of_anything_ends_with_findings()
    {
        _folder.Write("site/index.html", [.. Enumerable.Range(0, 100_000).Select(i => (byte)((i * 7919) ^ (i >> 3)))]);
        _folder.Write("site/deep.html", string.Concat(Enumerable.Repeat("<div>", 100_000)));
        _folder.Write("site/feed.xml", "<rss><![CDATA[");
        _folder.Write("site/search/index.json", new string('[', 100_000));
        _folder.Write("site/sitemap.xml", "<!DOCTYPE a [<!ENTITY b \"&b;&b;\">]><a>&b;</a>");
        _folder.Write("site/_redirects", "a b c d\n\0\n/ / 999999999999\n");
        _folder.Write("site/_headers", ":\n : \n/*\n  :x\n");
        _folder.Write("site/site.webmanifest", "\uD83D");
        _folder.Write("site/empty.html", "");

        Assert.Equal(1, (await RunAsync("check", "--output", _folder.At("site"))).ExitCode);
    }

    private static void AssertUsedOrRefused(ForgeResult result, string file)
    {
        if (result.ExitCode == 0)
            return;

        Assert.True(result.ExitCode == 2, $"{result}");
        Assert.Matches("\\A" + Regex.Escape(file) + "(:[0-9]+:[0-9]+)?: error CF9002: .+\n\\z|: error CF9002: The file cannot be read", result.Errors);
    }

    private static IEnumerable<string[]> PathsOf(JsonNode node)
    {
        IEnumerable<(string Key, JsonNode? Value)> children = node switch
        {
            JsonObject map => map.Select(entry => (entry.Key, entry.Value)),
            JsonArray list => list.Select((item, at) => ($"#{at}", item)),
            _ => [],
        };
        return children.SelectMany(child => (child.Value is null ? [] : PathsOf(child.Value)).Select(path => (string[])[child.Key, .. path]).Prepend([child.Key]));
    }

    private static string Replaced(string json, string[] path, string value)
    {
        // The value may be more than a number can hold, so it is put in as a text.
        const string Mark = "here the value goes";
        var root = JsonNode.Parse(json)!;
        var node = path[..^1].Aggregate(root, (inner, key) => key[0] == '#' ? inner[int.Parse(key[1..], System.Globalization.CultureInfo.InvariantCulture)]! : inner[key]!);
        if (path[^1][0] == '#')
            node[int.Parse(path[^1][1..], System.Globalization.CultureInfo.InvariantCulture)] = Mark;
        else
            node[path[^1]] = Mark;
        return root.ToJsonString().Replace($"\"{Mark}\"", value, StringComparison.Ordinal);
    }

    private async Task ExportAsync(string form)
    {
        _folder.Write("input/a.md", Article);
        Assert.Equal(0, (await RunAsync("extract", "--input", _folder.At("input"), "--output", _folder.At("exported"), "--format", form)).ExitCode);
    }

    private Task<ForgeResult> ConvertAsync() => RunAsync(
        "convert", "--input", _folder.At("exported"), "--output", _folder.At("converted"), "--format", "json,jsonld,markdown,dita", "--strict");

    private static async Task<ForgeResult> RunAsync(params string[] args)
    {
        var result = await Forge.RunAsync(args).WaitAsync(Stuck);
        Assert.DoesNotMatch(Fault(), result.Errors);
        return result;
    }

    [GeneratedRegex("fault of the program|\\w+Exception|   at |Parameter '|CF1999", RegexOptions.NonBacktracking)]
    private static partial Regex Fault();
}
