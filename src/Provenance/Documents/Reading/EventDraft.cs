namespace Provenance.Documents.Reading;

/// <summary>What an event's object holds, gathered before the event of its type is made: the header and the members of all types.</summary>
internal struct EventDraft
{
    public EventHeader Header;

    public Party? From;
    public Party? To;
    public Place? Destination;
    public Party? Carrier;
    public Code? Mode;
    public Text? Shipment;
    public Text? Container;
    public ItemId? ContainerItem;
    public ValueList<string> Seals;
    public Country? Leaving;
    public Country? Entering;

    public Code? Kind;
    public Label? Label;
    public string? Request;
    public string? Original;
    public Code? Reason;

    // The reason of a decision is words, not a word.
    public string? ReasonText;

    public Country? Country;
    public Code? Procedure;
    public CustomsPhase? Phase;
    public Text? Declaration;
    public Text? Discharges;
    public ValueList<Area> DeclaredOrigin;
    public HsCode? Commodity;
    public Country? DispatchCountry;
    public Country? DestinationTerritory;
    public EventTime? DueBy;
    public Exemption? Exemption;
    public Code? Outcome;

    public Label? Before;
    public Label? After;
    public ValueList<string> SealsBefore;
    public ValueList<string> SealsAfter;
    public Removal? Removed;
    public PackagingChange? Packaging;
    public Authority? Authority;
    public ValueList<IdentityMapping> Mapping;
    public bool? CreatesNewItem;
    public ValueList<ItemId> Retired;
    public bool? Additive;
    public LabelCount? Labels;
    public Packaging? SeenPackaging;

    public ValueList<ItemReference> Contents;
    public Quantity? Loss;
    public Quantity? Yield;
    public int? Parts;
    public Code? Process;
    public HsCode? CommodityBefore;
    public HsCode? CommodityAfter;
    public decimal? ValueAdded;
    public string? Authorization;

    public Finality? Finality;
    public Code? EndUse;
    public ValueList<InspectionCheck> Checks;
    public string? Statement;
    public bool? InStock;
    public StockChange? Change;
    public ValueList<ItemId> Ids;
    public Code? Model;
    public Text? Credit;
    public Code? Scope;
    public Validity? Period;
    public Quantity? Proportion;
    public ValueList<Country> Route;
    public string? Target;
    public Assessment? Assessment;
    public char? Reliability;
    public int? Credibility;
    public Segment? Segment;
    public ProvenanceEvent? Replacement;
    public string? Fingerprint;
    public Decision? Decision;
    public EventTime? Until;
    public Amendment? Amendment;
    public string? Activity;
}
