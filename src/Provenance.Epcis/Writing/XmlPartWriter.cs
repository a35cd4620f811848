namespace Provenance.Epcis.Writing;

/// <summary>Writes the lists and parts of events.</summary>
internal sealed class XmlPartWriter(XmlNodeWriter nodes, EpcisVersion version, Action<string, string> lose)
{
    private bool IsStamp => version == EpcisVersion.V2;

    /// <summary>A word of a vocabulary as the version writes it.</summary>
    public string? Word(CbvKind kind, string? uri) => uri is null || version == EpcisVersion.V2 ? uri : Cbv.Urn(kind, uri);

    public void Epcs(string list, ValueList<string> epcs, bool isRequired = false, string item = "epc")
    {
        if (epcs.Count == 0 && !isRequired)
            return;
        nodes.Start(list);
        foreach (var epc in epcs)
            nodes.Element(item, epc);
        nodes.End();
    }

    public void Quantities(string list, ValueList<QuantityElement> quantities)
    {
        if (quantities.Count == 0)
            return;
        nodes.Start(list);
        foreach (var quantity in quantities)
        {
            nodes.Start("quantityElement");
            nodes.Element("epcClass", quantity.EpcClass);
            if (quantity.Quantity is { } number)
            {
                nodes.Element("quantity", Decimal(number));
            }
            else if (quantity.Uom is not null)
            {
                // A unit stands behind a quantity, and this one is not known.
                nodes.Start("quantity");
                nodes.Writer.WriteAttributeString(nodes.Prefix(Reading.XmlName.Xsi), "nil", Reading.XmlName.Xsi, "true");
                nodes.End();
            }

            nodes.Element("uom", quantity.Uom);
            nodes.End();
        }

        nodes.End();
    }

    public void BizTransactions(ValueList<BizTransaction> transactions)
    {
        if (transactions.Count == 0)
            return;
        nodes.Start("bizTransactionList");
        foreach (var transaction in transactions)
            Typed("bizTransaction", Word(CbvKind.BizTransactionType, transaction.Type), transaction.Id);
        nodes.End();
    }

    public void Parties(EpcisEvent e)
    {
        if (e.Sources.Count > 0)
        {
            nodes.Start("sourceList");
            foreach (var source in e.Sources)
                Typed("source", Word(CbvKind.SourceDestinationType, source.Type), source.Id);
            nodes.End();
        }

        if (e.Destinations.Count == 0)
            return;
        nodes.Start("destinationList");
        foreach (var destination in e.Destinations)
            Typed("destination", Word(CbvKind.SourceDestinationType, destination.Type), destination.Id);
        nodes.End();
    }

    public void Location(string name, EpcisLocation? location)
    {
        if (location is null)
            return;
        nodes.Start(name);
        Attributes(location.Extensions, name);
        nodes.Element("id", location.Id);
        nodes.Further(location.Extensions.AsSpan());
        nodes.End();
    }

    public void ErrorDeclaration(ErrorDeclaration? declaration)
    {
        if (declaration is null)
            return;
        nodes.Start("errorDeclaration");
        nodes.Attributes(declaration.Extensions.AsSpan());
        nodes.Element("declarationTime", declaration.DeclarationTime, IsStamp);
        nodes.Element("reason", Word(CbvKind.ErrorReason, declaration.Reason));
        Epcs("correctiveEventIDs", declaration.CorrectiveEventIds, item: "correctiveEventID");
        nodes.Further(declaration.Extensions.AsSpan());
        nodes.End();
    }

    public void Ilmd(ValueList<EpcisNode> ilmd)
    {
        if (ilmd.Count == 0)
            return;
        nodes.Start("ilmd");
        nodes.Attributes(ilmd.AsSpan());
        nodes.Further(ilmd.AsSpan());
        nodes.End();
    }

    public void PersistentDisposition(PersistentDisposition? disposition)
    {
        if (disposition is null)
            return;
        nodes.Start("persistentDisposition");
        foreach (var unset in disposition.Unset)
            nodes.Element("unset", Word(CbvKind.Disposition, unset));
        foreach (var set in disposition.Set)
            nodes.Element("set", Word(CbvKind.Disposition, set));
        nodes.End();
    }

    /// <summary>Tells attributes of an element that has none by the schema.</summary>
    public void Attributes(ValueList<EpcisNode> extensions, string name)
    {
        foreach (var node in extensions)
        {
            if (node.Kind == EpcisNodeKind.Attribute)
                lose("attributes", $"{name} can have no attributes; {node.Name} is left out.");
        }
    }

    private void Typed(string name, string? type, string id)
    {
        nodes.Start(name);
        nodes.Attribute("type", type);
        nodes.Text(id);
        nodes.End();
    }

    // xsd:decimal has no exponent; 1e400 is no decimal at all.
    private string Decimal(EpcisNumber number)
    {
        var text = number.ToString();
        if (text.AsSpan().IndexOfAny("eEIN") >= 0)
            lose("exponent", "A quantity has an exponent or is infinite, which is no decimal number of XML Schema; it is written all the same.");
        return text;
    }
}
