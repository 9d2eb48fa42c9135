using System.Collections.Frozen;
using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Ingest.Extraction.Blocks;

namespace ContentForge.Ingest.Extraction.Facts;

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

    /// <summary>The commands in the texts and code blocks of a step, in source order, each once.</summary>
    public static ImmutableArray<CommandLine> Find(IEnumerable<RichText> texts, IEnumerable<SourceBlock> blocks)
    {
        var found = new List<CommandLine>();
        foreach (var text in texts)
        {
            foreach (var span in text.Spans)
            {
                var content = text.Plain.Substring(span.Start, span.Length).Trim(' ', '“', '”', '"', '‘', '’', '.', ',');
                if (span.Kind is TextSpanKind.Code or TextSpanKind.Bold && IsCommand(content, span.Kind is TextSpanKind.Code))
                    found.Add(new CommandLine(content, Host(content, text.Plain)));
            }
        }

        foreach (var block in blocks)
        {
            if (block.Kind is SourceBlockKind.Code)
                found.Add(new CommandLine(block.Plain, Host(block.Plain, "")));
        }

        return [.. found.DistinctBy(command => command.Text, StringComparer.Ordinal)];
    }

    /// <summary>Whether a stretch of text is something to type.</summary>
    private static bool IsCommand(string text, bool isCode)
    {
        if (text.Length is < 2 or > 300)
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

    private static CommandHost Host(string command, string context)
    {
        if (command.StartsWith("chrome:", StringComparison.OrdinalIgnoreCase) || command.StartsWith("about:", StringComparison.OrdinalIgnoreCase))
            return CommandHost.Browser;
        if (command.Contains("-AppxPackage", StringComparison.OrdinalIgnoreCase) || context.Contains("PowerShell", StringComparison.OrdinalIgnoreCase))
            return CommandHost.PowerShell;
        if (command.StartsWith("sudo ", StringComparison.Ordinal) || context.Contains("Terminal", StringComparison.Ordinal))
            return CommandHost.Terminal;
        if (context.Contains("Win + R", StringComparison.OrdinalIgnoreCase) || context.Contains("Run box", StringComparison.OrdinalIgnoreCase)
            || context.Contains("Run dialog", StringComparison.OrdinalIgnoreCase) || context.Contains(" R key", StringComparison.Ordinal) || context.Contains("Windows + R", StringComparison.OrdinalIgnoreCase))
            return CommandHost.Run;
        return context.Contains("prompt", StringComparison.OrdinalIgnoreCase) || command.Contains('/', StringComparison.Ordinal) ? CommandHost.CommandPrompt : CommandHost.Unknown;
    }
}
