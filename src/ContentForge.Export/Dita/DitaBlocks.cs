using System.Collections.Immutable;
using System.Xml;
using ContentForge.Core.Model;
using ContentForge.Export.Text;

namespace ContentForge.Export.Dita;

/// <summary>Writes blocks. A list of the topic's own fixes is left out: whoever publishes DITA makes one.</summary>
internal sealed class DitaBlocks(XmlWriter xml)
{
    public void Write(ImmutableArray<Block> blocks) => Write(blocks, isInQuote: false);

    public void Paragraph(RichText text) => Mixed("p", text);

    /// <summary>A code that the reader sees.</summary>
    public void Message(string code)
    {
        xml.WriteStartElement("p");
        xml.WriteElementString("msgnum", Xml.Text(code));
        xml.WriteEndElement();
    }

    public void Code(string code) => xml.WriteElementString("codeblock", Xml.Text(code));

    public void Note(Note note)
    {
        xml.WriteStartElement("note");
        xml.WriteAttributeString("type", note.Kind == NoteKind.Condition ? "other" : note.Kind.ToString().ToLowerInvariant());
        if (note.Kind == NoteKind.Condition)
            xml.WriteAttributeString("othertype", "condition");
        DitaText.Write(xml, note.Text);
        xml.WriteEndElement();
    }

    public void Media(Media media)
    {
        if (media.Kind != MediaKind.Image)
            Link(media);
        else if (media.Caption is { Length: > 0 } caption)
            Figure(media, caption);
        else
            Image(media);
    }

    private void Write(ImmutableArray<Block> blocks, bool isInQuote)
    {
        foreach (var block in blocks)
        {
            if (block.Source.Rule != Provenance.TableOfContents)
                Write(block, isInQuote);
        }
    }

    private void Write(Block block, bool isInQuote)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                Paragraph(paragraph.Text);
                break;
            case HeadingBlock heading:
                Heading(heading);
                break;
            case ListBlock list:
                List(list);
                break;
            case QuoteBlock quote when isInQuote:
                Write(quote.Blocks, isInQuote);
                break;
            case QuoteBlock quote:
                xml.WriteStartElement("lq");
                Write(quote.Blocks, isInQuote: true);
                xml.WriteEndElement();
                break;
            case TableBlock table:
                Table(table);
                break;
            case CodeBlock code:
                Code(code.Text);
                break;
            case MediaBlock media:
                Media(media.Media);
                break;
            case NoteBlock note:
                Note(note.Note);
                break;
        }
    }

    // Sections of a troubleshooting topic have no headings within.
    private void Heading(HeadingBlock heading)
    {
        xml.WriteStartElement("p");
        xml.WriteAttributeString("outputclass", "heading");
        xml.WriteString("");
        Mixed("b", heading.Text);
        xml.WriteEndElement();
    }

    private void List(ListBlock list)
    {
        xml.WriteStartElement(list.Ordered ? "ol" : "ul");
        foreach (var item in list.Items)
        {
            xml.WriteStartElement("li");
            Write(item.Blocks);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Table(TableBlock table)
    {
        var width = table.Rows.Max(row => row.Cells.Length);
        if (width == 0)
            return;

        // A table has at least one row that is no header.
        var hasHeader = table.HasHeader && table.Rows.Length > 1;
        xml.WriteStartElement("simpletable");
        foreach (var (at, row) in table.Rows.Index())
        {
            xml.WriteStartElement(hasHeader && at == 0 ? "sthead" : "strow");
            for (var column = 0; column < width; column++)
                Mixed("stentry", column < row.Cells.Length ? row.Cells[column] : RichText.Empty);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Figure(Media media, string caption)
    {
        xml.WriteStartElement("fig");
        xml.WriteElementString("title", Xml.Text(caption));
        Image(media);
        xml.WriteEndElement();
    }

    private void Image(Media media)
    {
        xml.WriteStartElement("image");
        xml.WriteAttributeString("href", Xml.Text(media.Url.Value));
        xml.WriteAttributeString("placement", "break");
        if (media.Url.IsAbsolute)
            xml.WriteAttributeString("scope", "external");
        if (media.Alt is { Length: > 0 } alt)
            xml.WriteElementString("alt", Xml.Text(alt));
        xml.WriteEndElement();
    }

    private void Link(Media media)
    {
        xml.WriteStartElement("p");
        xml.WriteStartElement("xref");
        DitaText.Target(xml, media.Url);
        xml.WriteString(Xml.Text(media.Alt ?? media.Caption ?? media.Url.Value));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Mixed(string element, RichText text)
    {
        xml.WriteStartElement(element);
        DitaText.Write(xml, text);
        xml.WriteEndElement();
    }
}
