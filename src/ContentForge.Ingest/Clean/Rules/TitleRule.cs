using System.Collections.Frozen;
using AngleSharp.Dom;
using ContentForge.Core.Diagnostics;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>
/// Settles the title and takes its copy out of the text. Titles of scraped articles may belong to another article, so where front matter
/// and headings differ, the text decides: a title that fits shares its words.
/// </summary>
internal sealed class TitleRule : ICleaningRule
{
    /// <summary>Share of words in common from which on two titles are one. Chosen: a word of three or four may differ.</summary>
    private const double SameTitle = 0.7;

    /// <summary>How much better another title must fit the text. Chosen: one word of four, so that chance decides nothing.</summary>
    private const double ClearlyBetter = 0.25;

    /// <summary>Chosen: a title of which the text has no more than a third of the words is of another article, if there is one that fits well.</summary>
    private const double Misfit = 0.34;

    /// <summary>Chosen: a heading of fewer words is too general to be told from one of a section.</summary>
    private const int MinTitleWords = 3;

    /// <summary>Chosen: no title is longer; a text that is has lost its end of line.</summary>
    private const int TitleChars = 200;

    private static readonly FrozenSet<string> StopWords = EmbeddedData.Lines("title-stop-words.txt").ToFrozenSet(StringComparer.Ordinal);

    public string Id => "repeated-title";

    public void Apply(CleaningContext context)
    {
        var written = Clean(context.Article.FrontMatter.Title);
        var headings = LeadingHeadings(context.Body);
        var words = new Lazy<HashSet<string>>(() => BodyWords(context.Body, headings));
        var (title, source, repeated) = Decide(written, headings, words, context.Body);

        if (written is not null && source is not null && title is not null && !AreSame(title, written))
            context.Report(DiagnosticCodes.TitleOfAnotherArticle, () => source, $"The front matter says '{written}'; the text is about '{title}'.");

        foreach (var heading in repeated)
            context.Remove(heading, Id, RemovalClasses.RepeatedTitle);
        context.Title = title ?? Substitute(context);
        RemoveCopies(context, context.Title);
    }

    /// <summary>The title, the heading that it is taken from unless it is the written one, and the headings that repeat it.</summary>
    private static (string? Title, IElement? Source, IReadOnlyList<IElement> Repeated) Decide(
        string? written, List<IElement> headings, Lazy<HashSet<string>> words, IElement body)
    {
        if (headings.Count == 0)
            return (written, null, []);
        if (written is not null && TrueTitle(written, headings, words, body) is { } at)
            return (Clean(Texts.Of(headings[at])), headings[at], AreSame(Texts.Of(headings[0]), written) ? headings[..2] : [headings[at]]);
        if (IsLabelled(Texts.Of(headings[0])))
            return (written, null, written is not null && AreSame(Texts.Of(headings[0]), written) && IsOnlyLabelled(headings[0], body) ? headings[..1] : []);

        var first = Clean(Texts.Of(headings[0]));
        if (written is null)
            return (first, headings[0], headings[..1]);
        if (first is not null && AreSame(first, written))
            return (written, null, headings[..1]);

        return first is not null && IsTitleElement(headings) && Fit(first, words.Value) > Fit(written, words.Value) + ClearlyBetter
            ? (first, headings[0], headings[..1])
            : (written, null, IsTitleElement(headings) && headings[0].LocalName == "h1" ? headings[..1] : []);
    }

    /// <summary>
    /// Where the written title is of another article: the first of several headings in a row that fits the text well. A heading with
    /// text of its own below it is a section, and no title.
    /// </summary>
    private static int? TrueTitle(string written, List<IElement> headings, Lazy<HashSet<string>> words, IElement body)
    {
        if (headings.Count < 2 || Fit(written, words.Value) is not (< Misfit and var fit))
            return null;

        // A heading that repeats the written title is of another article, too; what comes next then need not be long to be the title.
        if (AreSame(Texts.Of(headings[0]), written))
            return FitsBetter(headings[1]) && !IsLabelled(Texts.Of(headings[1])) ? 1 : null;

        // An h1 is the title that the page itself gives to the article.
        var row = headings[0].LocalName == "h1" ? [] : Row(headings, body);
        var at = row.Count < 2 ? -1 : row.FindIndex(heading =>
            Words(Texts.Of(heading)).Count >= MinTitleWords && FitsBetter(heading) && (!IsLabelled(Texts.Of(heading)) || IsOnlyLabelled(heading, body)));
        return at >= 0 ? at : null;

        bool FitsBetter(IElement heading) => Fit(Texts.Of(heading), words.Value) > Math.Max(Misfit * 2, fit + ClearlyBetter);
    }

    /// <summary>The headings between which no list stands, and of which none is below the first.</summary>
    private static List<IElement> Row(List<IElement> headings, IElement body)
    {
        var before = body.Walk().TakeWhile(node => node is not IElement { LocalName: "li" }).ToHashSet();
        return [.. headings.TakeWhile(heading => before.Contains(heading) && string.CompareOrdinal(heading.LocalName, headings[0].LocalName) <= 0)];
    }

    /// <summary>A number that no other heading continues is a part of the title.</summary>
    private static bool IsOnlyLabelled(IElement heading, IElement body) =>
        body.Walk().OfType<IElement>().All(other => other == heading || !Markup.IsHeading(other) || !IsLabelled(Texts.Of(other)));

    /// <summary>Whether a heading names one part of several: "Fix 1: …", "Method 2", "3. …". The title of all of them it never is.</summary>
    private static bool IsLabelled(string heading) =>
        Vocabulary.Languages.Any(language => HeadingLabel.Read(heading, Vocabulary.For(language)) is { Path.IsEmpty: false });

    /// <summary>Whether the first heading stands above the others, so that it can be a title at all.</summary>
    private static bool IsTitleElement(List<IElement> headings) =>
        headings[0].LocalName == "h1" || (headings.Count > 1 && string.CompareOrdinal(headings[0].LocalName, headings[1].LocalName) < 0);

    /// <summary>The headings before the first prose.</summary>
    private static List<IElement> LeadingHeadings(IElement body)
    {
        var headings = new List<IElement>();
        foreach (var node in body.Walk())
        {
            if (Markup.IsHeading(node))
                headings.Add((IElement)node);
            else if (node is IText { Data: var text } && text.AsSpan().Trim().Length > MaxByline && HeadingAround(node) is null)
                break;
        }

        return headings;
    }

    /// <summary>Chosen: a date or the name of an author may stand between two headings.</summary>
    private const int MaxByline = 40;

    private static void RemoveCopies(CleaningContext context, string title)
    {
        var key = Texts.Key(title);
        foreach (var heading in context.Elements("h1", "h2"))
        {
            var isCopy = string.Equals(Texts.Key(Texts.Of(heading)), key, StringComparison.Ordinal);
            if (isCopy && (heading.LocalName == "h1" || Markup.IsHeading(Markup.Next(heading))))
                context.Remove(heading, "repeated-title", RemovalClasses.RepeatedTitle);
        }
    }

    private static string Substitute(CleaningContext context)
    {
        var heading = context.Elements("h1", "h2", "h3").Select(element => Clean(Texts.Of(element))).FirstOrDefault(text => text is not null && !IsLabelled(text));
        var stem = Path.GetFileNameWithoutExtension(context.Article.Path);
        return heading ?? Clean(stem.Replace('-', ' ').Replace('_', ' ')) ?? "Untitled";
    }

    private static string? Clean(string? title)
    {
        if (title is null)
            return null;
        var text = Texts.Shorten(TextRepair.Apply(title, keepEdges: false), TitleChars);
        return Texts.Key(text).Length > 0 ? text : null;
    }

    private static bool AreSame(string a, string b)
    {
        var wordsA = Words(a);
        var wordsB = Words(b);
        var common = wordsA.Intersect(wordsB, StringComparer.Ordinal).Count();
        return common > 0 && common >= SameTitle * (wordsA.Count + wordsB.Count - common) || string.Equals(Texts.Key(a), Texts.Key(b), StringComparison.Ordinal);
    }

    /// <summary>The share of a title's words that the text uses.</summary>
    private static double Fit(string title, HashSet<string> body)
    {
        var words = Words(title);
        return words.Count == 0 ? 0 : (double)words.Count(body.Contains) / words.Count;
    }

    private static HashSet<string> Words(string text) =>
        Texts.Key(text).Split(' ').Where(word => word.Length > 1 && !StopWords.Contains(word)).ToHashSet(StringComparer.Ordinal);

    private static IElement? HeadingAround(INode node) => Markup.Ancestor(node, "h1", "h2", "h3", "h4", "h5", "h6");

    private static HashSet<string> BodyWords(IElement body, List<IElement> leading)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var skipped = leading.ToHashSet();
        foreach (var node in body.Walk())
        {
            if (node is IText text && !(HeadingAround(text) is { } heading && skipped.Contains(heading)))
                words.UnionWith(Texts.Key(text.Data).Split(' '));
        }

        return words;
    }
}
