using System.Runtime.InteropServices;
using AngleSharp.Dom;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>
/// Words that lost their last letter to the text behind their emphasis: "<b>press the ke</b> y". The article itself tells: it has the whole word
/// elsewhere, and the piece nowhere else.
/// </summary>
/// <param name="body">The article.</param>
internal sealed class SplitWords(INode body)
{
    private readonly Lazy<Dictionary<string, int>> _words = new(() => Count(body.TextContent));

    /// <summary>Joins the two halves of a word, when they are such.</summary>
    public void Join(IText left, IText right)
    {
        if (left.Parent == right.Parent || right.Data is not [' ', var letter, ..] || !char.IsLower(letter) || (right.Data.Length > 2 && char.IsLetterOrDigit(right.Data[2])))
            return;

        var piece = left.Data[(left.Data.LastIndexOf(' ') + 1)..];
        if (piece.Length < 2 || !piece.All(char.IsLetter) || _words.Value.GetValueOrDefault(piece) != 1 || !_words.Value.ContainsKey(piece + letter))
            return;

        left.Data += letter;
        right.Data = right.Data[2..];
    }

    private static Dictionary<string, int> Count(string text)
    {
        var words = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && char.IsLetter(text[end]))
                end++;
            if (end > start)
                CollectionsMarshal.GetValueRefOrAddDefault(words, text[start..end], out _)++;
            start = end;
        }

        return words;
    }
}
