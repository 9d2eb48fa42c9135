using System.Text;
using System.Text.Json;

namespace ContentForge.Site.Check;

/// <summary>Reads the JSON of a site: where an entry of the feed or of the manifest leads.</summary>
internal static class JsonScan
{
    // Other data may say where something came from; only what readers of the site follow has to lead somewhere.
    public static FileScan Of(string path, string text)
    {
        var links = new List<FoundLink>();
        var hasLinks = path.StartsWith("feed", StringComparison.Ordinal) || path.EndsWith(".webmanifest", StringComparison.Ordinal);
        var bytes = Encoding.UTF8.GetBytes(text);
        try
        {
            var reader = new Utf8JsonReader(bytes);
            var property = "";
            var place = new CharacterCount(bytes);
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName)
                    property = reader.GetString()!;
                else if (hasLinks && reader.TokenType == JsonTokenType.String)
                    links.AddRange(LinksIn(property, reader.GetString()!, place.Before((int)reader.TokenStartIndex) + 1));
            }

            return new FileScan(links, []);
        }
        catch (JsonException broken)
        {
            var lines = new LineIndex(text);
            var line = lines.OffsetOf((int)(broken.LineNumber ?? 0) + 1, 1);
            var before = Encoding.UTF8.GetBytes(text[line..]).AsSpan();
            var column = Encoding.UTF8.GetCharCount(before[..Math.Min((int)(broken.BytePositionInLine ?? 0), before.Length)]);
            return FileScan.Broken(line + column, "The file is no JSON.");
        }
        catch (InvalidOperationException)
        {
            // Half of a character of two: nothing that a text can hold.
            return FileScan.Broken(0, "The file is no JSON.");
        }
    }

    private static IEnumerable<FoundLink> LinksIn(string property, string value, int offset) => property switch
    {
        "home_page_url" or "feed_url" or "url" or "src" or "start_url" or "image" or "banner_image" or "icon" or "favicon" or "next_url" =>
            [new FoundLink(value, offset, LinkRole.Named)],
        "content_html" => FileScan.LinksInHtml(value, offset),
        _ => [],
    };

    /// <summary>Counts the characters before places of a text that come one after the other.</summary>
    private sealed class CharacterCount(byte[] text)
    {
        private int _bytes;
        private int _characters;

        public int Before(int place)
        {
            _characters += Encoding.UTF8.GetCharCount(text, _bytes, place - _bytes);
            _bytes = place;
            return _characters;
        }
    }
}
