namespace ContentForge.Ingest.Clean.Recurrence;

/// <summary>What can recur.</summary>
internal enum RecurrencePieceKind
{
    /// <summary>A paragraph, a note, a quotation, a list without numbers.</summary>
    Text,

    /// <summary>A heading. It only goes together with what stands below it.</summary>
    Heading,

    /// <summary>A paragraph that is one link; its target recurs.</summary>
    Link,

    /// <summary>A picture.</summary>
    Picture,

    /// <summary>A film or the page of another site.</summary>
    Embed,
}
