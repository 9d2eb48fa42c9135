using ContentForge.Core.Model;
using ContentForge.Dedup.Signatures;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace ContentForge.Audit;

/// <summary>Two texts in two columns, with the lines and words that differ marked.</summary>
internal static class SideBySide
{
    /// <summary>Lines of each text that are compared; a longer text is cut.</summary>
    private const int LineLimit = 1500;

    /// <summary>Equal lines shown around a difference.</summary>
    private const int Context = 2;

    /// <summary>What ends a word, beside the end of the line.</summary>
    private static readonly char[] WordSeparators = [' ', '\t', '.', '(', ')', '{', '}', ',', '!'];

    public static void Write(HtmlWriter html, DocumentSketch first, DocumentSketch second)
    {
        var diff = new SideBySideDiffBuilder(new Differ(), WordSeparators).BuildDiffModel(Cut(first.Text), Cut(second.Text), ignoreWhitespace: false);
        var (left, right) = (diff.OldText.Lines, diff.NewText.Lines);
        html.Line($"<table class=\"diff\"><thead><tr><th scope=\"col\" class=\"path\">{PrintableText.Name(first.Path)}</th><th scope=\"col\" class=\"path\">{PrintableText.Name(second.Path)}</th></tr></thead><tbody>");
        var skipped = 0;
        for (var i = 0; i < left.Count; i++)
        {
            if (!IsNearChange(left, right, i))
            {
                skipped++;
                continue;
            }

            WriteSkipped(html, skipped);
            skipped = 0;
            html.Line($"<tr>");
            WriteCell(html, left[i]);
            WriteCell(html, right[i]);
            html.Line($"</tr>");
        }

        WriteSkipped(html, skipped);
        html.Line($"</tbody></table>");
    }

    private static bool IsNearChange(List<DiffPiece> left, List<DiffPiece> right, int line)
    {
        for (var i = Math.Max(0, line - Context); i <= Math.Min(left.Count - 1, line + Context); i++)
            if (left[i].Type != ChangeType.Unchanged || right[i].Type != ChangeType.Unchanged) return true;
        return false;
    }

    private static void WriteSkipped(HtmlWriter html, int lines)
    {
        if (lines > 0) html.Line($"<tr class=\"same\"><td colspan=\"2\">{(lines == 1 ? "1 equal line" : FormattableString.Invariant($"{lines:N0} equal lines"))}</td></tr>");
    }

    private static void WriteCell(HtmlWriter html, DiffPiece line)
    {
        html.Line($"<td class=\"{Class(line.Type)}\">");
        if (line.Type == ChangeType.Modified)
        {
            foreach (var piece in line.SubPieces.Where(p => !string.IsNullOrEmpty(p.Text)))
            {
                if (piece.Type == ChangeType.Unchanged) html.Inline($"{piece.Text}");
                else html.Inline($"<mark>{piece.Text}</mark>");
            }
        }
        else
        {
            html.Inline($"{line.Text}");
        }

        html.Line($"</td>");
    }

    private static string Class(ChangeType type) => type switch
    {
        ChangeType.Inserted => "added",
        ChangeType.Deleted => "removed",
        ChangeType.Modified => "changed",
        ChangeType.Imaginary => "none",
        _ => "",
    };

    private static string Cut(string text) => string.Join('\n', text.Split('\n').Take(LineLimit));
}
