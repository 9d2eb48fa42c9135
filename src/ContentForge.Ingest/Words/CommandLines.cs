using System.Text.RegularExpressions;

namespace ContentForge.Ingest.Words;

/// <summary>
/// Tells lines that are typed from lines that are read: each begins with the name of a program or a path and ends without a mark, and some have
/// what no sentence has, such as switches, pipes and back slashes.
/// </summary>
internal static partial class CommandLines
{
    /// <summary>Chosen: a command of more words is a listing or a sentence.</summary>
    private const int MaxWords = 24;

    /// <summary>Whether several lines are commands, one each.</summary>
    public static bool AreAll(ReadOnlySpan<string> lines)
    {
        var hasSyntax = false;
        foreach (var line in lines)
        {
            if (!CanBe(line))
                return false;
            hasSyntax |= Syntax().IsMatch(line);
        }

        return lines.Length > 1 && hasSyntax;
    }

    /// <summary>The runs of two or more lines of a text that are commands.</summary>
    public static IEnumerable<string> RunsIn(string text)
    {
        var lines = text.Split('\n');
        for (var start = 0; start < lines.Length; start++)
        {
            var end = start;
            while (end < lines.Length && CanBe(lines[end]))
                end++;
            if (end - start > 1 && AreAll(lines.AsSpan(start, end - start)))
                yield return string.Join('\n', lines[start..end].Select(line => line.Trim()));
            start = Math.Max(start, end);
        }
    }

    private static bool CanBe(string line)
    {
        var text = line.AsSpan().Trim();
        return text.Length > 1 && !EndsAsSentence(text) && CanOpen(text) && text.Count(' ') < MaxWords && Opening().IsMatch(text);
    }

    /// <summary>A quick look: sentences begin with a capital, and cmdlets and drives are the only commands that do.</summary>
    private static bool CanOpen(ReadOnlySpan<char> text) => !char.IsAsciiLetterUpper(text[0]) || text[1] == ':' || text[..(text.IndexOf(' ') is > 0 and var end ? end : text.Length)].Contains('-');

    /// <summary>Two dots, and a dot apart, are folders.</summary>
    private static bool EndsAsSentence(ReadOnlySpan<char> text) => text switch
    {
        [.., '.' or ' ' or '/' or '\\', '.'] => false,
        [.., '.' or ':' or ';' or ',' or '!' or '?' or '…'] => true,
        _ => false,
    };

    /// <summary>A word in lower case, a cmdlet such as <c>Get-Item</c>, a path, or a variable; what follows it stands apart.</summary>
    [GeneratedRegex(@"^(?:[a-z][a-z0-9_.+-]*|[A-Z][A-Za-z]+-[A-Z][A-Za-z]+|\.{0,2}/\S+|[A-Za-z]:\\\S+|%\w+%\S*|\$\w+)(?:\s|$)", RegexOptions.NonBacktracking)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\s(?:/[A-Za-z?]|--?[A-Za-z])|[\\|%$=~]|&&|^[A-Z][A-Za-z]+-[A-Z]|^sudo\s", RegexOptions.NonBacktracking)]
    private static partial Regex Syntax();
}
