using ContentForge.Ingest.Extraction.Blocks;
using ContentForge.Ingest.Extraction.Words;

namespace ContentForge.Ingest.Extraction.Outline;

/// <summary>The titles of an article's headings, to recognise what only repeats them.</summary>
internal sealed class TitleIndex
{
    private const double Alike = 0.5;
    private readonly List<HashSet<string>> _titles = [];
    private readonly Vocabulary _words;

    public TitleIndex(IEnumerable<string> titles, Vocabulary words)
    {
        _words = words;
        foreach (var title in titles)
            _titles.Add(WordsOf(title));
    }

    /// <summary>Whether a text says what one of the headings says, in about the same words.</summary>
    public bool IsNamed(string text)
    {
        // A sentence is no title; most steps are told apart by that alone.
        if (text.Length > 200 || TextShape.LastMark(text) is '.' or ':')
            return false;

        var own = WordsOf(text);
        return own.Count > 0 && _titles.Exists(title => title.Count > 0 && IsAlike(own, title));
    }

    private static bool IsAlike(HashSet<string> a, HashSet<string> b)
    {
        var common = a.Count(b.Contains);
        return common >= Alike * (a.Count + b.Count - common) && common >= Math.Min(2, a.Count);
    }

    private HashSet<string> WordsOf(string text)
    {
        var start = HeadingLabel.Read(text, _words) is { } label && label.TitleStart < text.Length ? label.TitleStart : 0;
        return [.. TextShape.Fold(text.AsSpan(start)).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
