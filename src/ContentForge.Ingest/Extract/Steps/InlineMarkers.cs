using System.Buffers;
using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Extract.StepPatterns;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Steps;

/// <summary>Finds everything within a text that has the form of a marker. Goes over the text once.</summary>
internal sealed class InlineMarkers
{
    /// <summary>Chosen: how much of the text behind a marker is looked at; its first words decide.</summary>
    private const int Reach = 200;

    private static readonly List<InlineMarker> None = [];

    /// <summary>What a number can begin with: the digits of scripts that have their own, and signs that are numbers. Chinese numerals are letters of many words.</summary>
    private static readonly SearchValues<char> Digits = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(c => Numerals.IsDigit(c) || Numerals.EnclosedLength([c], out _) > 0)]);

    private readonly string _text;
    private readonly TextSlicer _slicer;
    private readonly Vocabulary _words;
    private readonly PhraseSet? _labels;
    private int _digit = -1;

    private InlineMarkers(RichText text, Vocabulary words)
    {
        _text = text.Plain;
        _slicer = new TextSlicer(text);
        _words = words;
        _labels = _text.AsSpan().ContainsAny(':', '\n') ? words.StepWords : null;
    }

    /// <summary>The markers in their order.</summary>
    public static List<InlineMarker> Of(RichText text, Vocabulary words) => new InlineMarkers(text, words).Find();

    private List<InlineMarker> Find()
    {
        List<InlineMarker>? markers = null;
        for (var at = Next(0); at >= 0; at = Next(at + 1))
        {
            var isLineStart = at == 0 || _text[at - 1] == '\n';
            if (!isLineStart && ((char.IsLetterOrDigit(_text[at - 1]) && Numerals.IsDigit(_text[at])) || _text[at - 1] is '(' or '/' or '-' or '#'))
                continue;
            if (Number(at, isLineStart) is { } number)
                (markers ??= []).Add(new InlineMarker(at, number, isLineStart));
        }

        return _words.Learned.Count == 0 ? markers ?? None : WithLearned(markers ?? []);
    }

    /// <summary>The markers together with the lines that open with a label which the article alone shows to be one.</summary>
    private List<InlineMarker> WithLearned(List<InlineMarker> markers)
    {
        for (var at = 0; at < _text.Length; at = _text.IndexOf('\n', at) is >= 0 and var end ? end + 1 : _text.Length)
        {
            if (LabelForm.Read(_text.AsSpan(at)) is { HasMark: true } form && _words.Learned.GetValueOrDefault(form.Key) is LabelKind.Step && !markers.Exists(marker => marker.At == at))
                markers.Add(new InlineMarker(at, form.Number, IsLineStart: true));
        }

        return [.. markers.OrderBy(marker => marker.At)];
    }

    /// <summary>The next place where a marker can begin.</summary>
    private int Next(int from)
    {
        if (_digit < from)
            _digit = _text.AsSpan(from).IndexOfAny(Digits) is >= 0 and var found ? from + found : _text.Length;
        var label = _labels is null ? -1 : _labels.IndexOfFirstLetter(_text.AsSpan(from, _digit - from));
        return label >= 0 ? from + label : _digit < _text.Length ? _digit : -1;
    }

    private int? Number(int at, bool isLineStart)
    {
        var rest = _text.AsSpan(at);
        if (Digits.Contains(rest[0]))
        {
            var length = MarkerText.NumberLength(rest, out var number);
            var isMarker = length > 0 && (isLineStart || IsBetweenSentences(_text.AsSpan(0, at), rest[length - 1], rest[length..]));
            return isMarker ? number : null;
        }

        if (_words.StepWords.MatchLabel(rest) == 0)
            return null;

        // Within a line only a colon makes a label, whatever lies over the words.
        var reach = Math.Min(rest.Length, Reach);
        var label = LabelledStep.Length(isLineStart ? _slicer.Slice(at, reach) : RichText.FromPlain(rest[..reach].ToString()), _words, out var step);
        return label > 0 && (isLineStart || rest[..label].Contains(':')) ? step : null;
    }

    /// <summary>
    /// A marker has a sentence before it or behind it; "repeat steps 1) and 2) until" has neither. One with a full stop has both:
    /// "version 2. Then" is none.
    /// </summary>
    private static bool IsBetweenSentences(ReadOnlySpan<char> before, char mark, ReadOnlySpan<char> behind)
    {
        var follows = before.TrimEnd(' ') is [.., '.' or ':' or ';' or '!' or '?' or '”' or '"' or '。' or '：' or '；' or '！' or '」'];
        var opens = behind.TrimStart(' ') is [var first, ..] && ((char.IsLetter(first) && !char.IsLower(first)) || first is '“' or '"');
        return mark switch
        {
            ')' or '）' => follows || opens,
            '.' => follows && opens && before is [.., ' '],
            _ => mark > '\u007F' && mark is not '–' && follows,
        };
    }
}

/// <summary>A place within a text that has the form of a marker.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Number">Its number.</param>
/// <param name="IsLineStart">Whether a line begins with it.</param>
internal readonly record struct InlineMarker(int At, int Number, bool IsLineStart);
