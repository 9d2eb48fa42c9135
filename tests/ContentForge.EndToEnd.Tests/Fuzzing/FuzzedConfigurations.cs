using FsCheck;
using FsCheck.Fluent;

namespace ContentForge.EndToEnd.Tests.Fuzzing;

/// <summary>Configurations with every key that there is and values that mostly do not belong there.</summary>
internal static class FuzzedConfigurations
{
    private static readonly string[] Top = ["input", "output", "templates", "site", "cleaning", "duplicates", "Site", "unknown"];

    private static readonly string[] Site =
    [
        "title", "description", "url", "language", "footer", "navigation", "colors", "text", "labels", "promotions", "remote-images", "vendor-folder", "page-size", "feed-size", "unknown",
    ];

    private static readonly string[] Cleaning =
    [
        "block-hosts", "allow-hosts", "block-selectors", "allow-selectors", "block-phrases", "tail-phrases", "section-phrases", "allow-phrases", "disabled-rules", "enabled-rules", "folders", "sites", "filter-lists", "recurrence",
    ];

    private static readonly string[] Duplicates =
    [
        "decisions", "merge", "shingle-size", "duplicate-jaccard", "duplicate-jaccard-with-core", "duplicate-core-jaccard", "related-jaccard", "related-core-containment", "related-limit", "hollow-sentences",
    ];

    private static readonly string[] Values =
    [
        "", "~", "true", "0", "1", "5", "-1", "1.5", "NaN", ".inf", "1e999", "99999999999999999999", "\"\"", "\" \"", "x", "de", "en", "tr", "drop", "show", "fold", "link", "vendor", "list", "union", "off", "[]", "[x]", "[[x]]", "[\"\"]", "[~]", "{}", "{ x: y }", "{ \"\": \"\" }", "&a x", "*a", "!!int x", "\"a\\0b\"", "'\u202E'",
        "https://help.example", "https://help.example/a/?q=1", "https://user:pw@help.example/", "https://help.example//x", "ftp://help.example", "//help.example", "help.example", "#fff", "\"#12g\"", "[{ title: x, url: https://x.example }]", "[{ title: x, url: no-such-page.html }]", "[{ title: x, url: \"javascript:x\" }]", "[{ url: x }]",
        "[\"p > q\"]", "[\"p[\"]", "[\":has(\"]", "[\"*\"]", "[\"**\"]", "[\"(a+)+$\"]", "[residue]", "[no-such-rule]", "[{ path: phones }]", "[{ path: ../x, disabled-rules: [residue] }]", "[{ host: \"*\" }]", "[/dev/zero]", "[/no/such/file]", "/dev/null", "{ min-corpus: 0 }", "{ min-share: 2 }", "{ home: Start }", "{ index: Index, \"1\": index }", "\u0001",
    ];

    public static Arbitrary<FuzzedProject> All { get; } = Arb.From(
        from lines in Gen.OneOf(Section("site", Site), Section("cleaning", Cleaning), Section("duplicates", Duplicates), Line(Top)).ArrayOf(3)
        from count in Gen.Choose(1, 3)
        select FuzzedProjects.Smallest with { Configuration = [.. lines.Take(count)] },
        project => project.Smaller().Where(smaller => smaller.Articles.Length > 0));

    private static Gen<string> Section(string name, string[] keys) =>
        from entries in Line(keys).ArrayOf(4)
        from count in Gen.Choose(0, 4)
        select $"{name}:" + string.Concat(entries.Take(count).Select(entry => $"\n  {entry}"));

    private static Gen<string> Line(string[] keys) =>
        from key in Gen.Elements(keys)
        from value in Gen.Elements(Values)
        select $"{key}: {value}";
}
