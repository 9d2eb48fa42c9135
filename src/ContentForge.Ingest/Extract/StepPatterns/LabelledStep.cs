using System.Buffers;
using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.StepPatterns;

/// <summary>A paragraph or bullet that opens with <c>Step 1:</c>, <c>Schritt 1.</c>, <c>Passo 1 –</c>, or is only that.</summary>
internal sealed class LabelledStep : IStepPattern
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(":.)-–—");

    public StepMarker? Match(SourceBlock block, Vocabulary words)
    {
        if (block.Marker is { Length: > 0 } && words.Learned.Count > 0)
            return OfItem(block, words);
        var text = block.Plain.AsSpan();
        var length = Length(block.Text, words, out var number);
        if (length == 0)
            return null;

        var start = MarkerText.SkipBlanks(text, length);
        return new StepMarker(StepFamily.Label, number, text[..length].TrimEnd().ToString(), start, StepEvidence.StepLabel);
    }

    /// <summary>"2. Adım: …" is the second item of a list to some formats.</summary>
    private static StepMarker? OfItem(SourceBlock block, Vocabulary words)
    {
        var marker = block.Marker + " ";
        return LabelForm.Read(marker + block.Plain) is { } form && words.Learned.GetValueOrDefault(form.Key) is LabelKind.Step && form.TitleStart >= marker.Length
            ? new StepMarker(StepFamily.Label, form.Number, $"{marker}{block.Plain[..(form.TitleStart - marker.Length)]}".Trim(), form.TitleStart - marker.Length, StepEvidence.StepLabel)
            : null;
    }

    /// <summary>The length of the label with the marks behind it, or 0.</summary>
    public static int Length(RichText text, Vocabulary words, out int number)
    {
        number = 0;
        var plain = text.Plain.AsSpan();
        var word = words.StepWords.MatchLabel(plain);
        if (word == 0)
            return LearnedLength(text, words, out number);

        var at = MarkerText.SkipBlanks(plain, word);
        if (at < plain.Length && plain[at] is '#')
            at++;
        var digits = at;
        at += Numerals.Digits(plain[at..], 2, out number);
        if (at == digits)
            at += NumberWord(plain[at..], words, out number);
        if (number == 0)
            return 0;

        var marks = at;
        while (marks < plain.Length && plain[marks] is ':' or '.' or ')' or '-' or '–' or '—' or ' ')
            marks++;
        var hasMark = plain[at..marks].ContainsAny(Marks);
        return hasMark || marks == plain.Length || plain[marks] == '\n' || IsOwnSpan(text, at) ? Math.Max(at, marks) : 0;
    }

    private static int LearnedLength(RichText text, Vocabulary words, out int number)
    {
        number = 0;
        if (words.Learned.Count == 0 || LabelForm.Read(text.Plain) is not { } form || !words.Learned.TryGetValue(form.Key, out var kind) || kind is not LabelKind.Step
            || !(form.HasMark || IsOwnSpan(text, form.End)))
            return 0;

        number = form.Number;
        return form.TitleStart;
    }

    private static int NumberWord(ReadOnlySpan<char> text, Vocabulary words, out int number)
    {
        var length = PhraseSet.WordLength(text);
        return words.Numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[..length], out number) ? length : 0;
    }

    private static bool IsOwnSpan(RichText text, int end) =>
        text.Spans.Any(span => span.Start == 0 && span.Length == end && span.Kind is TextSpanKind.Bold or TextSpanKind.Italic);
}
