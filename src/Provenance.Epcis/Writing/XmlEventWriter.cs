namespace Provenance.Epcis.Writing;

/// <summary>Writes events in the order of the schemas.</summary>
/// <remarks>
/// What EPCIS 2.0 added stands in a document of 1.2 where GS1 puts it: in the innermost wrapper <c>extension</c>, where the schema of 1.2 lets everything stand.
/// </remarks>
internal sealed class XmlEventWriter(XmlNodeWriter nodes, EpcisVersion version, Action<string, string> lose)
{
    private readonly XmlPartWriter _parts = new(nodes, version, lose);
    private XmlSensorWriter? _sensors;

    private bool IsFirst => version == EpcisVersion.V1;

    public void Write(EpcisEvent e)
    {
        nodes.Begin();
        switch (e)
        {
            case ObjectEvent o:
                Start(e, "ObjectEvent");
                Object(o);
                nodes.End();
                break;
            case AggregationEvent a:
                Start(e, "AggregationEvent");
                Aggregation(a);
                nodes.End();
                break;
            case TransactionEvent t:
                Start(e, "TransactionEvent");
                Transaction(t);
                nodes.End();
                break;
            case TransformationEvent t:
                Wrap(IsFirst ? 1 : 0);
                Start(e, "TransformationEvent");
                Transformation(t);
                Unwrap(IsFirst ? 1 : 0);
                break;
            case AssociationEvent a:
                Wrap(IsFirst ? 2 : 0);
                Start(e, "AssociationEvent");
                Association(a);
                Unwrap(IsFirst ? 2 : 0);
                break;
            default:
                Extension((ExtensionEvent)e);
                break;
        }
    }

    private void Wrap(int times)
    {
        for (; times > 0; times--)
            nodes.Start("extension");
    }

    private void Unwrap(int times)
    {
        for (; times >= 0; times--)
            nodes.End();
    }

    private void Start(EpcisEvent e, string name)
    {
        nodes.Start(name);
        Base(e);
    }

    private void Base(EpcisEvent e)
    {
        nodes.Attributes(e.Extensions.AsSpan());
        nodes.Element("eventTime", e.EventTime, !IsFirst);
        nodes.Element("recordTime", e.RecordTime, !IsFirst);
        nodes.Element("eventTimeZoneOffset", e.EventTimeZoneOffset);
        if (IsFirst)
        {
            if (e.EventId is null && e.ErrorDeclaration is null && e.CertificationInfo.Count == 0)
                return;
            nodes.Start("baseExtension");
            nodes.Element("eventID", e.EventId);
            _parts.ErrorDeclaration(e.ErrorDeclaration);
            if (e.CertificationInfo.Count > 0)
            {
                nodes.Start("extension");
                foreach (var certificate in e.CertificationInfo)
                    nodes.Element("certificationInfo", certificate);
                nodes.End();
            }

            nodes.End();
            return;
        }

        nodes.Element("eventID", e.EventId);
        _parts.ErrorDeclaration(e.ErrorDeclaration);
        if (e.CertificationInfo.Count > 0)
            nodes.Element("certificationInfo", e.CertificationInfo[0]);
        if (e.CertificationInfo.Count > 1)
            lose("certificationInfo", "The schema of XML has one certificationInfo; the further ones are left out.");
    }

    private void Where(EpcisEvent e)
    {
        nodes.Element("bizStep", _parts.Word(CbvKind.BizStep, e.BizStep));
        nodes.Element("disposition", _parts.Word(CbvKind.Disposition, e.Disposition));
        _parts.Location("readPoint", e.ReadPoint);
        _parts.Location("bizLocation", e.BizLocation);
    }

    private void Action(EpcisAction? action) => nodes.Element("action", action switch
    {
        EpcisAction.Observe => "OBSERVE",
        EpcisAction.Add => "ADD",
        EpcisAction.Delete => "DELETE",
        _ => null,
    });

    private void Object(ObjectEvent e)
    {
        _parts.Epcs("epcList", e.Epcs, IsFirst);
        Action(e.Action);
        Where(e);
        _parts.BizTransactions(e.BizTransactions);
        var isWrapped = IsFirst && (e.Quantities.Count + e.Sources.Count + e.Destinations.Count + e.Ilmd.Count > 0 || HasLater(e));
        if (isWrapped)
            nodes.Start("extension");
        _parts.Quantities("quantityList", e.Quantities);
        _parts.Parties(e);
        if (!IsFirst)
            Later(e);
        _parts.Ilmd(e.Ilmd);
        End(e, isWrapped);
    }

    private void Aggregation(AggregationEvent e)
    {
        nodes.Element("parentID", e.ParentId);
        _parts.Epcs("childEPCs", e.ChildEpcs, IsFirst);
        Action(e.Action);
        Where(e);
        _parts.BizTransactions(e.BizTransactions);
        Quantified(e, "childQuantityList", e.ChildQuantities);
    }

    private void Transaction(TransactionEvent e)
    {
        _parts.BizTransactions(e.BizTransactions);
        nodes.Element("parentID", e.ParentId);
        _parts.Epcs("epcList", e.Epcs, IsFirst);
        Action(e.Action);
        Where(e);
        Quantified(e, "quantityList", e.Quantities);
    }

    private void Quantified(EpcisEvent e, string list, ValueList<QuantityElement> quantities)
    {
        var isWrapped = IsFirst && (quantities.Count + e.Sources.Count + e.Destinations.Count > 0 || HasLater(e));
        if (isWrapped)
            nodes.Start("extension");
        _parts.Quantities(list, quantities);
        _parts.Parties(e);
        if (!IsFirst)
            Later(e);
        End(e, isWrapped);
    }

    private void Transformation(TransformationEvent e)
    {
        _parts.Epcs("inputEPCList", e.InputEpcs);
        _parts.Quantities("inputQuantityList", e.InputQuantities);
        _parts.Epcs("outputEPCList", e.OutputEpcs);
        _parts.Quantities("outputQuantityList", e.OutputQuantities);
        nodes.Element("transformationID", e.TransformationId);
        Where(e);
        _parts.BizTransactions(e.BizTransactions);
        _parts.Parties(e);
        if (!IsFirst)
            Later(e);
        _parts.Ilmd(e.Ilmd);
        if (IsFirst && HasLater(e))
        {
            nodes.Start("extension");
            Later(e);
            nodes.Elements(e.Extensions.AsSpan(), isQualified: false);
            nodes.End();
        }

        Others(e);
    }

    // In a document of 1.2 it stands where no schema looks.
    private void Association(AssociationEvent e)
    {
        nodes.Element("parentID", e.ParentId);
        _parts.Epcs("childEPCs", e.ChildEpcs);
        _parts.Quantities("childQuantityList", e.ChildQuantities);
        Action(e.Action);
        Where(e);
        _parts.BizTransactions(e.BizTransactions);
        _parts.Parties(e);
        Later(e);
        if (IsFirst)
            nodes.Elements(e.Extensions.AsSpan(), isQualified: false);
        Others(e);
    }

    private void Extension(ExtensionEvent e)
    {
        var isQualified = e.Name.Uri.AsSpan().IndexOfAny('/', '#', ':') >= 0;
        var isQuantity = !isQualified && e.Name.Local == "QuantityEvent";
        if (isQuantity && !IsFirst)
        {
            Write(Modern(e));
            lose("quantityEvent", "EPCIS 2.0 has no QuantityEvent; it is written as an ObjectEvent that observes the quantity.");
            return;
        }

        if (isQualified == IsFirst)
        {
            lose("extensionEvent", $"{e.Name} is an event of a type that the schema of EPCIS {(IsFirst ? "1.2" : "2.0")} has no place for: {(IsFirst ? "with" : "without")} a namespace. It is left out.");
            return;
        }

        var wraps = isQuantity ? 0 : IsFirst ? 2 : 1;
        Wrap(wraps);
        nodes.Start(e.Name);
        Base(e);
        if (isQuantity)
            Elements(e, isOfQuantity: true);
        Where(e);
        _parts.BizTransactions(e.BizTransactions);
        if (isQuantity)
        {
            Quantity(e);
        }
        else
        {
            _parts.Parties(e);
            Later(e);
            nodes.Elements(e.Extensions.AsSpan(), isQualified: false);
        }

        nodes.Elements(e.Extensions.AsSpan(), isQualified: true);
        Unwrap(wraps);
    }

    private void Quantity(ExtensionEvent e)
    {
        var others = false;
        foreach (var node in e.Extensions)
            others |= node.Kind != EpcisNodeKind.Attribute && !XmlNodeWriter.IsQualified(node) && !IsOfQuantity(node);
        if (!others && e.Sources.Count + e.Destinations.Count + e.SensorElements.Count == 0 && e.PersistentDisposition is null)
            return;
        nodes.Start("extension");
        _parts.Parties(e);
        Later(e);
        Elements(e, isOfQuantity: false);
        nodes.End();
    }

    private void Elements(ExtensionEvent e, bool isOfQuantity)
    {
        foreach (var node in e.Extensions)
        {
            if (node.Kind != EpcisNodeKind.Attribute && !XmlNodeWriter.IsQualified(node) && IsOfQuantity(node) == isOfQuantity)
                nodes.Node(node);
        }
    }

    private static bool IsOfQuantity(EpcisNode node) => node.Name.Local is "epcClass" or "quantity";

    private static ObjectEvent Modern(ExtensionEvent e)
    {
        string? epcClass = null;
        EpcisNumber? quantity = null;
        List<EpcisNode> others = [];
        foreach (var node in e.Extensions)
        {
            if (node.Name is { Namespace: "", Local: "epcClass" })
                epcClass = node.Text;
            else if (node.Name is { Namespace: "", Local: "quantity" })
                quantity = EpcisNumber.TryParse(node.Text, out var number) ? number : null;
            else
                others.Add(node);
        }

        return new()
        {
            EventTime = e.EventTime,
            EventTimeZoneOffset = e.EventTimeZoneOffset,
            RecordTime = e.RecordTime,
            EventId = e.EventId,
            ErrorDeclaration = e.ErrorDeclaration,
            CertificationInfo = e.CertificationInfo,
            Action = EpcisAction.Observe,
            BizStep = e.BizStep,
            Disposition = e.Disposition,
            PersistentDisposition = e.PersistentDisposition,
            ReadPoint = e.ReadPoint,
            BizLocation = e.BizLocation,
            BizTransactions = e.BizTransactions,
            Sources = e.Sources,
            Destinations = e.Destinations,
            SensorElements = e.SensorElements,
            Quantities = epcClass is null ? default : [new(epcClass, quantity)],
            Extensions = others.ToValueList(),
        };
    }

    private static bool HasLater(EpcisEvent e) => e.SensorElements.Count > 0 || e.PersistentDisposition is not null || XmlNodeWriter.HasUnqualified(e.Extensions.AsSpan());

    private void Later(EpcisEvent e)
    {
        if (e.SensorElements.Count > 0)
            (_sensors ??= new(nodes, _parts, lose)).Write(e.SensorElements);
        _parts.PersistentDisposition(e.PersistentDisposition);
    }

    private void End(EpcisEvent e, bool isWrapped)
    {
        if (isWrapped)
        {
            if (HasLater(e))
            {
                nodes.Start("extension");
                Later(e);
                nodes.Elements(e.Extensions.AsSpan(), isQualified: false);
                nodes.End();
            }

            nodes.End();
        }

        Others(e);
    }

    private void Others(EpcisEvent e)
    {
        var extensions = e.Extensions.AsSpan();
        if (extensions.IsEmpty)
            return;
        if (!IsFirst && XmlNodeWriter.HasUnqualified(extensions))
            lose("unqualifiedExtension", "An extension of the event has no namespace; the schema of EPCIS 2.0 has no place for it. It is left out.");
        nodes.Elements(extensions, isQualified: true);
    }
}
