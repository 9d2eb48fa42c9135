using AngleSharp.Dom;
using AngleSharp.Text;
using ContentForge.Core.Model;

namespace ContentForge.Ingest.Read.Formats;

/// <summary>Knows which places of a file HTML comes from, whether it is the file itself or was made of it.</summary>
internal interface IHtmlSource
{
    /// <summary>Writes its lines on an element that the parser has just made. Called in the order of the HTML.</summary>
    void Annotate(IElement element, TextPosition position);

    /// <summary>The place in the file of a character of the HTML.</summary>
    SourceSpan PlaceOf(int offset);
}
