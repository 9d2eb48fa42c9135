using AngleSharp.Dom;

namespace ContentForge.Ingest.Read.Dialects;

/// <summary>Elements side by side.</summary>
internal static class Siblings
{
    /// <summary>Whether two elements have one shape: one name and one first class.</summary>
    public static bool AreAlike(IElement a, IElement b) => a.LocalName == b.LocalName && FirstClass(a).SequenceEqual(FirstClass(b));

    /// <summary>The first of the classes of an element.</summary>
    public static ReadOnlySpan<char> FirstClass(IElement element)
    {
        var names = element.ClassName.AsSpan().Trim();
        var end = names.IndexOf(' ');
        return end < 0 ? names : names[..end];
    }

    /// <summary>Whether one of the words of the classes of an element is a word: <c>step-item</c> and <c>howToStep</c> have "step".</summary>
    public static bool HasClassWord(IElement element, string word)
    {
        var names = element.ClassName.AsSpan();
        for (var at = names.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0;)
        {
            var end = at + word.Length;
            var begins = at == 0 || !char.IsAsciiLetter(names[at - 1]) || (char.IsAsciiLetterUpper(names[at]) && char.IsAsciiLetterLower(names[at - 1]));
            if (begins && (end == names.Length || !char.IsAsciiLetterLower(names[end])))
                return true;
            var next = names[end..].IndexOf(word, StringComparison.OrdinalIgnoreCase);
            at = next < 0 ? -1 : end + next;
        }

        return false;
    }
}
