using System.Collections.Frozen;
using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Facts;

/// <summary>Finds what is to be typed: code, and bold stretches that begin with the name of a program.</summary>
internal static class CommandFinder
{
    private static readonly FrozenSet<string> Programs = FrozenSet.ToFrozenSet(
        ["sfc", "dism", "dism.exe", "chkdsk", "ipconfig", "netsh", "net", "regsvr32", "bcdedit", "bootrec", "diskpart", "ping", "tracert", "nslookup", "wmic",
            "powercfg", "shutdown", "taskkill", "tasklist", "gpupdate", "systeminfo", "wsreset", "wsreset.exe", "cleanmgr", "mdsched", "mdsched.exe", "dxdiag",
            "msconfig", "regedit", "cmd", "cmd.exe", "winver", "msinfo32", "control", "sc", "attrib", "format", "adb", "fastboot", "sudo", "apt", "apt-get",
            "killall", "defaults", "diskutil", "get-appxpackage", "add-appxpackage", "set-executionpolicy", "powershell", "msdt.exe", "explorer.exe", "mrt"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Programs that are typed with what they are to do; alone they are only a name.</summary>
    private static readonly FrozenSet<string> NeedArguments = FrozenSet.ToFrozenSet(
        ["net", "sc", "format", "control", "defaults", "shutdown", "explorer.exe", "ping", "powershell", "attrib", "apt"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Chosen: commands to type are shorter; longer code is a file or a listing.</summary>
    private const int MaxCommand = 300;

    /// <summary>A command with the quotes and marks around it.</summary>
    private const int MaxSpan = MaxCommand + 20;

    /// <summary>The commands in the texts and code blocks of a step, in source order, each once.</summary>
    public static ImmutableArray<CommandLine> Find(IEnumerable<RichText> texts, IEnumerable<SourceBlock> blocks)
    {
        var found = new List<CommandLine>();
        foreach (var text in texts)
        {
            Surroundings? surroundings = null;
            foreach (var span in text.Spans)
            {
                if (span.Kind is not (TextSpanKind.Code or TextSpanKind.Bold) || span.Length > MaxSpan)
                    continue;

                var content = Bare(text.Plain.Substring(span.Start, span.Length));
                if (IsCommand(content, span.Kind is TextSpanKind.Code))
                    found.Add(new CommandLine(content, Host(content, surroundings ??= Surroundings.Of(text.Plain))));
            }
        }

        var code = blocks.Where(block => block.Kind is SourceBlockKind.Code).Select(block => block.Plain).ToList();
        foreach (var text in texts.Where(text => text.Plain.Contains('\n', StringComparison.Ordinal) && !code.Contains(text.Plain, StringComparer.Ordinal)))
            found.AddRange(CommandLines.RunsIn(text.Plain).Select(lines => new CommandLine(lines, Host(lines, Surroundings.Of(text.Plain)))));
        found.AddRange(code.Select(lines => new CommandLine(lines, Host(lines, default))));

        return found.Count < 2 ? [.. found] : [.. found.DistinctBy(command => command.Text, StringComparer.Ordinal)];
    }

    /// <summary>
    /// A stretch of text without the quotes around all of it and the mark of the sentence behind it. A quote within a command, and the dots that
    /// are folders, belong to it.
    /// </summary>
    private static string Bare(string text)
    {
        var bare = text.AsSpan().Trim();
        while (true)
        {
            var before = bare.Length;
            if (bare is [.., var last, '.' or ','] && char.IsLetterOrDigit(last))
                bare = bare[..^1];
            if (bare is ['“', .., '”'] or ['„', .., '“'] or ['‘', .., '’'] or ['«', .., '»'] || (bare is ['"', .., '"'] && bare[1..^1].Contains('"') is false))
                bare = bare[1..^1].Trim();
            bare = bare.TrimEnd("”’").TrimStart("“‘");
            if (bare.Length == before)
                return bare.ToString();
        }
    }

    /// <summary>Whether a stretch of text is something to type.</summary>
    private static bool IsCommand(string text, bool isCode)
    {
        if (text.Length is < 2 or > MaxCommand)
            return false;

        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var first = space < 0 ? text : text[..space];
        if (first.EndsWith(".msc", StringComparison.OrdinalIgnoreCase) || first.EndsWith(".cpl", StringComparison.OrdinalIgnoreCase)
            || first.StartsWith("ms-settings:", StringComparison.OrdinalIgnoreCase) || first.StartsWith("chrome://", StringComparison.OrdinalIgnoreCase)
            || first.StartsWith("about:", StringComparison.OrdinalIgnoreCase) || (first.Length > 2 && first[0] == '%' && first[^1] == '%'))
            return true;
        if (Programs.Contains(first))
            return space < 0 ? !NeedArguments.Contains(first) || isCode : !char.IsUpper(text[space + 1]) || text.AsSpan(space).IndexOfAny("/-:") >= 0;
        return isCode && space > 0 && text.AsSpan().IndexOfAny("/\\-|") >= 0;
    }

    private static CommandHost Host(string command, Surroundings surroundings)
    {
        if (command.StartsWith("chrome:", StringComparison.OrdinalIgnoreCase) || command.StartsWith("about:", StringComparison.OrdinalIgnoreCase))
            return CommandHost.Browser;
        if (surroundings.NamePowerShell || command.Contains("-AppxPackage", StringComparison.OrdinalIgnoreCase))
            return CommandHost.PowerShell;
        if (surroundings.NameTerminal || command.StartsWith("sudo ", StringComparison.Ordinal))
            return CommandHost.Terminal;
        if (surroundings.NameRun)
            return CommandHost.Run;
        return surroundings.NamePrompt || command.Contains('/', StringComparison.Ordinal) ? CommandHost.CommandPrompt : CommandHost.Unknown;
    }

    /// <summary>Which places to type in the text around a command names; asked once for all commands of the text.</summary>
    private readonly record struct Surroundings(bool NamePowerShell, bool NameTerminal, bool NameRun, bool NamePrompt)
    {
        private static readonly string[] RunNames = ["Win + R", "Run box", "Run dialog", "Windows + R"];

        public static Surroundings Of(string text) => new(
            text.Contains("PowerShell", StringComparison.OrdinalIgnoreCase),
            text.Contains("Terminal", StringComparison.Ordinal),
            RunNames.Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase)) || text.Contains(" R key", StringComparison.Ordinal),
            text.Contains("prompt", StringComparison.OrdinalIgnoreCase));
    }
}
