namespace ContentForge.Ingest.Words;

/// <summary>What the word before the number of a heading says.</summary>
internal enum LabelKind
{
    /// <summary>A number alone.</summary>
    Number,

    /// <summary>Fix, Method, Solution.</summary>
    Fix,

    /// <summary>Option: mostly one of several ways within a fix.</summary>
    Option,

    /// <summary>Part, Section.</summary>
    Part,

    /// <summary>Step.</summary>
    Step,
}
