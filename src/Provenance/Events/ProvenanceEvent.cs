namespace Provenance.Events;

/// <summary>One thing reported to have happened.</summary>
/// <remarks>
/// <para>
/// The cases are <see cref="Originated"/>, <see cref="Ordered"/>, <see cref="Dispatched"/>, <see cref="Received"/>, <see cref="HandedOver"/>,
/// <see cref="Moved"/>, <see cref="Returned"/>, <see cref="BorderCrossed"/>, <see cref="CustomsProcessed"/>, <see cref="Relabeled"/>,
/// <see cref="Repackaged"/>, <see cref="Packed"/>, <see cref="Unpacked"/>, <see cref="Split"/>, <see cref="Merged"/>, <see cref="Transformed"/>,
/// <see cref="Delivered"/>, <see cref="Inspected"/>, <see cref="Observed"/>, <see cref="OwnershipTransferred"/>, <see cref="Stored"/>,
/// <see cref="Lost"/>, <see cref="Destroyed"/>, <see cref="StockAdjusted"/>, <see cref="SealChanged"/>, <see cref="IdentifierDecommissioned"/>,
/// <see cref="IdentifierReactivated"/>, <see cref="ClaimMade"/>, <see cref="EvidenceAssessed"/>, <see cref="GapDeclared"/>,
/// <see cref="Corrected"/>, <see cref="Retracted"/>, <see cref="FindingDecided"/>, <see cref="LedgerAmended"/>, <see cref="Performed"/> and
/// <see cref="Unrecognized"/>. Use pattern matching. Closed for folding: nobody outside can add a case. Open for meaning: a user's own
/// activity is <see cref="Performed"/>, and every event has <see cref="Extensible.Extensions"/>.
/// </para>
/// <para>
/// Immutable; equal when case and members are equal. A member that is <see langword="null"/> or an empty list is not recorded, which is not
/// the same as unknown or none (<see cref="KnowledgeExtensions"/>). An event can always be built, whatever it says: it is a report, and
/// rules judge it.
/// </para>
/// </remarks>
public abstract record ProvenanceEvent : Extensible
{
    private protected ProvenanceEvent()
    {
    }

    /// <summary>Its id, unique among all events that are read together; stamped by the chain where it is <see langword="null"/>.</summary>
    public string? Id { get; init; }

    /// <summary>Schema version of the event's type, from 1.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>The goods it is about; the chain's item where it is empty.</summary>
    public ValueList<ItemReference> Items { get; init; }

    /// <summary>Goods that went in. Where only one of inputs and outputs is given the other is the chain's item, with <see cref="Quantity"/>.</summary>
    public ValueList<ItemReference> Inputs { get; init; }

    /// <summary>Goods that came out.</summary>
    public ValueList<ItemReference> Outputs { get; init; }

    /// <summary>When it happened, for what happens at once.</summary>
    public EventTime? Time { get; init; }

    /// <summary>When it began, for what lasts.</summary>
    public EventTime? Start { get; init; }

    /// <summary>When it ended, for what lasts.</summary>
    public EventTime? End { get; init; }

    /// <summary>IANA zone of its dates that have none of their own.</summary>
    public string? Zone { get; init; }

    /// <summary>Where it happened.</summary>
    public Place? Place { get; init; }

    /// <summary>Who did it.</summary>
    public Party? By { get; init; }

    /// <summary>For whom it was done.</summary>
    public Party? OnBehalfOf { get; init; }

    /// <summary>Who owned the goods; custody is another matter.</summary>
    public Party? Owner { get; init; }

    /// <summary>Who held the goods, where that is not <see cref="By"/>.</summary>
    public Party? Custodian { get; init; }

    /// <summary>How far it is trusted; the default of the record where it is <see langword="null"/>.</summary>
    public Status? Status { get; init; }

    /// <summary>Ids of the events, evidence or restrictions it is concluded from, where it is inferred.</summary>
    public ValueList<string> Basis { get; init; }

    /// <summary>Whether it is a plan and has not happened.</summary>
    public bool Planned { get; init; }

    /// <summary>Ids of events that certainly ended before it started.</summary>
    public ValueList<string> Follows { get; init; }

    /// <summary>Other declared relations in time.</summary>
    public ValueList<Relation> Relations { get; init; }

    /// <summary>How much of the goods it concerns; all of them where it is <see langword="null"/>.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>Documents that it refers to.</summary>
    public ValueList<DocumentReference> Documents { get; init; }

    /// <summary>What speaks for it.</summary>
    public ValueList<EvidenceLink> Evidence { get; init; }

    /// <summary>What others say of its purpose or nature.</summary>
    public ValueList<Allegation> Allegations { get; init; }

    /// <summary>The step in the words of an industry (<c>initialPacking</c>).</summary>
    public Code? Step { get; init; }

    /// <summary>Remarks for people; no rule reads them.</summary>
    public string? Notes { get; init; }

    /// <summary>All of the members above at once, so that a reader gathers them before it makes the event.</summary>
    internal EventHeader Header
    {
        init
        {
            Id = value.Id;
            Schema = value.Schema;
            Items = value.Items;
            Inputs = value.Inputs;
            Outputs = value.Outputs;
            Time = value.Time;
            Start = value.Start;
            End = value.End;
            Zone = value.Zone;
            Place = value.Place;
            By = value.By;
            OnBehalfOf = value.OnBehalfOf;
            Owner = value.Owner;
            Custodian = value.Custodian;
            Status = value.Status;
            Basis = value.Basis;
            Planned = value.Planned;
            Follows = value.Follows;
            Relations = value.Relations;
            Quantity = value.Quantity;
            Documents = value.Documents;
            Evidence = value.Evidence;
            Allegations = value.Allegations;
            Step = value.Step;
            Notes = value.Notes;
            Extensions = value.Extensions ?? Extensions.Empty;
        }
    }

    /// <summary>The case; declared here so that nobody outside can derive one.</summary>
    private protected abstract EventKind Kind { get; }

    internal EventKind KindOf => Kind;
}
