using Provenance.Epcis.Reading;

namespace Provenance.Epcis.Writing;

/// <summary>Writes the header of a document.</summary>
internal sealed class XmlHeaderWriter(XmlNodeWriter nodes, EpcisVersion version, Action<string, string> lose)
{
    public void Write(EpcisHeader header)
    {
        var extensions = header.Extensions.AsSpan();
        if (header.Standard is null && header.Vocabularies.Count == 0 && extensions.IsEmpty)
            return;
        nodes.Start("EPCISHeader");
        nodes.Attributes(extensions);
        if (header.Standard is { } standard)
            Standard(standard);
        else if (version == EpcisVersion.V1)
            lose("standardHeader", "EPCIS 1.2 requires a StandardBusinessDocumentHeader, and the document says nothing that could stand in one; it is written without and is not valid for its lack.");
        var hasLocals = XmlNodeWriter.HasUnqualified(extensions);
        if (header.Vocabularies.Count > 0 || hasLocals)
        {
            nodes.Start("extension");
            if (header.Vocabularies.Count > 0)
            {
                nodes.Start("EPCISMasterData");
                nodes.Start("VocabularyList");
                new XmlMasterDataWriter(nodes).Write(header.Vocabularies);
                nodes.End();
                nodes.End();
            }

            if (hasLocals)
            {
                nodes.Start("extension");
                nodes.Elements(extensions, isQualified: false);
                nodes.End();
            }

            nodes.End();
        }

        Others(extensions);
        nodes.End();
    }

    private void Others(ReadOnlySpan<EpcisNode> extensions)
    {
        foreach (var node in extensions)
        {
            if (node.Kind == EpcisNodeKind.Attribute || !XmlNodeWriter.IsQualified(node))
                continue;
            if (version == EpcisVersion.V1)
                nodes.Node(node);
            else
                lose("headerExtension", $"The header of EPCIS 2.0 has no place for elements of other namespaces in XML; {node.Name} is left out.");
        }
    }

    private void Standard(StandardHeader header)
    {
        Start("StandardBusinessDocumentHeader");
        Element("HeaderVersion", header.Version);
        foreach (var partner in header.Senders)
            Partner("Sender", partner);
        foreach (var partner in header.Receivers)
            Partner("Receiver", partner);
        Start("DocumentIdentification");
        Element("Standard", header.Standard);
        Element("TypeVersion", header.TypeVersion);
        Element("InstanceIdentifier", header.InstanceIdentifier);
        Element("Type", header.Type);
        Element("MultipleType", header.MultipleType is { } several ? several ? "true" : "false" : null);
        Element("CreationDateAndTime", header.CreationDateAndTime?.ToString());
        nodes.End();
        if (header.Manifest is { } manifest)
            nodes.Node(manifest);
        if (header.BusinessScope is { } scope)
            nodes.Node(scope);
        nodes.End();
    }

    private void Partner(string name, StandardHeaderPartner partner)
    {
        Start(name);
        Start("Identifier");
        nodes.Attribute("Authority", partner.Authority);
        nodes.Text(partner.Identifier);
        nodes.End();
        foreach (var contact in partner.Contacts)
            nodes.Node(contact);
        nodes.End();
    }

    private void Start(string name) => nodes.Start(new EpcisName(XmlName.Sbdh, name));

    private void Element(string name, string? text)
    {
        if (text is null)
            return;
        Start(name);
        nodes.Text(text);
        nodes.End();
    }
}
