using System.Text.RegularExpressions;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Calls;

/// <summary>Sentences that call on readers to do something which only the page can take that an article was copied from.</summary>
internal static partial class ReaderCalls
{
    private static readonly RegexSet All = new(Comment(), PassOn(), Support());

    /// <summary>Whether a sentence is such a call.</summary>
    public static bool Contains(string sentence) => All.IsMatch(sentence);

    /// <summary>Whether the article is about what a call names.</summary>
    public static bool IsSubject(string call, string headings) => Subject().EnumerateMatches(headings) is var found && Any(found, headings, call);

    private static bool Any(Regex.ValueMatchEnumerator found, string headings, string call)
    {
        foreach (var match in found)
        {
            if (call.AsSpan().Contains(headings.AsSpan(match.Index, Math.Min(match.Length, Stem)), StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Chosen: so many letters are the same in the forms of one word.</summary>
    private const int Stem = 6;

    [GeneratedRegex(@"\b(?:comment|kommentar|commentaire|comentario|comentário|komentarz|newsletter|mailing list|bolet[ií]n|telegram|whatsapp|discord|facebook|youtube|twitter|instagram|linkedin)\w*", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Subject();

    /// <summary>To write below the page: what is written, and that the readers are meant or the place below the text.</summary>
    [GeneratedRegex(
        @"\b(?:leave|drop|post|add|write|jot|share|put|make|type)\b[^.!?]{0,40}\bcomments?\b|\b(?:comment|comments)\b[^.!?]{0,12}\b(?:below|section)\b|\blet (?:us|me) know\b[^.!?]{0,40}\b(?:comments?|below)\b"
        + @"|\b(?:feel free|hesitate|welcome)\b[^.!?]{0,20}\b(?:comment|leave (?:us )?(?:a |your )?(?:comments?|message|reply|thoughts)|drop us|email us|write to us|ask us|reach out to us|contact (?:us|our support))\b"
        + @"|\b(?:hinterlass\w*|schreib\w*|lass\w*|teil\w*)\b[^.!?]{0,40}\bkommentar\w*|\bin den kommentaren\b"
        + @"|\b(?:laiss\w*|post\w*|écri\w*|partag\w*)\b[^.!?]{0,40}\bcommentaires?\b|\b(?:dans|en) (?:les )?commentaires?\b"
        + @"|\b(?:dej\w*|escrib\w*|compart\w*|deix\w*|escrev\w*)\b[^.!?]{0,40}\bcoment[aá]rios?\b|\b(?:en los|nos) coment[aá]rios\b"
        + @"|\b(?:lasci\w*|scriv\w*|condivid\w*)\b[^.!?]{0,40}\bcomment[oi]\b|\bnei commenti\b|\b(?:zostaw|napisz|dodaj)\w*\b[^.!?]{0,40}\bkomentarz\w*",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Comment();

    /// <summary>To pass on what was read.</summary>
    [GeneratedRegex(
        @"\bshare (?:this|the|our) (?:post|article|guide|page|tutorial|blog)\b|\bshare it (?:with your|on (?:facebook|twitter|social|whatsapp))|\b(?:helpful|useful|liked?|enjoyed)\b[^.!?]{0,40}\bshare\b|\blike and share\b"
        + @"|\bteil\w* (?:sie |du )?(?:diesen|den) (?:artikel|beitrag)\b|\bpartage[zr]? (?:cet|cette|l['’]) ?(?:article|page)|\bcompart[ae]\w* (?:este|esta) (?:artículo|artigo|página)\b|\bcondivid\w+ (?:questo|questa) (?:articolo|guida)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex PassOn();

    /// <summary>To support the site: with a code, at its own shop.</summary>
    [GeneratedRegex(@"\b(?:use|enter|with) (?:our|my|the) creator (?:code|tag)\b|\bhow can you support us\b|\byour support is (?:much |greatly )?appreciated\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Support();
}
