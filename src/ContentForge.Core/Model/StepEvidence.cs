namespace ContentForge.Core.Model;

/// <summary>How the steps of a procedure were written in the source.</summary>
public enum StepEvidence
{
    /// <summary>A numbered list.</summary>
    OrderedList,

    /// <summary>Paragraphs that open with a number, such as <c>1)</c> or an escaped <c>1.</c>.</summary>
    NumberedParagraphs,

    /// <summary>Numbered pieces run together in one paragraph.</summary>
    InlineRun,

    /// <summary>Paragraphs that open with a label, such as <c>Step 1:</c>.</summary>
    StepLabel,

    /// <summary>Headings, such as <c>Step 1</c>.</summary>
    StepHeading,

    /// <summary>A bullet list announced as steps.</summary>
    Bullets,

    /// <summary>Sentences of a paragraph announced as steps.</summary>
    Paragraph,

    /// <summary>Hyphen lines of a plain text.</summary>
    PlainTextBullets,
}
