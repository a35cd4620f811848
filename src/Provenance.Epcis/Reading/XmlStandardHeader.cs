namespace Provenance.Epcis.Reading;

/// <summary>The Standard Business Document Header: what it contains, and how nodes become one.</summary>
internal static class XmlStandardHeader
{
    private static readonly XmlType Text = XmlType.Of(XmlValueKind.String);
    private static readonly XmlType Time = XmlType.Of(XmlValueKind.DateTime);

    private static readonly XmlType Partner = new()
    {
        Children =
        [
            One("Identifier", new() { Text = XmlValueKind.String, Attributes = [new("Authority", XmlValueKind.String)] }),
            One("ContactInformation", new()
            {
                Children =
                [
                    One("Contact", Text), One("EmailAddress", Text, false), One("FaxNumber", Text, false), One("TelephoneNumber", Text, false),
                    One("ContactTypeIdentifier", Text, false),
                ],
            }, false, true),
        ],
    };

    private static readonly XmlType Identification = new()
    {
        Children =
        [
            One("Standard", Text), One("TypeVersion", Text), One("InstanceIdentifier", Text), One("Type", Text),
            One("MultipleType", XmlType.Of(XmlValueKind.Boolean), false), One("CreationDateAndTime", Time),
        ],
    };

    private static readonly XmlType Manifest = new()
    {
        Children =
        [
            One("NumberOfItems", XmlType.Of(XmlValueKind.Integer)),
            One("ManifestItem", new()
            {
                Children =
                [
                    One("MimeTypeQualifierCode", Text), One("UniformResourceIdentifier", XmlType.Of(XmlValueKind.Uri)), One("Description", Text, false),
                    One("LanguageCode", Text, false),
                ],
            }, many: true),
        ],
    };

    private static readonly XmlType BusinessScope = new()
    {
        Children =
        [
            One("Scope", new()
            {
                Children =
                [
                    One("Type", Text), One("InstanceIdentifier", Text), One("Identifier", Text, false),
                    One("CorrelationInformation", new()
                    {
                        Children =
                        [
                            One("RequestingDocumentCreationDateTime", Time, false), One("RequestingDocumentInstanceIdentifier", Text, false),
                            One("ExpectedResponseDateTime", Time, false),
                        ],
                    }, false, true),
                    One("BusinessService", new()
                    {
                        Children =
                        [
                            One("BusinessServiceName", Text, false),
                            One("ServiceTransaction", new()
                            {
                                Attributes =
                                [
                                    new("TypeOfServiceTransaction", XmlValueKind.ServiceTransaction),
                                    .. new[]
                                    {
                                        "IsNonRepudiationRequired", "IsAuthenticationRequired", "IsNonRepudiationOfReceiptRequired", "IsIntegrityCheckRequired",
                                        "IsApplicationErrorResponseRequested", "TimeToAcknowledgeReceipt", "TimeToAcknowledgeAcceptance", "TimeToPerform", "Recurrence",
                                    }.Select(name => new XmlAttributeType(name, XmlValueKind.String)),
                                ],
                            }, false),
                        ],
                    }, false, true),
                ],
            }, false, true),
        ],
    };

    /// <summary>What the header contains.</summary>
    public static readonly XmlType Type = new()
    {
        Children =
        [
            One("HeaderVersion", Text), One("Sender", Partner, many: true), One("Receiver", Partner, many: true), One("DocumentIdentification", Identification),
            One("Manifest", Manifest, false), One("BusinessScope", BusinessScope, false),
        ],
    };

    /// <summary>The header of the nodes of one.</summary>
    public static StandardHeader Of(EpcisNode node)
    {
        var identification = Find(node, "DocumentIdentification");
        return new()
        {
            Version = TextOf(node, "HeaderVersion"),
            Senders = Partners(node, "Sender"),
            Receivers = Partners(node, "Receiver"),
            Standard = TextOf(identification, "Standard"),
            TypeVersion = TextOf(identification, "TypeVersion"),
            InstanceIdentifier = TextOf(identification, "InstanceIdentifier"),
            Type = TextOf(identification, "Type"),
            MultipleType = TextOf(identification, "MultipleType") switch { "true" or "1" => true, "false" or "0" => false, _ => null },
            CreationDateAndTime = XmlValues.TryTime(TextOf(identification, "CreationDateAndTime"), out var time) ? time : null,
            Manifest = Find(node, "Manifest"),
            BusinessScope = Find(node, "BusinessScope"),
        };
    }

    private static ValueList<StandardHeaderPartner> Partners(EpcisNode header, string name) => header.Children
        .Where(child => child.Name.Local == name)
        .Select(partner =>
        {
            var identifier = Find(partner, "Identifier");
            return new StandardHeaderPartner(
                identifier?.Text ?? "",
                identifier is null ? null : Find(identifier, "Authority")?.Text,
                partner.Children.Where(child => child.Name.Local == "ContactInformation").ToValueList());
        })
        .ToValueList();

    private static string? TextOf(EpcisNode? node, string name) => node is null ? null : Find(node, name)?.Text;

    private static EpcisNode? Find(EpcisNode node, string name)
    {
        foreach (var child in node.Children)
        {
            if (child.Name.Local == name)
                return child;
        }

        return null;
    }

    private static XmlChild One(string name, XmlType type, bool required = true, bool many = false) => new(XmlName.Sbdh, name, type, required, many);
}
