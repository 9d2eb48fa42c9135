using System.Text;
using System.Text.RegularExpressions;
using ContentForge.Core.Diagnostics;
using ContentForge.Site.Publish;

namespace ContentForge.EndToEnd.Tests;

/// <summary>Each code of the list is raised by something that a user can do. A new code belongs here first.</summary>
public sealed partial class DiagnosticTests : IDisposable
{
    private const string Good = "---\ntitle: Printer is offline\n---\nThe printer is offline. It was online before. It has power.\n\n## 1. Restart it\n\n1. Switch it off.\n2. Switch it on.\n";

    // Not to be provoked from outside: a fault of the program, or of its own output, or work of which no input is known that takes so much.
    private static readonly string[] Faults = ["CF1022", "CF1999", "CF6003"];

    private static readonly Dictionary<string, Action<TempFolder>> Causes = new(StringComparer.Ordinal)
    {
        ["CF1001"] = folder => folder.Hold(folder.Write("input/a.md", Good)),
        ["CF1002"] = folder => folder.Write("input/a.md", [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 0, 0, 13]),
        ["CF1003"] = folder => folder.Write("input/a.md", ""),
        ["CF1004"] = folder => folder.Write("input/a.md", "# Long\n\n" + new string('x', 300_000)),
        ["CF1005"] = folder => folder.Write("input/a.md", "---\ntitle: Nothing\n---\n"),
        ["CF1006"] = folder => folder.Write("input/table.xlsx", "x"),
        ["CF1007"] = folder => Link(folder, "input/b.md", "a.md"),
        ["CF1008"] = folder => folder.Write("input/a.md", string.Concat(Enumerable.Repeat("> ", 3000)) + "deep"),
        ["CF1009"] = folder => folder.Write("input/a.html", "<!doctype html><body>" + string.Concat(Enumerable.Repeat("<p>x<b>y</b>", 200_000))),
        ["CF1010"] = folder => Array.ForEach(Directory.GetFiles(folder.At("input")), File.Delete),
        ["CF1011"] = folder => Shell.Run($"mkfifo '{folder.At("input", "pipe.md")}'"),
        ["CF1012"] = folder => Shell.Run($"mkdir \"{folder.At("input")}/$(printf 'no\\377')\""),
        ["CF1013"] = folder => folder.Write("input/.draft.md", Good),
        ["CF1021"] = folder => folder.Write("input/a.html", "<!doctype html><body><p " + string.Concat(Enumerable.Range(0, 300).Select(i => $"a{i}=1 ")) + ">The printer is offline.</p>"),
        ["CF1031"] = folder => folder.Write("input/a.md", [.. Encoding.UTF8.GetBytes(Good + "\nKäse, Größe, K"), 0xE4, (byte)'s', (byte)'e']),
        ["CF1032"] = folder => folder.Write("input/a.md", Encoding.Latin1.GetBytes(Good + "\nWähle die Größe.")),
        ["CF1033"] = folder => folder.Write("input/a.md", Good + "\nThe\u001B[1m end.\n"),
        ["CF1034"] = folder => folder.Write("input/a.md", Good + "\nThe\u202E end.\n"),
        ["CF1101"] = folder => folder.Write("input/a.md", Good.Replace("title: ", "tags: [a\ntitle: ", StringComparison.Ordinal)),
        ["CF1102"] = folder => folder.Write("input/a.md", Good.Replace("title: ", "title: &a ", StringComparison.Ordinal).Replace("---\nThe", "tags: [*a]\n---\nThe", StringComparison.Ordinal)),
        ["CF1103"] = folder => folder.Write("input/a.md", Good.Replace("---\nThe", "date: soon\n---\nThe", StringComparison.Ordinal)),
        ["CF1104"] = folder => folder.Write("input/a.md", "---\ntitle: Open\n\nThe printer is offline. It was online before.\n"),
        ["CF1105"] = folder => folder.Write("input/a.md", Good.Replace("title: ", "title: Fixed: ", StringComparison.Ordinal)),
        ["CF2001"] = folder => folder.Write("input/a.md", Good + "\n<!-- affiliate ads begin -->\n\nThe end of it.\n"),
        ["CF2002"] = folder => folder.Write("contentforge.yml", $"cleaning: {{ filter-lists: ['{folder.Write("own.txt", "||ads.example^$unknown-option\n")}'] }}\n"),
        ["CF2003"] = folder => folder.Write("contentforge.yml", $"cleaning: {{ filter-lists: ['{folder.Write("own.txt", "||ads.example^\n")}'] }}\n"),
        ["CF3001"] = folder => folder.Write("input/a.md", Good.Replace("Printer is offline", "Ten recipes for a quick summer lunch", StringComparison.Ordinal).Replace("---\nThe", "---\n# Printer is offline and stays so\n\nThe", StringComparison.Ordinal)),
        ["CF3002"] = folder => folder.Write("input/a.md", Good.Replace("1. Switch it off.\n2. Switch it on.", "Follow the steps below:\n\nHold the power button for ten seconds until the light goes out.", StringComparison.Ordinal)),
        ["CF3003"] = folder => folder.Write("input/a.md", Good.Replace("---\nThe", "corrections: { not-fixes: [Buy a new one] }\n---\nThe", StringComparison.Ordinal)),
        ["CF3004"] = folder => folder.Write("input/a.md", "---\ntitle: Ten recipes for a quick summer lunch\n---\n## Wireless scanner loses its connection\n\nThe wireless scanner loses its connection every hour. A scanner that loses the connection needs another channel.\n\n1. Open the channel settings of the scanner.\n2. Choose another wireless channel.\n"),
        ["CF3005"] = folder => folder.Write("input/a.md", "---\ntitle: Ten recipes for a quick summer lunch\n---\nThe wireless scanner loses its connection every hour. It needs another channel.\n\n1. Open the channel settings.\n2. Choose another channel.\n"),
        ["CF3101"] = folder => folder.Write("exported/a.json", "{}"),
        ["CF4001"] = folder => folder.Write("input/a.md", "# Deals\n\nBuy now.\n"),
        ["CF4002"] = folder => folder.Write("input/a.md", "# GlowLamp 7\n\n3 M+ customers\n\n40+ awards\n\nOnly $19.95 a year.\n\n\"It has lit each room of our house from the first evening on.\"\n\nIt has a money-back guarantee.\n\nThere is a free trial.\n"),
        ["CF4101"] = folder => folder.Write("duplicates.yml", "canonical: [gone.md]\n"),
        ["CF4102"] = folder => folder.Write("duplicates.yml", "merge: [[good.md, twin.md]]\nkeep-apart: [[good.md, twin.md]]\n"),
        ["CF4201"] = folder => folder.Write("part.sig", "not signed"),
        ["CF5001"] = folder => folder.Write("input/Good.markdown", Good.Replace("printer", "scanner", StringComparison.OrdinalIgnoreCase)),
        ["CF5002"] = folder => folder.Write("templates/article.html", "{{ for }}"),
        ["CF5003"] = folder => folder.Write("templates/article.html", "{{ if 0 }}<p>never meant to show</p>{{ end }}"),
        ["CF5004"] = folder =>
        {
            folder.Write("templates/text/eo.json", "{ \"search\": \"Serĉi\" }");
            folder.Write("contentforge.yml", "site: { language: eo }\n");
        },
        ["CF5101"] = folder => folder.Write("input/a.md", Good + "\n![The queue](gone.png)\n"),
        ["CF5102"] = folder => folder.Write("input/a.md", Good + $"\n![The queue]({Path.GetFileName(folder.Write("input/no.png", "no picture"))})\n"),
        ["CF5103"] = folder =>
        {
            folder.Write("input/a.md", Good + "\n![The queue](https://pictures.example/queue.png)\n");
            folder.Write("contentforge.yml", $"site: {{ remote-images: vendor, vendor-folder: '{folder.At("vendor")}' }}\n");
        },
        ["CF5202"] = folder => folder.Write("contentforge.yml", "site:\n  topics:\n    pin: [Nothing like it]\n"),
        ["CF5104"] = folder => folder.Write("input/a.md", Good + $"\n![The queue]({Path.GetFileName(folder.Write("input/cut.png", CutOff()))})\n"),
        ["CF5201"] = folder => folder.Write("input/a.md", Good.Replace("---\nThe", "tags: [index]\n---\nThe", StringComparison.Ordinal)),
        ["CF6001"] = folder => folder.Write("site", "a file where the folder should be"),
        ["CF6002"] = folder => folder.Hold(new OutputFolder(folder.At("site")).Lock),
        ["CF6004"] = folder => folder.Write("site/letter.txt", "mine"),
        ["CF6005"] = folder => folder.Write(folder.WritePast("0000  index.html\n") + "/index.html", "changed by hand"),
        ["CF6006"] = folder => folder.WritePast("0000  a.md\n0000  b.md\n0000  c.md\n0000  d.md\n0000  e.md\n"),
        ["CF6007"] = folder => Array.ForEach(Directory.GetFiles(folder.At("input")), file => File.WriteAllText(file, "")),
        ["CF6008"] = folder =>
        {
            folder.Write(".contentforge-staging-site/.contentforge-manifest", "0000  index.html\n");
            folder.Write(".contentforge-staging-site/mine.txt", "mine");
        },
        ["CF6009"] = folder => Shell.Run($"mkdir \"{folder.At("input")}/$(printf 'no\\377')\""),
        ["CF6201"] = folder =>
        {
            folder.Write("input/a.md", Good.Replace("printer", "scanner", StringComparison.OrdinalIgnoreCase).Replace("It has power.", "Nothing else is wrong with the thing.", StringComparison.Ordinal));
            folder.Write("templates/article.html", "<h1>{{ article.title }}</h1>{{ if article.title == 'scanner is offline' }}<a href=\"gone.html\">x</a>{{ end }}");
        },
        ["CF9001"] = folder => Directory.Delete(folder.At("input"), recursive: true),
        ["CF9002"] = folder => folder.Write("contentforge.yml", "site: [\n"),
        ["CF9003"] = folder => folder.Write("contentforge.yml", "templates: nowhere\n"),
        ["CF9004"] = folder => folder.Write(folder.WritePast("0000  a.md\n") + "/../input/empty.md", ""),
    };

    // What only a check of the published site can find: the damage is done after the build.
    private static readonly Dictionary<string, Action<TempFolder>> Damage = new(StringComparer.Ordinal)
    {
        ["CF6101"] = folder => File.Delete(folder.At("site", "a-z.html")),
        ["CF6102"] = folder => Change(folder, "id=\"content\"", "id=\"other\""),
        ["CF6103"] = folder => Change(folder, "</main>", "<script>1</script></main>"),
        ["CF6104"] = folder => Change(folder, "</main>", "<p id=\"content\"></p></main>"),
        ["CF6105"] = folder => Change(folder, "<html lang=\"en\">", "<html>"),
        ["CF6106"] = folder => folder.Write("site/lost.html", "<!doctype html><html lang=\"en\"><title>Lost</title>"),
        ["CF6107"] = folder => folder.Write("site/mine.txt", "mine"),
        ["CF6108"] = folder => folder.Write("site/site.webmanifest", "{"),
        ["CF6109"] = folder => folder.Write("site/_redirects", "/a-z.html /index.html 301\n/index.html /a-z.html 301\n"),
    };

    private readonly TempFolder _folder = new();

    public static TheoryData<string> CodesOfCheck => [.. Damage.Keys];

    public static TheoryData<string> Codes => [.. Causes.Keys];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_code_has_a_cause_here() =>
        Assert.Equal(DiagnosticCodes.All.Select(code => code.Id).Except(Faults, StringComparer.Ordinal), Causes.Keys.Concat(Damage.Keys).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Is_raised_with_its_file_and_help(string code)
    {
        _folder.Write("input/good.md", Good);
        _folder.Write("input/twin.md", Good);
        Causes[code](_folder);

        var text = File.Exists(_folder.At("part.sig")) ? await MergeAsync()
            : Directory.Exists(_folder.At("exported")) ? await ConvertAsync()
            : await BuildAsync();

        Assert.Contains(code, Code().Matches(text).Select(match => match.Value));
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(CodesOfCheck))]
    public async Task Is_raised_by_a_check_of_the_published_site(string code)
    {
        _folder.Write("input/good.md", Good);
        await BuildAsync();
        Damage[code](_folder);

        var result = await Forge.RunAsync("check", "--output", _folder.At("site"));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(code, Code().Matches(result.Errors).Select(match => match.Value));
    }

    private async Task<string> ConvertAsync() =>
        (await Forge.RunAsync("convert", "--input", _folder.At("exported"), "--output", _folder.At("converted"))).Errors;

    /// <summary>Builds in the folder of the test, and gives everything that the build said.</summary>
    private async Task<string> BuildAsync()
    {
        var options = new List<string> { "build", "--input", _folder.At("input"), "--output", _folder.At("site"), "--report", _folder.At("report.json") };
        options.AddRange(File.Exists(_folder.At("input", "empty.md")) ? ["--strict"] : []);
        options.AddRange(Directory.Exists(_folder.At("templates")) ? ["--templates", _folder.At("templates")] : []);
        options.AddRange(Configuration() is { } file ? ["--config", file] : []);
        var result = await Forge.RunAsync([.. options]);
        return result.Errors + (File.Exists(_folder.At("report.json")) ? await File.ReadAllTextAsync(_folder.At("report.json")) : "");
    }

    private async Task<string> MergeAsync() =>
        (await Forge.RunAsync("audit", "--output", _folder.At("audit"), "--merge", _folder.At("part.sig"))).Errors;

    private string? Configuration()
    {
        if (File.Exists(_folder.At("duplicates.yml")))
            return _folder.Write("contentforge.yml", $"duplicates: {{ decisions: '{_folder.At("duplicates.yml")}' }}\n");
        return File.Exists(_folder.At("contentforge.yml")) ? _folder.At("contentforge.yml") : null;
    }

    private static void Change(TempFolder folder, string text, string other)
    {
        var page = File.ReadAllText(folder.At("site", "index.html"));
        Assert.Contains(text, page, StringComparison.Ordinal);
        folder.Write("site/index.html", page.Replace(text, other, StringComparison.Ordinal));
    }

    /// <summary>The head of a large PNG and nothing that could be decoded.</summary>
    private static byte[] CutOff() => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', 0, 0, 8, 0, 0, 0, 8, 0, 8, 2, 0, 0, 0, .. new byte[64 * 1024]];

    private static void Link(TempFolder folder, string path, string target) => File.CreateSymbolicLink(folder.At(path), target);

    [GeneratedRegex("CF[0-9]{4}", RegexOptions.NonBacktracking)]
    private static partial Regex Code();
}
