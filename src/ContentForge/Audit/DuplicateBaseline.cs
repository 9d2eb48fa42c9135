using System.Text.Json;
using ContentForge.Dedup.Results;

namespace ContentForge.Audit;

/// <summary>The families of an earlier audit, so that a check fails for new duplicates only.</summary>
public sealed class DuplicateBaseline
{
    private readonly Dictionary<string, int> _familyOf;

    private DuplicateBaseline(Dictionary<string, int> familyOf) => _familyOf = familyOf;

    /// <summary>Reads a <c>duplicates.json</c> that an audit wrote.</summary>
    /// <exception cref="JsonException">The file is not such a report.</exception>
    public static DuplicateBaseline Read(Stream report)
    {
        using var document = JsonDocument.Parse(report);
        var familyOf = new Dictionary<string, int>(StringComparer.Ordinal);
        try
        {
            var number = 0;
            foreach (var family in document.RootElement.GetProperty("families").EnumerateArray())
            {
                number++;
                if (family.GetProperty("kind").GetString() is not "duplicate") continue;
                foreach (var member in family.GetProperty("members").EnumerateArray()) familyOf[member.GetString()!] = number;
            }
        }
        catch (Exception wrong) when (wrong is KeyNotFoundException or InvalidOperationException or ArgumentNullException)
        {
            throw new JsonException("The baseline is not a report of an audit.", wrong);
        }

        return new DuplicateBaseline(familyOf);
    }

    /// <summary>The copies that were not in the same family as the rest before: of each family, the members outside the part
    /// that the baseline knows best; if it knows no part, all but the canonical one.</summary>
    public IReadOnlyList<string> NewCopies(DedupResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return [.. result.Families.Where(f => f.Kind == FamilyKind.Duplicate).SelectMany(NewCopies).Order(StringComparer.Ordinal)];
    }

    private IEnumerable<string> NewCopies(DuplicateFamily family)
    {
        var known = family.Members.Where(_familyOf.ContainsKey).GroupBy(m => _familyOf[m])
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key).FirstOrDefault();
        return known is { } part && part.Count() > 1
            ? family.Members.Except(part, StringComparer.Ordinal)
            : family.Others;
    }
}
