using System.Collections.Frozen;
using System.Reflection;
using System.Text.RegularExpressions;
using ContentForge.Site.Views;

namespace ContentForge.Site.Tests.Rendering;

/// <summary>The theme has to render on the original engine as well, so it may use only what both engines have.</summary>
public sealed partial class ThemeFunctionTests
{
    /// <summary>The functions of the original, by group.</summary>
    private static readonly FrozenDictionary<string, string[]> Groups = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["array"] = "add add_range any compact concat contains cycle each filter first insert_at join last limit map offset remove_at " +
            "reverse size sort uniq",
        ["date"] = "add_days add_hours add_milliseconds add_minutes add_months add_seconds add_years now parse parse_to_string to_string",
        ["html"] = "escape newline_to_br strip url_encode url_escape",
        ["math"] = "abs ceil divided_by floor format is_number minus modulo plus random round times uuid",
        ["object"] = "default eval eval_template format from_json has_key has_value keys kind size to_json typeof values",
        ["regex"] = "escape match matches replace split unescape",
        ["string"] = "append base64_decode base64_encode capitalize capitalizewords contains downcase empty ends_with equals_ignore_case " +
            "escape handleize hmac_sha1 hmac_sha256 hmac_sha512 index_of literal lstrip md5 pad_left pad_right pluralize prepend remove " +
            "remove_first remove_last replace replace_first rstrip sha1 sha256 sha512 size slice slice1 split starts_with strip " +
            "strip_newlines to_double to_float to_int to_long truncate truncatewords upcase whitespace",
        ["timespan"] = "from_days from_hours from_milliseconds from_minutes from_seconds parse zero",
    }.ToFrozenDictionary(group => group.Key, group => group.Value.Split(' '), StringComparer.Ordinal);

    /// <summary>Names that stand alone: the functions of the original, and the three that both engines get from this project.</summary>
    private static readonly FrozenSet<string> Functions =
        FrozenSet.Create(StringComparer.Ordinal, "include", "include_join", "empty", "blank", "raw", "safe_url", "safe_attribute");

    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.Ordinal,
        "if", "else", "end", "for", "in", "case", "when", "while", "break", "continue", "capture", "with", "wrap", "func", "do", "ret",
        "import", "readonly", "true", "false", "null", "this", "limit", "offset", "reversed");

    /// <summary>What the models of the pages hold.</summary>
    private static readonly FrozenSet<string> Variables = typeof(PageModel).Assembly.GetTypes()
        .Where(type => type.IsAssignableTo(typeof(PageModel)))
        .SelectMany(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public))
        .Select(property => Snake().Replace(property.Name, "_$0").ToLowerInvariant())
        .ToFrozenSet(StringComparer.Ordinal);

    public static TheoryData<string> Templates =>
        [.. Directory.EnumerateFiles(TestSite.TemplatesFolder, "*.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(TestSite.TemplatesFolder, file))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_uses_only_names_that_both_engines_know(string template) =>
        Assert.Empty(UnknownNames(File.ReadAllText(Path.Combine(TestSite.TemplatesFolder, template))));

    [Theory]
    [InlineData("{{ page.title | string.shout }}", "string.shout")]
    [InlineData("{{ shout page.title }}", "shout")]
    [InlineData("{{ include 'a.html' note: (shout 'x') }}", "shout")]
    public void A_name_that_only_one_engine_could_know_is_found(string template, string name) =>
        Assert.Equal([name], UnknownNames(template));

    [Theory]
    [InlineData("shout {{ page.title | array.first | raw }} shout")]
    [InlineData("{{ for $word in page.shout }}{{ for.index }}{{ 'shout' }}{{ end }}")]
    public void Text_members_and_known_functions_are_not_reported(string template) => Assert.Empty(UnknownNames(template));

    private static IEnumerable<string> UnknownNames(string template) => Code().Matches(template)
        .SelectMany(code => Name().Matches(Literal().Replace(code.Groups["code"].Value, "''")))
        .Select(name => name.Value)
        .Where(name => !IsKnown(name.Split('.')));

    private static bool IsKnown(string[] path) => Groups.TryGetValue(path[0], out var functions)
        ? path.Length > 1 && functions.Contains(path[1], StringComparer.Ordinal)
        : Functions.Contains(path[0]) || Words.Contains(path[0]) || Variables.Contains(path[0]);

    [GeneratedRegex(@"\{\{[~-]?(?<code>.*?)[~-]?\}\}", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex("""'(\\.|[^'\\])*'|"(\\.|[^"\\])*"|`[^`]*`|\#[^\n]*""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Literal();

    /// <summary>A name with its members; not a member, a local variable, or the name of an argument.</summary>
    [GeneratedRegex(@"(?<![\w.$])[a-z_]\w*(\.\w+)*\b(?!:)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();

    [GeneratedRegex("(?<!^)[A-Z]", RegexOptions.None, 1000)]
    private static partial Regex Snake();
}
