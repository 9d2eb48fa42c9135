using System.Buffers;


namespace ContentForge.Ingest.Words;

/// <summary>Tells instructions, announcements and questions from other sentences.</summary>
internal sealed class Phrasing(Vocabulary words)
{
    /// <summary>Chosen: "In the window that opens when …," is shorter. A longer clause is a sentence of its own.</summary>
    private const int MaxLeadPhraseWords = 14;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?。！？।؟");

    /// <summary>Chosen: of fewer verbs, many instructions begin with none.</summary>
    private const int EnoughVerbs = 300;

    /// <summary>So many words are never longer; a bound of the search.</summary>
    private const int MaxLeadPhraseChars = 400;

    /// <summary>Whether the words are those of the article's language, so that it says something when there are none.</summary>
    public bool KnowsLanguage => words.IsKnown;

    /// <summary>Whether so many verbs are known that items without any are no instructions.</summary>
    public bool KnowsVerbs => words.IsKnown && words.Imperative.Count >= EnoughVerbs;

    /// <summary>Whether a sentence tells the reader to do something, perhaps after "Then" or "In the menu,".</summary>
    public bool IsImperative(ReadOnlySpan<char> text)
    {
        text = SkipConnectors(TrimStart(text));
        if (words.Imperative.MatchStart(text) > 0)
            return true;

        // "In the Options window, click …", "When the page shows, select …", "If prompted, enter …"
        if (words.LeadPhrase.MatchStart(text) == 0)
            return false;
        text = FirstSentence(text);
        var comma = text.IndexOf(',');
        while (comma is > 0 and < MaxLeadPhraseChars && TextShape.CountWords(text[..comma]) <= MaxLeadPhraseWords)
        {
            if (words.Imperative.MatchStart(SkipConnectors(TrimStart(text[(comma + 1)..]))) > 0)
                return true;
            var next = text[(comma + 1)..].IndexOf(',');
            comma = next < 0 ? -1 : comma + 1 + next;
        }

        return false;
    }

    /// <summary>Whether a heading names something to do: "Update the driver", "How to reset …", "Restarting the router".</summary>
    public bool IsTaskTitle(ReadOnlySpan<char> title)
    {
        title = TrimStart(title);
        return words.Imperative.MatchStart(SkipConnectors(title)) > 0 || words.HowTo.MatchStart(title) > 0 || StartsWithGerund(title);
    }

    /// <summary>Whether a title is a command: "Update the driver", not "How to update" or "Updating".</summary>
    public bool IsCommand(ReadOnlySpan<char> title) => words.Imperative.MatchStart(TrimStart(title)) > 0;

    /// <summary>Whether a title names what comes before the steps.</summary>
    public bool IsPreparation(ReadOnlySpan<char> title) => words.Preparation.MatchStart(title) > 0;

    /// <summary>Whether a title asks or tells how something is done.</summary>
    public bool IsHowTo(ReadOnlySpan<char> title) => words.HowTo.IsIn(title);

    /// <summary>Whether a paragraph announces steps or checks: it ends with a colon, or says "follow these steps".</summary>
    public bool IsLeadIn(ReadOnlySpan<char> text) => TextShape.LastMark(text) == ':' || IsAnnouncement(text);

    /// <summary>Whether the words of a paragraph's last sentence announce steps.</summary>
    public bool IsAnnouncement(ReadOnlySpan<char> text) => words.Announce.IsIn(LastSentence(text));

    /// <summary>Whether the last sentence of a paragraph announces tips against a future problem.</summary>
    public bool AnnouncesPrevention(ReadOnlySpan<char> text) => words.Prevention.IsIn(LastSentence(text));

    /// <summary>Whether a line is only the label of the notes below it: "Notes:".</summary>
    public bool IsNoteLabel(ReadOnlySpan<char> text)
    {
        text = text[Math.Max(0, FirstLetter(text))..];
        return words.Note.IsWhole(text) || words.Tip.IsWhole(text);
    }

    /// <summary>Whether the last sentence of a paragraph speaks of reasons.</summary>
    public bool AnnouncesCauses(ReadOnlySpan<char> text) => words.CauseWords.IsIn(LastSentence(text));

    /// <summary>Whether a paragraph announces checks that are written as statements.</summary>
    public bool AnnouncesChecks(ReadOnlySpan<char> text) => TextShape.LastMark(text) == ':' && words.Check.IsIn(LastSentence(text));

    public static bool IsQuestion(ReadOnlySpan<char> text) => TextShape.LastMark(text) is '?';

    private static ReadOnlySpan<char> TrimStart(ReadOnlySpan<char> text) => text.TrimStart(" \n\"'“‘*_–—-☞➤►✔✓•");

    private static int FirstLetter(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
                return i;
        }

        return -1;
    }

    private ReadOnlySpan<char> SkipConnectors(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < 3; i++)
        {
            var length = words.Connector.MatchStart(text);
            if (length == 0)
                break;
            var next = MarkerText.SkipBlanks(text, length);
            if (next < text.Length && text[next] is ',' or ':')
                next = MarkerText.SkipBlanks(text, next + 1);
            if (next >= text.Length)
                break;
            text = text[next..];
        }

        return text;
    }

    private static bool StartsWithGerund(ReadOnlySpan<char> title)
    {
        var length = PhraseSet.WordLength(title);
        return length > 5 && title[..length].EndsWith("ing", StringComparison.OrdinalIgnoreCase);
    }

    private static ReadOnlySpan<char> FirstSentence(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? text : text[..end];
    }

    private static ReadOnlySpan<char> LastSentence(ReadOnlySpan<char> text)
    {
        var trimmed = text.TrimEnd(" .:!\n*。：！।");
        var end = trimmed.LastIndexOfAny(SentenceEnds);
        return end < 0 || end + 1 >= trimmed.Length ? trimmed : trimmed[(end + 1)..];
    }
}
