using System.Text;

namespace ContentForge.Cleaned;

/// <summary>
/// The marks of emphasis in a line. They are decided on once the whole line is written, for whether a mark is read as one depends on what
/// stands on both sides of it (CommonMark 0.31, chapter 6.2). Until then control characters, which no text has, keep their places.
/// </summary>
internal static class EmphasisMarks
{
    private static readonly string[] Kinds = ["**", "*", "~~"];

    /// <summary>Adds a passage with the marks of a kind around it.</summary>
    /// <param name="text">What is written so far.</param>
    /// <param name="mark">The mark as Markdown has it.</param>
    /// <param name="passage">What it stands around: without blanks at its ends.</param>
    public static void Append(StringBuilder text, string mark, ReadOnlySpan<char> passage)
    {
        var kind = Array.IndexOf(Kinds, mark);
        text.Append(Opening(kind)).Append(passage).Append(Closing(kind));
    }

    /// <summary>Writes the marks that would be read, and leaves out the others: text matters more than emphasis.</summary>
    public static string Resolve(string text)
    {
        if (!text.Any(IsPlace))
            return text;

        var isMark = new bool[text.Length];
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsPlace(text[i]))
                continue;
            if (IsOpening(text[i]))
            {
                open.Push(i);
            }
            else
            {
                var start = open.Pop();
                isMark[start] = isMark[i] = CanOpen(text, start) && CanClose(text, i) && !open.Any(outer => text[outer] == text[start]);
            }
        }

        JoinNeighbours(text, isMark);
        return Written(text, isMark);
    }

    /// <summary>Makes one passage of two that have nothing between them, or blanks: but the number of a step stays apart from its words.</summary>
    private static void JoinNeighbours(string text, bool[] isMark)
    {
        int closed = -1, start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsPlace(text[i]) && isMark[i])
            {
                var isJoined = closed >= 0 && IsOpening(text[i]) && KindOf(text[i]) == KindOf(text[closed])
                    && (closed + 1 == i || text.AsSpan(start, closed - start).IndexOfAnyInRange('A', char.MaxValue) >= 0);
                if (isJoined)
                    isMark[i] = isMark[closed] = false;
                else if (IsOpening(text[i]))
                    start = i;
                closed = IsOpening(text[i]) ? -1 : i;
            }
            else if (!IsPlace(text[i]) && text[i] != ' ')
            {
                closed = -1;
            }
        }
    }

    private static string Written(string text, bool[] isMark)
    {
        var result = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsPlace(text[i]))
                result.Append(text[i]);
            else if (isMark[i])
                result.Append(Kinds[KindOf(text[i])]);
        }

        return result.ToString();
    }

    private static bool CanOpen(string text, int i) =>
        Neighbour(text, i, +1) is { } inner && (char.IsLetterOrDigit(inner) || Neighbour(text, i, -1) is not { } outer || !char.IsLetterOrDigit(outer));

    private static bool CanClose(string text, int i) =>
        Neighbour(text, i, -1) is { } inner && (char.IsLetterOrDigit(inner) || Neighbour(text, i, +1) is not { } outer || !char.IsLetterOrDigit(outer));

    /// <summary>The nearest character that is none of the marks; null for a blank or the end.</summary>
    private static char? Neighbour(string text, int i, int step)
    {
        do
            i += step;
        while (i >= 0 && i < text.Length && IsPlace(text[i]));
        return i < 0 || i >= text.Length || char.IsWhiteSpace(text[i]) ? null : text[i];
    }

    private static char Opening(int kind) => (char)(1 + (2 * kind));

    private static char Closing(int kind) => (char)(2 + (2 * kind));

    private static bool IsPlace(char c) => c is >= '\u0001' and <= '\u0006';

    private static bool IsOpening(char c) => c % 2 == 1;

    private static int KindOf(char place) => (place - 1) / 2;
}
