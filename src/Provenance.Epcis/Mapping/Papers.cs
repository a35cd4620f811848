using System.Collections.Frozen;

namespace Provenance.Epcis.Mapping;

/// <summary>Business transactions and certificates as documents of an event.</summary>
internal static class Papers
{
    private const string Cbv = "https://ref.gs1.org/cbv/BTT-";

    public static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Cbv + "po"] = "purchaseOrder",
        [Cbv + "poc"] = "order",
        [Cbv + "prodorder"] = "order",
        [Cbv + "bol"] = "billOfLading",
        [Cbv + "desadv"] = "deliveryNote",
        [Cbv + "inv"] = "invoice",
        [Cbv + "cert"] = "certificate",
        [Cbv + "testres"] = "labReport",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static ValueList<DocumentReference> Of(EpcisEvent e)
    {
        if (e.BizTransactions.Count + e.CertificationInfo.Count == 0)
            return default;
        var papers = new List<DocumentReference>(e.BizTransactions.Count + e.CertificationInfo.Count);
        foreach (var transaction in e.BizTransactions)
        {
            papers.Add(new()
            {
                Type = transaction.Type is { Length: > 0 } type ? new Code(Types.GetValueOrDefault(type, type)) : null,
                Number = transaction.Id.Length > 0 ? new Text(transaction.Id) : null,
            });
        }

        foreach (var certificate in e.CertificationInfo)
        {
            if (certificate.Length > 0)
                papers.Add(new() { Type = "certificate", Number = new Text(certificate) });
        }

        return papers.ToValueList();
    }

    /// <summary>What joins a dispatch with its receipt: the despatch advice, else the bill of lading.</summary>
    public static Text? Shipment(EpcisEvent e) => Numbered(e, Cbv + "desadv") ?? Numbered(e, Cbv + "bol");

    private static Text? Numbered(EpcisEvent e, string type)
    {
        foreach (var transaction in e.BizTransactions)
        {
            if (transaction.Type == type && transaction.Id.Length > 0)
                return new(transaction.Id);
        }

        return null;
    }
}
