namespace ContentForge.Core.Model;

/// <summary>What a note wants from the reader.</summary>
public enum NoteKind
{
    /// <summary>Good to know.</summary>
    Note,

    /// <summary>Makes it easier.</summary>
    Tip,

    /// <summary>Needed for success.</summary>
    Important,

    /// <summary>Something may go wrong.</summary>
    Caution,

    /// <summary>Data or hardware may be lost.</summary>
    Warning,

    /// <summary>Applies only if something holds: "If you do not see …".</summary>
    Condition,
}
