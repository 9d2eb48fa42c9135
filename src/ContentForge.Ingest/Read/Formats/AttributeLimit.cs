using System.Collections.Immutable;
using ContentForge.Core.Diagnostics;

namespace ContentForge.Ingest.Read.Formats;

/// <summary>
/// Leaves out, before HTML is parsed, the attributes of an element beyond a limit: for each one the parser looks through all that the
/// element has. The article is none the worse for it. What is left out becomes blanks, so that everything keeps its place.
/// </summary>
internal static class AttributeLimit
{
    /// <summary>The shortest attribute and the blank before it.</summary>
    private const int MinChars = 2;

    /// <summary>Nobody reads more about one article.</summary>
    private const int MaxProblems = 20;

    /// <summary>Leaves them out.</summary>
    /// <param name="html">The text.</param>
    /// <param name="max">How many attributes an element may have.</param>
    /// <param name="source">Tells where the text comes from.</param>
    /// <param name="problems">Takes a problem for each element that lost attributes, the first ones of many.</param>
    public static string Apply(string html, int max, IHtmlSource source, ImmutableArray<ReadProblem>.Builder problems)
    {
        if (html.Length <= max * MinChars)
            return html;

        char[]? repaired = null;
        var ofPage = 0;
        for (var tags = new HtmlTags(html); tags.MoveNext();)
        {
            // A further tag of the page itself adds to the attributes that the page has.
            var isPage = tags.Name.Equals("body", StringComparison.OrdinalIgnoreCase) || tags.Name.Equals("html", StringComparison.OrdinalIgnoreCase);
            var count = isPage ? ofPage : 0;
            var last = tags.Position;
            while (count < max && tags.SkipAttribute())
            {
                count++;
                last = tags.Position;
            }

            if (isPage)
                ofPage = count;
            while (tags.SkipAttribute())
            {
            }

            if (count < max || tags.Position == last || IsBlank(html.AsSpan(last..tags.Position)))
                continue;
            repaired ??= html.ToCharArray();
            Blank(repaired.AsSpan(last..tags.Position));
            if (problems.Count < MaxProblems)
                problems.Add(new ReadProblem(DiagnosticCodes.TooManyAttributes, source.PlaceOf(last), $"The element '{tags.Name}' has more than {max} attributes; those from here on are left out."));
        }

        return repaired is null ? html : new string(repaired);
    }

    private static bool IsBlank(ReadOnlySpan<char> text) => text.Trim("/ \n\t\r\f").IsEmpty;

    private static void Blank(Span<char> text)
    {
        foreach (ref var c in text)
            c = c is '\n' ? '\n' : ' ';
    }
}
