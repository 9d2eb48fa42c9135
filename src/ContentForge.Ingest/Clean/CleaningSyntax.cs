using AngleSharp.Css.Parser;

namespace ContentForge.Ingest.Clean;

/// <summary>Whether what an editor wrote can be used; asked where the place in the file is still known.</summary>
public static class CleaningSyntax
{
    /// <summary>Whether a text is a host: labels with dots between, no scheme and no path.</summary>
    public static bool IsHost(string text) => Uri.CheckHostName(text) == UriHostNameType.Dns;

    /// <summary>Whether a text is a CSS selector that can be matched.</summary>
    public static bool IsSelector(string text) =>
        text.Length > 0 && text[0] is not ('^' or '+') && !text.Any(char.IsControl) && new CssSelectorParser().ParseSelector(text) is not null;

    /// <summary>Whether a text is a phrase: at least one word, and <c>*</c> only at the end.</summary>
    public static bool IsPhrase(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Any(word => word.Any(char.IsLetterOrDigit)) && Array.IndexOf(words, "*") is var star && (star < 0 || star == words.Length - 1);
    }

    /// <summary>Whether a text is the id of a rule.</summary>
    public static bool IsRule(string text) => ArticleCleaner.RuleIds.Contains(text, StringComparer.Ordinal);
}
