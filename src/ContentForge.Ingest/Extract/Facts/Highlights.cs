using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ContentForge.Core.Model;

namespace ContentForge.Ingest.Extract.Facts;

/// <summary>Lays meaning over an instruction: paths through menus and keys of the keyboard.</summary>
internal static partial class Highlights
{
    private static readonly FrozenSet<string> Keys = FrozenSet.ToFrozenSet(
        ["ctrl", "control", "alt", "shift", "enter", "return", "esc", "escape", "tab", "delete", "del", "backspace", "win", "windows", "windows key", "windows logo key",
            "command", "cmd", "option", "space", "spacebar", "home", "end", "insert", "print screen", "prtsc", "caps lock", "num lock", "fn", "page up", "page down"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Verbs = FrozenSet.ToFrozenSet(
        ["Open", "Select", "Click", "Tap", "Choose", "Launch", "Press", "Use", "Visit", "Access", "Go", "Enter", "In", "From", "Under", "Via", "Öffne", "Öffnen", "Wähle", "Ouvrez", "Ouvrir", "Abra", "Abre", "Abrir", "Apri", "Aprire"], StringComparer.Ordinal);

    /// <summary>What divides the menus of a path.</summary>
    private static readonly SearchValues<char> PathSigns = SearchValues.Create(">→➔➜›»");

    /// <summary>What stands in every text that names a key.</summary>
    private static readonly SearchValues<string> KeySigns = SearchValues.Create(["key", "press", "+"], StringComparison.OrdinalIgnoreCase);

    /// <summary>No instruction is longer; each path is compared with everything else that lies over the text.</summary>
    private const int MaxText = 10_000;

    /// <summary>The text with what was found.</summary>
    public static RichText Add(RichText text)
    {
        if (text.Plain.Length > MaxText)
            return text;

        var spans = text.Spans;
        if (text.Plain.AsSpan().ContainsAny(PathSigns))
            spans = AddMenuPaths(text.Plain, spans);
        if (!spans.IsEmpty && text.Plain.AsSpan().ContainsAny(KeySigns))
            spans = MarkKeys(text.Plain, spans);
        return spans == text.Spans ? text : text with { Spans = spans };
    }

    private static ImmutableArray<TextSpan> AddMenuPaths(string plain, ImmutableArray<TextSpan> spans)
    {
        foreach (var match in MenuPath().EnumerateMatches(plain))
        {
            var verb = match.Index;
            var start = verb + VerbLength(plain.AsSpan(verb, match.Length));
            var end = verb + match.Length;
            if (start > verb)
                spans = WithoutVerb(spans, verb, start, end);

            // A span may not cross a border; the path takes in what reaches over its ends.
            for (var grown = true; grown;)
            {
                grown = false;
                foreach (var span in spans)
                {
                    var spanEnd = span.Start + span.Length;
                    if (span.Start < end && spanEnd > start && (span.Start < start || spanEnd > end) && !(span.Start <= start && spanEnd >= end))
                    {
                        start = Math.Min(start, span.Start);
                        end = Math.Max(end, spanEnd);
                        grown = true;
                    }
                }
            }

            if (!spans.Any(span => span.Kind is TextSpanKind.MenuPath && span.Start < end && span.Start + span.Length > start))
                spans = spans.Add(new TextSpan(TextSpanKind.MenuPath, start, end - start));
        }

        return spans;
    }

    /// <summary>"Open Settings &gt; Sound": the first word is no part of the path.</summary>
    private static int VerbLength(ReadOnlySpan<char> path)
    {
        var space = path.IndexOf(' ');
        return space > 0 && Verbs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(path[..space]) ? space + 1 : 0;
    }

    /// <summary>Emphasis on verb and first menu alike would draw the verb into the path, so it becomes two.</summary>
    private static ImmutableArray<TextSpan> WithoutVerb(ImmutableArray<TextSpan> spans, int verb, int start, int end) =>
        [.. spans.SelectMany(span => Cut(span, verb, start, end))];

    private static IEnumerable<TextSpan> Cut(TextSpan span, int verb, int start, int end)
    {
        var spanEnd = span.Start + span.Length;
        if (span.Kind is not (TextSpanKind.Bold or TextSpanKind.Italic) || span.Start != verb || spanEnd <= start || spanEnd >= end)
            return [span];
        return [span with { Length = start - 1 - verb }, span with { Start = start, Length = spanEnd - start }];
    }

    private static ImmutableArray<TextSpan> MarkKeys(string plain, ImmutableArray<TextSpan> spans)
    {
        ImmutableArray<TextSpan>.Builder? marked = null;
        for (var i = 0; i < spans.Length; i++)
        {
            if (spans[i].Kind is TextSpanKind.Bold && IsKey(plain.AsSpan(spans[i].Start, spans[i].Length)))
                (marked ??= spans.ToBuilder())[i] = spans[i] with { Kind = TextSpanKind.Key };
        }

        return marked?.DrainToImmutable() ?? spans;
    }

    private static bool IsKey(ReadOnlySpan<char> text)
    {
        foreach (var part in text.Split('+'))
        {
            var key = text[part].Trim();
            var isKnown = Keys.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key) || (key.Length == 1 && char.IsAsciiLetterUpper(key[0]))
                || (key is ['F', _, ..] && key.Length <= 3 && int.TryParse(key[1..], System.Globalization.CultureInfo.InvariantCulture, out var f) && f is >= 1 and <= 12);
            if (!isKnown)
                return false;
        }

        return true;
    }

    // A name may begin with one small letter, as iCloud does.
    private const string MenuName = @"\p{Ll}?[\p{Lu}\p{Lo}\d][^\s>→➔➜›».,;:]*(?: (?:&|\p{Ll}?\p{Lu})[\p{L}\d&+'’/-]*){0,4}";

    [GeneratedRegex(MenuName + " ?[>→➔➜›»] ?" + MenuName + "(?: ?[>→➔➜›»] ?" + MenuName + "){0,8}", RegexOptions.NonBacktracking)]
    private static partial Regex MenuPath();
}
