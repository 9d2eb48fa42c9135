using System.Buffers;

namespace ContentForge.Dedup.Text;

/// <summary>
/// Counts sentences that say something: a run of at least a few words that ends with a sentence mark. Names of products,
/// menu entries and lists of links end with none, which tells the chrome of a page from an article.
/// </summary>
internal static class ContentSentences
{
    /// <summary>What ends a sentence.</summary>
    public static readonly SearchValues<char> Marks = SearchValues.Create(".!?:;。！？：；…।؟");

    public static int Count(TokenStream tokens, int minimumWords) => Of(tokens, minimumWords).Count();

    /// <summary>The sentences: the place of the first word of each, and how many words it has.</summary>
    public static IEnumerable<(int Start, int Words)> Of(TokenStream tokens, int minimumWords)
    {
        var words = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            words++;
            var gap = Gap(tokens, i);
            if (gap is " ") continue;
            var mark = gap.AsSpan().ContainsAny(Marks) && (i + 1 == tokens.Count || EndsWord(gap));
            if (mark && words >= minimumWords) yield return (i + 1 - words, words);
            if (mark || gap.Contains('\n')) words = 0;
        }
    }

    private static string Gap(TokenStream tokens, int index)
    {
        var gap = tokens.Text.AsSpan(tokens.End(index)..(index + 1 < tokens.Count ? tokens.Start(index + 1) : tokens.Text.Length));
        return gap is " " ? " " : gap.ToString();
    }

    /// <summary>A mark inside a word ("example.com", "12:30") is followed by the next word at once.</summary>
    private static bool EndsWord(string gap) => gap.Length != 1 || gap[0] > '~' || gap[0] == '\n';
}
