namespace Provenance.Epcis.Writing;

/// <summary>Writes lists of vocabularies.</summary>
internal sealed class XmlMasterDataWriter(XmlNodeWriter nodes)
{
    public void Write(ValueList<MasterDataVocabulary> vocabularies)
    {
        foreach (var vocabulary in vocabularies)
        {
            nodes.Start("Vocabulary");
            nodes.Attribute("type", vocabulary.Type);
            nodes.Attributes(vocabulary.Extensions.AsSpan());
            if (vocabulary.Elements.Count > 0)
            {
                nodes.Start("VocabularyElementList");
                foreach (var element in vocabulary.Elements)
                    Element(element);
                nodes.End();
            }

            nodes.Further(vocabulary.Extensions.AsSpan());
            nodes.End();
        }
    }

    private void Element(MasterDataElement element)
    {
        nodes.Start("VocabularyElement");
        nodes.Attribute("id", element.Id);
        nodes.Attributes(element.Extensions.AsSpan());
        foreach (var attribute in element.Attributes)
        {
            nodes.Start("attribute");
            nodes.Attribute("id", attribute.Id);
            if (attribute.Value is { } value)
            {
                nodes.Attributes(value.Children.AsSpan());
                nodes.Text(value.Text ?? "");
                nodes.Elements(value.Children);
            }

            nodes.End();
        }

        if (element.Children.Count > 0)
        {
            nodes.Start("children");
            foreach (var child in element.Children)
                nodes.Element("id", child);
            nodes.End();
        }

        nodes.Further(element.Extensions.AsSpan());
        nodes.End();
    }
}
