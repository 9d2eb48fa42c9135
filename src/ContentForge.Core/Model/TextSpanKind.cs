namespace ContentForge.Core.Model;

/// <summary>What a stretch of text is.</summary>
public enum TextSpanKind
{
    /// <summary>Strong emphasis; in help articles mostly the name of a control.</summary>
    Bold,

    /// <summary>Emphasis.</summary>
    Italic,

    /// <summary>Something to type or a name of a file, a key or a value.</summary>
    Code,

    /// <summary>A link.</summary>
    Link,

    /// <summary>A key of the keyboard.</summary>
    Key,

    /// <summary>A path through menus: <c>Settings &gt; Chats</c>.</summary>
    MenuPath,
}
