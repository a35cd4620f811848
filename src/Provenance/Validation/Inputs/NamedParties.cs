namespace Provenance.Validation.Inputs;

/// <summary>The parties that an event names, with the members that name them.</summary>
internal static class NamedParties
{
    /// <summary>Those that are recorded and known.</summary>
    public static IEnumerable<(Party Party, string Field)> Of(ProvenanceEvent e)
    {
        (Party?, string)[] own = [(e.By, "by"), (e.OnBehalfOf, "onBehalfOf"), (e.Owner, "owner"), (e.Custodian, "custodian")];
        (Party?, string)[] ends = e switch
        {
            ILeg leg => [(leg.From, "from"), (leg.To, "to"), (leg.Carrier, "carrier")],
            Delivered delivered => [(delivered.From, "from"), (delivered.To, "to")],
            OwnershipTransferred transfer => [(transfer.From, "from"), (transfer.To, "to")],
            Ordered order => [(order.From, "from")],
            BorderCrossed crossing => [(crossing.Carrier, "carrier")],
            CustomsProcessed { Exemption: { } exemption } => [(exemption.By, "exemption.by")],
            ILabelEvent label => [(label.Before?.ResponsibleParty, "before.responsibleParty"), (label.After?.ResponsibleParty, "after.responsibleParty"), (label.Authority?.By, "authority.by")],
            _ => [],
        };
        foreach (var (party, field) in own.Concat(ends))
        {
            if (party is { Absence: null })
                yield return (party, field);
        }
    }
}
