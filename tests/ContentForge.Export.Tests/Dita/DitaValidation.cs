using System.Text;
using System.Xml;

namespace ContentForge.Export.Tests.Dita;

/// <summary>Validates a topic against the document type beside this file.</summary>
internal static class DitaValidation
{
    public static void AssertValid(byte[] topic)
    {
        var problems = new List<string>();
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, ValidationType = ValidationType.DTD, XmlResolver = new DocumentTypes() };
        settings.ValidationEventHandler += (_, problem) => problems.Add($"{problem.Exception.LineNumber}: {problem.Message}");
        using var reader = XmlReader.Create(new MemoryStream(topic), settings);
        while (reader.Read())
        {
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems.Take(5)) + "\n" + Encoding.UTF8.GetString(topic));
    }

    private sealed class DocumentTypes : XmlResolver
    {
        private static readonly byte[] Known = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Dita", "troubleshooting.dtd"));

        public override object GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn) =>
            absoluteUri.AbsoluteUri.Contains("OASIS", StringComparison.Ordinal) || absoluteUri.AbsolutePath.EndsWith("/troubleshooting.dtd", StringComparison.Ordinal)
                ? new MemoryStream(Known)
                : throw new XmlException($"{absoluteUri} is not known.");
    }
}
