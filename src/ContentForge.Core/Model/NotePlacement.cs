namespace ContentForge.Core.Model;

/// <summary>Where a note stands relative to the instruction of its step.</summary>
public enum NotePlacement
{
    /// <summary>To be read first.</summary>
    Before,

    /// <summary>Belongs to the instruction.</summary>
    Within,

    /// <summary>To be read afterwards.</summary>
    After,
}
