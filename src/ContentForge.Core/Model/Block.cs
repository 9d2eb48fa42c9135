using System.Text.Json.Serialization;

namespace ContentForge.Core.Model;

/// <summary>A piece of an article that is no step. The kinds are closed: an encoder that handles each of them handles everything.</summary>
/// <param name="Source">Where it stands in the source.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ParagraphBlock), "paragraph")]
[JsonDerivedType(typeof(HeadingBlock), "heading")]
[JsonDerivedType(typeof(ListBlock), "list")]
[JsonDerivedType(typeof(TableBlock), "table")]
[JsonDerivedType(typeof(QuoteBlock), "quote")]
[JsonDerivedType(typeof(CodeBlock), "code")]
[JsonDerivedType(typeof(MediaBlock), "media")]
[JsonDerivedType(typeof(NoteBlock), "note")]
public abstract record Block(Provenance Source);
