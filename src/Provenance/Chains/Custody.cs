using System.Diagnostics;

namespace Provenance.Chains;

/// <summary>Whether goods are held, under way, or at their end.</summary>
public enum CustodyStage
{
    /// <summary>Nothing is recorded yet.</summary>
    NotRecorded,

    /// <summary>Somebody holds them.</summary>
    Held,

    /// <summary>They were dispatched and are not received.</summary>
    InTransit,

    /// <summary>They were delivered, destroyed, lost or used up.</summary>
    Ended,
}

/// <summary>Who holds the goods, and where, after the events folded so far.</summary>
/// <remarks>
/// The default value is the state before the first event. One position: where parts of a lot are in several hands it is the last that was
/// touched; ask <see cref="EffectiveHistory"/> for all of them. Folding decides nothing and never throws; members that events do not record stay
/// <see langword="null"/>.
/// </remarks>
/// <param name="Holder">Who holds them; <see langword="null"/> while they are under way.</param>
/// <param name="Owner">Who owns them, where that is recorded.</param>
/// <param name="Place">Where they were last.</param>
/// <param name="Bound">Whom they are bound for, while they are under way.</param>
/// <param name="Carrier">Who carries them, while they are under way.</param>
/// <param name="Stage">Held, under way or ended.</param>
public readonly record struct Custody(Party? Holder, Party? Owner, Place? Place, Party? Bound, Party? Carrier, CustodyStage Stage)
{
    /// <summary>The state after one more event.</summary>
    public Custody After(ProvenanceEvent e) => e switch
    {
        Originated x => new(x.Custodian ?? x.By, x.Owner ?? x.By, x.Place, null, null, CustodyStage.Held),
        Ordered => this,
        Dispatched x => new(null, x.Owner ?? Owner, x.Place ?? Place, x.To, x.Carrier, CustodyStage.InTransit),
        Received x => new(x.By ?? x.To, x.Owner ?? Owner, x.Place ?? Place, null, null, CustodyStage.Held),
        HandedOver x => new(x.To, x.Owner ?? Owner, x.Destination ?? x.Place ?? Place, null, null, CustodyStage.Held),
        Moved x => new(x.To ?? x.From ?? x.Custodian ?? x.By ?? Holder, x.Owner ?? Owner, x.Destination ?? x.Place ?? Place, null, null, CustodyStage.Held),
        Returned x => new(x.To, x.Owner ?? Owner, x.Destination ?? x.Place ?? Place, null, null, CustodyStage.Held),
        BorderCrossed x => Seen(x),
        CustomsProcessed x => Seen(x),
        Relabeled x => Seen(x),
        Repackaged x => Seen(x),
        Packed x => Seen(x),
        Unpacked x => Seen(x),
        Split x => Seen(x),
        Merged x => Seen(x),
        Transformed x => Seen(x),
        Delivered x => new(x.To, x.Owner ?? Owner, x.Place ?? Place, null, null, x.Finality == Finality.Consumed ? CustodyStage.Ended : CustodyStage.Held),
        Inspected x => Seen(x),
        Observed x => Seen(x),
        OwnershipTransferred x => this with { Owner = x.To },
        Stored x => Seen(x),
        Lost x => Seen(x) with { Stage = CustodyStage.Ended },
        Destroyed x => Seen(x) with { Stage = CustodyStage.Ended },
        StockAdjusted x => Seen(x),
        SealChanged x => Seen(x),
        IdentifierDecommissioned => this,
        IdentifierReactivated => this,
        ClaimMade => this,
        EvidenceAssessed => this,
        GapDeclared => this,
        Corrected => this,
        Retracted => this,
        FindingDecided => this,
        LedgerAmended => this,
        Performed => this,
        Unrecognized => this,
        _ => throw new UnreachableException($"{e.GetType().Name} is not folded."),
    };

    private Custody Seen(ProvenanceEvent e) => this with { Place = e.Place ?? Place, Owner = e.Owner ?? Owner };
}
