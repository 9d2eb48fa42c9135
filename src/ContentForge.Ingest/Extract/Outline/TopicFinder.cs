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
        if (words.Review.IsWhole(text))
            return SectionTopic.Review;
        return words.Cause.MatchStart(text) > 0 || words.CauseAnywhere.IsIn(text) ? SectionTopic.Causes : SectionTopic.Any;
    }

    /// <summary>Whether a title goes on as a name does: "Related: …", "Tags - …", "Leave a comment [cancel]".</summary>
    private static bool IsName(ReadOnlySpan<char> rest)
    {
        var trimmed = rest.TrimStart();
        return trimmed.IsEmpty || trimmed[0] is ':' or '-' or '–' or '[' or '(' or '?' or '|';
    }
}
