using System.Text.Json.Serialization;

namespace ContentForge.Site.SiteModel;

[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class ThemeTextContext : JsonSerializerContext;
