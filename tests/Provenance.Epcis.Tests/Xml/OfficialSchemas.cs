using System.Xml;
using System.Xml.Schema;

namespace Provenance.Epcis.Tests.Xml;

/// <summary>The XML Schemas of GS1, which lie beside the repository where they are present at all, through the framework.</summary>
internal static class OfficialSchemas
{
    private static readonly Lazy<XmlSchemaSet> First = new(() => Load("1.2", "1_2"));
    private static readonly Lazy<XmlSchemaSet> Second = new(() => Load("2.0", "2_0"));

    /// <summary>What the schemas reject of a document; empty where it is valid. Skips the test where there are no schemas.</summary>
    public static IReadOnlyList<string> Errors(byte[] document, EpcisVersion version)
    {
        Assert.SkipUnless(Directory.Exists(Corpus.Schemas), "The schemas (shared/corpus/epcis-schemas beside the repository) are not here.");
        List<string> errors = [];
        var settings = new XmlReaderSettings
        {
            ValidationType = ValidationType.Schema,
            Schemas = version == EpcisVersion.V1 ? First.Value : Second.Value,
            DtdProcessing = DtdProcessing.Ignore,
            ValidationFlags = XmlSchemaValidationFlags.AllowXmlAttributes | XmlSchemaValidationFlags.ReportValidationWarnings,
        };
        var isKnown = false;
        settings.ValidationEventHandler += (_, e) =>
        {
            if (e.Severity == XmlSeverityType.Error)
                errors.Add($"({e.Exception.LineNumber},{e.Exception.LinePosition}) {e.Message}");
        };
        using var reader = XmlReader.Create(new MemoryStream(document), settings);
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.Depth == 0)
                    isKnown = reader.SchemaInfo?.SchemaElement is not null;
            }
        }
        catch (XmlException exception)
        {
            errors.Add(exception.Message);
        }

        if (!isKnown)
            errors.Add("The root is not declared.");
        return errors;
    }

    private static XmlSchemaSet Load(string version, string suffix)
    {
        var set = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        var folder = Path.Combine(Corpus.Schemas, "xsd-" + version);
        foreach (var name in new[] { $"EPCglobal-epcis-{suffix}.xsd", $"EPCglobal-epcis-query-{suffix}.xsd", $"EPCglobal-epcis-masterdata-{suffix}.xsd" })
            set.Add(null, Path.GetFullPath(Path.Combine(folder, name)));
        set.Compile();
        return set;
    }
}
