using ContentForge.Ingest.Extract.Steps;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Outline;

/// <summary>Tells from a title which sections hold no fixes, whatever they are numbered with.</summary>
internal static class TopicFinder
{
    /// <summary>Chosen: longer titles are sentences, which may begin with such words by chance.</summary>
    private const int FewWords = 7;

    /// <summary>What a title may open with before its first word.</summary>
    private const string Openings = " ¿¡\"'“‘„«*";

    public static SectionTopic Of(string title, HeadingLabel? label, Vocabulary words)
    {
        var text = title.AsSpan().TrimStart(Openings);
        text = text[CounterLength(text)..];
        var isShort = TextShape.CountWords(text) <= FewWords;
        if (label is { Kind: LabelKind.Fix or LabelKind.Option or LabelKind.Step })
            return words.Closing.IsWhole(text) ? SectionTopic.Closing : SectionTopic.Any;
        if (words.Faq.IsIn(text))
            return SectionTopic.Questions;
        if (words.Closing.MatchStart(text) is var closing and > 0 && (isShort || text[closing..].StartsWith(":")))
            return SectionTopic.Closing;
        if (words.Boilerplate.MatchStart(text) is var boilerplate and > 0 && (boilerplate == text.Length || text[boilerplate..].TrimEnd(" .:!?").IsEmpty || (isShort && IsName(text[boilerplate..]))))
            return SectionTopic.Boilerplate;
        if (words.Prevention.IsIn(text))
            return SectionTopic.Prevention;
        if (words.Review.IsWhole(text) || (isShort && IsReviewOf(text, words)))
            return SectionTopic.Review;
        return words.Cause.MatchStart(text) > 0 || words.CauseAnywhere.IsIn(text) ? SectionTopic.Causes : SectionTopic.Any;
    }

    /// <summary>The length of a roman number or a letter that counts the title: "II. Features".</summary>
    private static int CounterLength(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && end < 5 && text[end] is 'I' or 'V' or 'X')
            end++;
        if (end == 0 && text.Length > 0 && text[0] is >= 'A' and <= 'H')
            end = 1;
        return end > 0 && end < text.Length && text[end] is '.' or ')' ? MarkerText.SkipBlanks(text, end + 1) : 0;
    }

    /// <summary>Whether a title names what a thing has: "Inkwell Pro Features"; "Turn off features" is something to do.</summary>
    private static bool IsReviewOf(ReadOnlySpan<char> text, Vocabulary words) =>
        text.LastIndexOf(' ') is var last and > 0 && words.Review.IsWhole(text[(last + 1)..]) && words.Imperative.MatchStart(text) == 0 && words.HowTo.MatchStart(text) == 0;

    /// <summary>Whether a title goes on as a name does: "Related: …", "Tags - …", "Leave a comment [cancel]".</summary>
    private static bool IsName(ReadOnlySpan<char> rest)
    {
        var trimmed = rest.TrimStart();
        return trimmed.IsEmpty || trimmed[0] is ':' or '-' or '–' or '[' or '(' or '?' or '|';
    }
}
