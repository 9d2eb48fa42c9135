using System.Globalization;

namespace ContentForge.Ingest.Dom;

/// <summary>The addresses of one picture in several sizes, as <c>srcset</c> has them.</summary>
internal static class SourceSet
{
    /// <summary>The addresses with what is said of their size, in order. A comma within an address is none between two.</summary>
    public static IEnumerable<(string Address, string Size)> Split(string set)
    {
        for (var at = 0; at < set.Length;)
        {
            while (at < set.Length && (char.IsWhiteSpace(set[at]) || set[at] == ','))
                at++;
            var start = at;
            while (at < set.Length && !char.IsWhiteSpace(set[at]))
                at++;
            var address = set[start..at];
            if (address.EndsWith(','))
            {
                yield return (address.TrimEnd(','), "");
                continue;
            }

            var end = set.IndexOf(',', at);
            end = end < 0 ? set.Length : end;
            if (address.Length > 0)
                yield return (address, set[at..end].TrimEnd());
            at = end;
        }
    }

    /// <summary>The address with the largest width or density among those that are wanted; null when there is none.</summary>
    public static string? Largest(string? set, Func<string, bool> isWanted) =>
        set is null ? null : Split(set).Where(candidate => isWanted(candidate.Address)).OrderByDescending(candidate => SizeOf(candidate.Size)).Select(candidate => candidate.Address).FirstOrDefault();

    private static double SizeOf(string size) =>
        double.TryParse(size.AsSpan().Trim().TrimEnd("wxh"), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
