using System.Globalization;
using ContentForge.Dedup.Results;

namespace ContentForge.Audit;

/// <summary>A family and its place in the report.</summary>
internal sealed record NumberedFamily(int Number, DuplicateFamily Family)
{
    public string Page => string.Create(CultureInfo.InvariantCulture, $"families/{Number:D4}.html");

    public string Kind => Family.Kind == FamilyKind.Series ? "series" : "duplicate";
}
