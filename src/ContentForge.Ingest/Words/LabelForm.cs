using System.Buffers;
using System.Globalization;

namespace ContentForge.Ingest.Words;

/// <summary>
/// A text that opens as a label does in any language: <c>Vaihe 2:</c>, <c>第二步：</c>, <c>2. Adım –</c>, <c>الخطوة ٢:</c>. One alone may be
/// anything; the same words with rising numbers are a label.
/// </summary>
/// <param name="Before">The words before the number in lower case.</param>
/// <param name="After">The word behind the number in lower case.</param>
/// <param name="Number">The number.</param>
/// <param name="End">Where the label ends, the mark left aside.</param>
/// <param name="TitleStart">Where the text behind it begins.</param>
/// <param name="HasMark">Whether a mark, or the end of the line, divides the two.</param>
internal sealed record LabelForm(string Before, string After, int Number, int End, int TitleStart, bool HasMark)
{
    /// <summary>Chosen: "the third way of doing it" is no label any more.</summary>
    private const int MaxBefore = 24;

    private const int MaxBeforeWords = 3;

    /// <summary>Chosen: what counts is one word.</summary>
    private const int MaxAfter = 12;

    private static readonly SearchValues<char> Marks = SearchValues.Create(":：.．)）-–—|]】、");

    /// <summary>What two labels of one kind have in common.</summary>
    public string Key => $"{Before}#{After}";

    /// <summary>The form that a text opens with, or null.</summary>
    public static LabelForm? Read(ReadOnlySpan<char> text)
    {
        var start = SkipOpening(text);
        var number = NumberAt(text, start, out var value, out var length);
        if (number < 0 || value == 0)
            return null;

        var before = text[start..number].Trim();
        var end = number + length;
        var after = WordBehind(text, end, before.IsEmpty, out var afterEnd);
        if (before.IsEmpty && after.IsEmpty || before.Count(' ') >= MaxBeforeWords)
            return null;

        end = after.IsEmpty ? end : afterEnd;
        var isDivided = IsDivided(text, end, out var hasMark);
        if (!isDivided)
            return null;

        var title = end;
        while (title < text.Length && (char.IsWhiteSpace(text[title]) || Marks.Contains(text[title])))
            title++;
        return new LabelForm(before.ToString().ToLowerInvariant(), after.ToString().ToLowerInvariant(), value, end, title, hasMark);
    }

    private static int SkipOpening(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && text[start] is ' ' or '[' or '【' or '(' or '（' or '「' or '#')
            start++;
        return start;
    }

    /// <summary>Where the number stands, behind nothing but words; -1 when there is none.</summary>
    private static int NumberAt(ReadOnlySpan<char> text, int start, out int value, out int length)
    {
        for (var at = start; at < text.Length && at - start <= MaxBefore; at++)
        {
            length = Numerals.Digits(text[at..], 3, out value);
            if (length == 0 && Numerals.ChineseLength(text[at..], out value) is var chinese and > 0 && IsLabelEnd(text, at + chinese))
                length = chinese;
            if (length > 0)
                return length < 3 ? at : -1;
            if (!IsLetter(text[at]) && text[at] is not (' ' or '\u00A0' or '#' or '°' or '№' or '\'' or '’'))
                break;
        }

        (value, length) = (0, 0);
        return -1;
    }

    /// <summary>Chinese numerals stand within words too: as a number, at most a word of two letters and a mark follow.</summary>
    private static bool IsLabelEnd(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 3 && IsLetter(text[end]))
            end++;
        return end - at < 3 && IsDivided(text, end, out _);
    }

    /// <summary>The word behind a number: 第1<c>步</c>, 1<c>단계</c>, "1. <c>Adım</c>".</summary>
    private static ReadOnlySpan<char> WordBehind(ReadOnlySpan<char> text, int at, bool isFirst, out int end)
    {
        if (isFirst && at < text.Length && text[at] == '.')
            at++;
        if (isFirst && at < text.Length && text[at] == ' ')
            at++;
        end = at;
        while (end < text.Length && end - at <= MaxAfter && IsLetter(text[end]))
            end++;
        var isWord = end > at && end - at <= MaxAfter && IsDivided(text, end, out var hasMark) && (hasMark || !isFirst);
        return isWord ? text[at..end] : [];
    }

    private static bool IsDivided(ReadOnlySpan<char> text, int at, out bool hasMark)
    {
        var next = at;
        while (next < text.Length && text[next] is ' ' or '\u00A0')
            next++;
        hasMark = next == text.Length || text[next] is '\n' || (Marks.Contains(text[next]) && !GoesOn(text[next..]));
        return hasMark || next > at;
    }

    /// <summary>Whether a mark is within a number or an address: "8.1", "https://".</summary>
    private static bool GoesOn(ReadOnlySpan<char> mark) => mark is ['.', var next, ..] ? Numerals.IsDigit(next) : mark is [':', '/', ..];

    private static bool IsLetter(char c) =>
        char.IsLetter(c) || (c > '\u02FF' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
}
