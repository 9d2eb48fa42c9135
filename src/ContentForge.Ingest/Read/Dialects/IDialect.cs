namespace ContentForge.Ingest.Read.Dialects;

/// <summary>One way in which pages say what HTML has an element for. It holds no state.</summary>
internal interface IDialect
{
    /// <summary>Says it with that element.</summary>
    void Apply(DialectContext context);
}
