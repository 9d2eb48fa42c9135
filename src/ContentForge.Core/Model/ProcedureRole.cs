namespace ContentForge.Core.Model;

/// <summary>How a procedure relates to the others of its fix.</summary>
public enum ProcedureRole
{
    /// <summary>The way to carry out the fix.</summary>
    Main,

    /// <summary>Another way, or the way on another platform; one of them is enough.</summary>
    Alternative,

    /// <summary>A part of the way; all stages are done in order.</summary>
    Stage,
}
