namespace Provenance.Events;

/// <summary>The members that every event has, before the event is made; see <see cref="ProvenanceEvent"/> for what they say.</summary>
internal struct EventHeader
{
    public string? Id;
    public int Schema;
    public ValueList<ItemReference> Items;
    public ValueList<ItemReference> Inputs;
    public ValueList<ItemReference> Outputs;
    public EventTime? Time;
    public EventTime? Start;
    public EventTime? End;
    public string? Zone;
    public Place? Place;
    public Party? By;
    public Party? OnBehalfOf;
    public Party? Owner;
    public Party? Custodian;
    public Status? Status;
    public ValueList<string> Basis;
    public bool Planned;
    public ValueList<string> Follows;
    public ValueList<Relation> Relations;
    public Quantity? Quantity;
    public ValueList<DocumentReference> Documents;
    public ValueList<EvidenceLink> Evidence;
    public ValueList<Allegation> Allegations;
    public Code? Step;
    public string? Notes;
    public Extensions? Extensions;
}
