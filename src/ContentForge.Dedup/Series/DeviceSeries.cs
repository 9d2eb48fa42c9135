using ContentForge.Dedup.Policy;
using ContentForge.Dedup.Results;

namespace ContentForge.Dedup.Series;

/// <summary>Tells the series that a reader would call one: the same guide for other devices, systems or codes.</summary>
public static class DeviceSeries
{
    /// <summary>
    /// Whether a family is such a series. Texts between which only directions change ("vertical" and "horizontal") are kept apart for the
    /// same reason, but they are two problems and no guide for two devices.
    /// </summary>
    public static bool Is(DuplicateFamily family) =>
        family.Kind == FamilyKind.Series && family.Substitutions.Any(substitution => !OppositeWords.Contains(substitution.From, substitution.To));
}
