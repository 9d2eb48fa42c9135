using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Steps;

/// <summary>Recognises notes by their label: "Note:", "Tip –", "<b>Warning</b> …".</summary>
internal sealed class NoteReader(Vocabulary words)
{
    private readonly (NoteKind Kind, PhraseSet Labels)[] _labels =
    [
        (NoteKind.Tip, words.Tip),
        (NoteKind.Important, words.Important),
        (NoteKind.Caution, words.Caution),
        (NoteKind.Warning, words.Warning),
        (NoteKind.Note, words.Note),
    ];

    /// <summary>As <see cref="Read(RichText)"/>, and what the markup says to be a note is one whatever it says.</summary>
    public (NoteKind Kind, RichText Text)? Read(SourceBlock block) =>
        block.Note is { } kind ? (kind, Read(block.Text) is (not NoteKind.Condition, var text) ? text : block.Text) : Read(block.Text);

    /// <summary>The kind of a note and its text without the label; null for every other paragraph.</summary>
    public (NoteKind Kind, RichText Text)? Read(RichText text)
    {
        var plain = text.Plain.AsSpan();
        foreach (var (kind, labels) in _labels)
        {
            var length = labels.MatchStart(plain);
            if (length == 0)
                continue;

            var at = MarkerText.SkipBlanks(plain, length);
            var isMarked = at < plain.Length && plain[at] is ':' or '–' or '—' or '-' or '!';
            if (!isMarked && !IsOwnSpan(text, length))
                return labels.MatchStart("please note") > 0 && length > 4 ? (kind, text) : null;

            var start = isMarked ? at + 1 : length;
            var rest = text.Slice(start).Trim();
            return rest.IsBlank ? null : (kind, Sentences.Capitalise(rest));
        }

        // "1) – 4) are steps to repeat" speaks of the steps.
        if (MarkerText.IsAboutRange(plain))
            return (NoteKind.Note, text);
        return words.Condition.MatchStart(plain) > 0 ? (NoteKind.Condition, text) : null;
    }

    /// <summary>Whether a paragraph is a note with a label, and not merely a condition.</summary>
    public bool IsNote(SourceBlock block) => block.Kind is SourceBlockKind.Paragraph && Read(block.Text) is (not NoteKind.Condition, _);

    private static bool IsOwnSpan(RichText text, int length) =>
        text.Spans.Any(span => span.Start == 0 && span.Length >= length && span.Length <= length + 1 && span.Kind is TextSpanKind.Bold or TextSpanKind.Italic);
}
