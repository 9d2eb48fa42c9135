using System.Text.Json;
using System.Text.Json.Nodes;
using ContentForge.Site.Model;

namespace ContentForge.Site.Outputs;

/// <summary>What a phone needs to put the site on its home screen (W3C Web Application Manifest).</summary>
internal sealed class WebManifest : ISiteOutput
{
    public const string FileName = "site.webmanifest";

    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, NewLine = "\n" };

    public IEnumerable<PlannedFile> Plan(SiteData site) => [new PlannedFile(SitePath.Parse(FileName), () => Write(site))];

    private static byte[] Write(SiteData site)
    {
        var manifest = new JsonObject
        {
            ["name"] = site.Options.Title,
            ["description"] = site.Options.Description,
            ["lang"] = site.Options.Language,
            ["start_url"] = Pages.Home.Value,
            ["display"] = "minimal-ui",
            ["icons"] = new JsonArray(new JsonObject
            {
                ["src"] = site.Theme.Assets.Icon.Path.Value,
                ["type"] = "image/svg+xml",
                ["sizes"] = "any",
            }),
        };
        return [.. JsonSerializer.SerializeToUtf8Bytes(manifest, Format), (byte)'\n'];
    }
}
