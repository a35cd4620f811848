namespace Provenance.Events;

/// <summary>The goods passed a customs point under a procedure. <see cref="ProvenanceEvent.Place"/> is the office.</summary>
public sealed record CustomsProcessed : ProvenanceEvent
{
    /// <summary>The country whose customs acted; that of the office where it is <see langword="null"/>.</summary>
    public Country? Country { get; init; }

    /// <summary>The procedure (<c>export</c>, <c>freeCirculation</c>, <c>transit</c>, <c>warehousing</c>).</summary>
    public Code? Procedure { get; init; }

    /// <summary>Whether the procedure was opened or discharged.</summary>
    public CustomsPhase? Phase { get; init; }

    /// <summary>Number of the declaration (an MRN or entry number).</summary>
    public Text? Declaration { get; init; }

    /// <summary>Number of the declaration whose procedure it discharges.</summary>
    public Text? Discharges { get; init; }

    /// <summary>The origin declared: one or several countries or groups.</summary>
    public ValueList<Area> DeclaredOrigin { get; init; }

    /// <summary>The commodity code declared.</summary>
    public HsCode? Commodity { get; init; }

    /// <summary>The country from which the goods were declared to come.</summary>
    public Country? DispatchCountry { get; init; }

    /// <summary>The territory for which they were declared to be bound.</summary>
    public Country? DestinationTerritory { get; init; }

    /// <summary>By when the procedure must be discharged.</summary>
    public EventTime? DueBy { get; init; }

    /// <summary>Why no declaration was needed, if that is said.</summary>
    public Exemption? Exemption { get; init; }

    /// <summary>What customs decided (<c>released</c>, <c>accepted</c>, <c>refused</c>).</summary>
    public Code? Outcome { get; init; }

    /// <summary>The itinerary declared to customs: the countries that the goods are to pass through, in their order, first and last included; empty where none is declared.</summary>
    public ValueList<Country> Route { get; init; }

    private protected override EventKind Kind => EventKind.CustomsProcessed;
}
