using System.Diagnostics;

namespace ContentForge.EndToEnd.Tests;

/// <summary>What a path of the command line or the configuration may lead to, other than what is wanted.</summary>
internal static class OddPath
{
    private static readonly Dictionary<string, Func<TempFolder, string>> Makers = new(StringComparer.Ordinal)
    {
        ["an empty name"] = _ => "",
        ["a blank name"] = _ => "  ",
        ["a name with a NUL"] = folder => folder.At("a\0b"),
        ["a name that is not UTF-8"] = folder => folder.At("a\uFFFDb"),
        ["a name with a line break"] = folder => folder.At("a\nb\u001B[31m"),
        ["nothing"] = folder => folder.At("nowhere"),
        ["a file"] = folder => folder.Write("a-file", "a file"),
        ["an empty file"] = folder => folder.Write("an-empty-file", ""),
        ["a name below a file"] = folder => Path.Combine(folder.Write("a-file", "a file"), "below"),
        ["a file of random bytes"] = folder => folder.Write("bytes", [.. Enumerable.Range(0, 50_000).Select(i => (byte)((i * 7919) ^ (i >> 3)))]),
        ["a file that is too large"] = MakeLarge,
        ["an empty folder"] = folder => Directory.CreateDirectory(folder.At("empty")).FullName,
        ["the root"] = _ => "/",
        ["a link to nothing"] = folder => Link(folder, "dangling", folder.At("nowhere")),
        ["a link to itself"] = folder => Link(folder, "loop", folder.At("loop")),
        ["a name that is too long"] = folder => folder.At(new string('x', 300)),
        ["a path that is too long"] = folder => folder.At(string.Join('/', Enumerable.Repeat("folder", 1000))),
        ["a pipe"] = MakePipe,
        ["a device without end"] = _ => "/dev/zero",
        ["a device without bytes"] = _ => "/dev/null",
    };

    public static IEnumerable<string> Kinds => Makers.Keys;

    public static string Make(string kind, TempFolder folder) => Makers[kind](folder);

    private static string Link(TempFolder folder, string name, string target)
    {
        File.CreateSymbolicLink(folder.At(name), target);
        return folder.At(name);
    }

    // A hole takes no room on the disk.
    private static string MakeLarge(TempFolder folder)
    {
        var path = folder.Write("large.md", "# Large\n");
        using var file = new FileStream(path, FileMode.Open);
        file.SetLength(40_000_000);
        return path;
    }

    private static string MakePipe(TempFolder folder)
    {
        using var make = Process.Start("mkfifo", folder.At("pipe.md"));
        make.WaitForExit();
        return folder.At("pipe.md");
    }
}
