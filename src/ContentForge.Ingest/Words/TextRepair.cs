using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Words;

/// <summary>What goes wrong with characters on the way from a page to a file.</summary>
internal static partial class TextRepair
{
    /// <summary>What most texts are made of, blank by blank: nothing of it is ever wrong.</summary>
    private static readonly SearchValues<char> Harmless = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c).Except("*]\\_")]);

    /// <summary>Characters that are never wrong by themselves.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c)]);

    /// <summary>The text with its characters set right and runs of white space made one blank.</summary>
    /// <param name="text">The text.</param>
    /// <param name="keepEdges">Whether a blank at the start or the end means something, because other text follows.</param>
    public static string Apply(string text, bool keepEdges)
    {
        if (keepEdges && !text.AsSpan().ContainsAnyExcept(Harmless) && !text.Contains("  ", StringComparison.Ordinal))
            return text;
        text = Mojibake.Repair(text);
        if (text.Contains("**", StringComparison.Ordinal))
            text = WithoutStars(text);
        if (text.Contains('_', StringComparison.Ordinal))
            text = GluedUnderscores().Replace(text, "${before} ${words}${after}");
        if (text.Contains(']', StringComparison.Ordinal))
            text = ShortCodes().Replace(text, "");
        if (text.Contains("](", StringComparison.Ordinal))
            text = LinkDebris().Replace(text, "${label}");
        if (text.Contains('\\', StringComparison.Ordinal))
            text = EscapedMarker().Replace(text, "${number}${mark}");
        if (keepEdges && string.IsNullOrWhiteSpace(text))
            return text.Length > 0 ? " " : text;
        return NeedsWork(text) || !keepEdges ? Collapse(text, keepEdges) : text;
    }

    private static bool NeedsWork(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain))
            return text.Contains("  ", StringComparison.Ordinal);

        var wasBlank = false;
        foreach (var c in text)
        {
            if (c == ' ' ? wasBlank : char.IsWhiteSpace(c) || char.IsControl(c) || Texts.IsInvisible(c))
                return true;
            wasBlank = c == ' ';
        }

        return false;
    }

    private static string Collapse(string text, bool keepEdges)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (result.Length == 0 ? keepEdges : result[^1] != ' ')
                    result.Append(' ');
            }
            else if (!Texts.IsInvisible(c) && !char.IsControl(c))
            {
                result.Append(c);
            }
        }

        return keepEdges ? result.ToString() : result.ToString().TrimEnd();
    }

    /// <summary>Bold marks that the Markdown parser could not pair.</summary>
    private static string WithoutStars(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '*' || i + 1 >= text.Length || text[i + 1] != '*')
            {
                result.Append(text[i]);
                continue;
            }

            while (i + 1 < text.Length && text[i + 1] == '*')
                i++;
            var glues = result.Length > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1])
                && (char.IsLetterOrDigit(result[^1]) || result[^1] is ':' or ',' or ';' or '!' or '?' or ')');
            if (glues)
                result.Append(' ');
        }

        return result.ToString();
    }

    /// <summary>A Markdown link, or the end of one, in a text that is not Markdown any more.</summary>
    [GeneratedRegex(@"(?:!?\[(?<label>[^\[\]\n]*))?\]\((?:https?:|/|javascript:|data:|#)[^()\n]*\)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LinkDebris();

    [GeneratedRegex(@"\b(?<number>\d{1,3})\\(?<mark>[.)])", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex EscapedMarker();

    /// <summary>Emphasis that touches the small word before it, so that no parser sees it. Names with underscores do not begin with such words.</summary>
    [GeneratedRegex(@"\b(?<before>of|or|and|the|to|an|on|in|with|for|is|as|your|this|that|click|select|choose)_(?<words>[^_\s](?:[^_\n]{0,60}[^_\s])?)_(?<after>[\s.,;:!?)]|$)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex GluedUnderscores();

    /// <summary>Tags that the software of a blog would have made into boxes and captions. What they are around stays.</summary>
    [GeneratedRegex(@"\[(?:caption|embed|gallery|playlist)\s+[^\[\]]*=[^\[\]]*\]|\[embed\]|\[/(?:caption|embed|gallery|playlist)\]|\[/?(?:su|vc|et_pb|fusion|wpsm|penci)_\w+(?:\s[^\[\]]*)?\]", RegexOptions.NonBacktracking)]
    private static partial Regex ShortCodes();
}
