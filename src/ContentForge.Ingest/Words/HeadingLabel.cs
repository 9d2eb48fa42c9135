using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;

namespace ContentForge.Ingest.Words;

/// <summary>The label of a heading: <c>Fix 3:</c>, <c>2.1</c>, <c>#4</c>, <c>Method Two –</c>.</summary>
/// <param name="Kind">What the word says.</param>
/// <param name="Word">The word in lower case, or empty for a number alone.</param>
/// <param name="Path">The numbers; empty for a word without one, such as <c>Solution:</c>.</param>
/// <param name="Text">The label as written.</param>
/// <param name="TitleStart">Where the title behind it begins.</param>
internal sealed record HeadingLabel(LabelKind Kind, string Word, ImmutableArray<int> Path, string Text, int TitleStart)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(":.)-–—|：．）、");

    /// <summary>The label of a heading that the markup says to be one of several ways.</summary>
    public static HeadingLabel OfVariant { get; } = new(LabelKind.Option, "", [], "", 0);

    /// <summary>The last number, or 0.</summary>
    public int Number => Path.Length == 0 ? 0 : Path[^1];

    /// <summary>Whether no word list has it, and the article alone shows that it is a label.</summary>
    public bool IsLearned { get; init; }

    /// <summary>Word and numbers, for comparing labels.</summary>
    public string Key => $"{Word} {string.Join('.', Path)}";

    /// <summary>The label that a text begins with, or null.</summary>
    public static HeadingLabel? Read(ReadOnlySpan<char> text, Vocabulary words)
    {
        var start = TextShape.PictographLength(text);
        var label = ReadAt(text[start..], words);
        return label is null || start == 0 ? label : label with { TitleStart = label.TitleStart + start };
    }

    private static HeadingLabel? ReadAt(ReadOnlySpan<char> text, Vocabulary words) => ReadWord(text, words) ?? ReadLearned(text, words) ?? ReadNumber(text);

    /// <summary>Whether the label that counts on stands in the same text: "Method 1: … Method 2: …", "1. … 2. …" is a list of titles.</summary>
    public bool HasNext(string text)
    {
        var next = string.Create(CultureInfo.InvariantCulture, $"{Word}{(Word.Length > 0 ? " " : "")}{Number + 1}");
        var at = text.IndexOf(next, TitleStart, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (Word.Length > 0 || (text[at - 1] is ' ' or '\n' && at + next.Length < text.Length && Marks.Contains(text[at + next.Length])));
    }

    private static HeadingLabel? ReadWord(ReadOnlySpan<char> text, Vocabulary words)
    {
        var (kind, length) = ReadKind(text, words);
        if (length == 0)
            return null;

        var at = MarkerText.SkipBlanks(text, length);
        if (at < text.Length && text[at] is '#' or '(')
            at++;
        var path = ReadPath(text, ref at);
        if (path.IsEmpty)
            path = ReadNumberWord(text, ref at, words);
        var end = SkipMarks(text, at);
        var word = text[..length].ToString().ToLowerInvariant();
        var isLabel = path.IsEmpty
            ? at < text.Length && text[at] == ':' && kind is LabelKind.Fix
            : end > at || at == text.Length || (kind is LabelKind.Step && char.IsAsciiDigit(text[at - 1]) && char.IsUpper(text[at]));
        return isLabel ? new HeadingLabel(kind, word, path, text[..end].Trim().ToString(), end) : null;
    }

    private static HeadingLabel? ReadLearned(ReadOnlySpan<char> text, Vocabulary words) =>
        words.Learned.Count > 0 && LabelForm.Read(text) is { } form && words.Learned.TryGetValue(form.Key, out var kind)
            ? new HeadingLabel(kind, form.Key, [form.Number], text[..form.TitleStart].Trim().ToString(), form.TitleStart) { IsLearned = true }
            : null;

    private static (LabelKind Kind, int Length) ReadKind(ReadOnlySpan<char> text, Vocabulary words)
    {
        if (words.FixWords.MatchLabel(text) is var fix and > 0)
            return (LabelKind.Fix, fix);
        if (words.StepWords.MatchLabel(text) is var step and > 0)
            return (LabelKind.Step, step);
        if (words.OptionWords.MatchLabel(text) is var option and > 0)
            return (LabelKind.Option, option);
        return (LabelKind.Part, words.PartWords.MatchLabel(text));
    }

    private static HeadingLabel? ReadNumber(ReadOnlySpan<char> text)
    {
        var at = 0;
        var isHash = text is ['#', ..];
        if (text is ['#' or '(', ..])
            at++;
        var path = ReadPath(text, ref at);
        if (path.IsEmpty)
            return null;

        var end = SkipMarks(text, at);
        var hasMark = text[at..end].ContainsAny(Marks) || (at > 0 && !Numerals.IsDigit(text[at - 1]));
        var isLabel = end < text.Length && (hasMark || ((isHash || path.Length > 1) && end > at));
        return isLabel ? new HeadingLabel(LabelKind.Number, "", path, text[..end].Trim().ToString(), end) : null;
    }

    /// <summary>Numbers of one or two digits with dots between; a longer number is no label but a year or a code.</summary>
    private static ImmutableArray<int> ReadPath(ReadOnlySpan<char> text, ref int at)
    {
        if (at >= text.Length)
            return [];
        if (Numerals.EnclosedLength(text[at..], out var enclosed) is var sign and > 0)
        {
            at += sign;
            return [enclosed];
        }

        if (!Numerals.IsDigit(text[at]))
            return [];

        var path = ImmutableArray.CreateBuilder<int>(3);
        var next = at;
        while (true)
        {
            var start = next;
            next += Numerals.Digits(text[next..], 3, out var number);
            if (next == start || next - start > 2)
                return path.Count > 0 && next == start ? path.ToImmutable() : [];

            path.Add(number);
            at = next;
            if (next + 1 >= text.Length || text[next] != '.' || !Numerals.IsDigit(text[next + 1]) || path.Count == 3)
                return path.ToImmutable();
            next++;
        }
    }

    private static ImmutableArray<int> ReadNumberWord(ReadOnlySpan<char> text, ref int at, Vocabulary words)
    {
        var length = PhraseSet.WordLength(text[at..]);
        var word = text.Slice(at, length);
        if (words.Numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var number)
            || (length == 1 && word[0] is >= 'A' and <= 'H' && IsMarkAt(text, at + 1) && (number = word[0] - 'A' + 1) > 0))
        {
            at += length;
            return [number];
        }

        return [];
    }

    /// <summary>A letter is a number only with a mark behind it: "Fix A Slow PC" has none.</summary>
    private static bool IsMarkAt(ReadOnlySpan<char> text, int at) => at >= text.Length || Marks.Contains(text[at]);

    private static int SkipMarks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || Marks.Contains(text[at])))
            at++;
        return at;
    }
}

/// <summary>What the word before the number of a heading says.</summary>
internal enum LabelKind
{
    /// <summary>A number alone.</summary>
    Number,

    /// <summary>Fix, Method, Solution.</summary>
    Fix,

    /// <summary>Option: mostly one of several ways within a fix.</summary>
    Option,

    /// <summary>Part, Section.</summary>
    Part,

    /// <summary>Step.</summary>
    Step,
}
