using System.Text.Json.Serialization;

namespace ContentForge.Site.Model;

[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class ThemeTextContext : JsonSerializerContext;
