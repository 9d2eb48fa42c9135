using System.Collections.Immutable;
using System.Text;
using ContentForge.Core.Model;
using ContentForge.Dedup.Signatures;
using ContentForge.Site.Views;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace ContentForge.Audit;

/// <summary>Two texts in two columns, with the lines and words that differ marked.</summary>
internal static class SideBySide
{
    /// <summary>Lines of each text that are compared; a longer text is cut. Chosen: articles are shorter, and comparing takes as long
    /// as the square.</summary>
    private const int LineLimit = 1500;

    /// <summary>Equal lines shown around a difference. Chosen: enough to find the place.</summary>
    private const int Context = 2;

    /// <summary>What ends a word, beside the end of the line.</summary>
    private static readonly char[] WordSeparators = [' ', '\t', '.', '(', ')', '{', '}', ',', '!'];

    public static ComparisonView Of(DocumentSketch first, DocumentSketch second)
    {
        var diff = new SideBySideDiffBuilder(new Differ(), WordSeparators).BuildDiffModel(Cut(first.Text), Cut(second.Text), ignoreWhitespace: false);
        return new ComparisonView(PrintableText.Name(first.Path), PrintableText.Name(second.Path), Rows(diff.OldText.Lines, diff.NewText.Lines));
    }

    private static ImmutableArray<ComparisonRow> Rows(List<DiffPiece> left, List<DiffPiece> right)
    {
        var rows = ImmutableArray.CreateBuilder<ComparisonRow>();
        for (var i = 0; i < left.Count; i++)
        {
            var isShown = IsNearChange(left, right, i);
            if (isShown)
                rows.Add(new ComparisonRow(0, Cell(left[i]), Cell(right[i])));
            else if (rows is [.., { Skipped: > 0 } last])
                rows[^1] = last with { Skipped = last.Skipped + 1 };
            else
                rows.Add(new ComparisonRow(1, null, null));
        }

        return rows.DrainToImmutable();
    }

    private static bool IsNearChange(List<DiffPiece> left, List<DiffPiece> right, int line)
    {
        for (var i = Math.Max(0, line - Context); i <= Math.Min(left.Count - 1, line + Context); i++)
            if (left[i].Type != ChangeType.Unchanged || right[i].Type != ChangeType.Unchanged) return true;
        return false;
    }

    private static ComparisonCell Cell(DiffPiece line) => new(Class(line.Type), new SafeHtml(Html(line)));

    /// <summary>A line as HTML. It is no template's work: a long family has millions of words to mark, more rounds than a template may
    /// go.</summary>
    private static string Html(DiffPiece line)
    {
        if (line.Type != ChangeType.Modified)
            return AuditTheme.Escape(line.Text ?? "");

        var html = new StringBuilder();
        foreach (var piece in line.SubPieces.Where(p => !string.IsNullOrEmpty(p.Text)))
        {
            var text = AuditTheme.Escape(piece.Text);
            html.Append(piece.Type == ChangeType.Unchanged ? text : $"<mark>{text}</mark>");
        }

        return html.ToString();
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
