using Provenance.Events;
using Provenance.Values;

namespace Provenance.Benchmarks;

/// <summary>Every case of an event twice: bare, and with the members that folds read.</summary>
internal static class EveryCase
{
    private static readonly Party Maker = Party.Organization("Rei Seicha", "JP");
    private static readonly Party Importer = Party.Organization("Beispiel Teeimport", "DE");
    private static readonly Party Line = Party.Organization("Beispiel Reederei", "DE");
    private static readonly Place Uji = Place.Named("Uji", "JP");
    private static readonly Place Hamburg = Place.Named("Hamburg", "DE");
    private static readonly Label Label = new() { Brand = "Rei", Product = "sencha" };

    public static ProvenanceEvent[] Events { get; } = [.. Bare, .. Bare.Select(Filled)];

    private static ProvenanceEvent[] Bare =>
    [
        new Originated(), new Ordered(), new Dispatched(), new Received(), new HandedOver(), new Moved(), new Returned(), new BorderCrossed(),
        new CustomsProcessed(), new Relabeled(), new Repackaged(), new Packed(), new Unpacked(), new Split(), new Merged(), new Transformed(),
        new Delivered(), new Inspected(), new Observed(), new OwnershipTransferred(), new Stored(), new Lost(), new Destroyed(), new StockAdjusted(),
        new SealChanged(), new IdentifierDecommissioned(), new IdentifierReactivated(), new ClaimMade(), new EvidenceAssessed(), new GapDeclared(),
        new Corrected(), new Retracted(), new FindingDecided(), new LedgerAmended(), new Performed(),
        new Unrecognized { Type = "example:weighed", Json = """{"type": "example:weighed"}""" },
    ];

    private static ProvenanceEvent Filled(ProvenanceEvent bare) => bare switch
    {
        Originated x => x with { By = Maker, Place = Uji, Label = Label },
        Dispatched x => x with { From = Maker, To = Importer, Carrier = Line, Place = Uji },
        Received x => x with { From = Maker, By = Importer, Place = Hamburg },
        HandedOver x => x with { From = Importer, To = Line, Place = Hamburg, Destination = Uji },
        Moved x => x with { From = Line, Destination = Hamburg },
        Returned x => x with { From = Importer, To = Maker, Place = Uji },
        BorderCrossed x => x with { Leaving = Country.Parse("JP"), Entering = Country.Parse("DE"), Place = Hamburg },
        CustomsProcessed x => x with { Procedure = "export", Declaration = "30024117630", Outcome = "released", Place = Uji },
        Relabeled x => x with { By = Importer, Place = Hamburg, Before = Label, After = Label },
        Repackaged x => x with { By = Importer, Place = Hamburg, Before = Label, After = Label },
        Split x => x with { By = Importer, Place = Hamburg, Label = Label },
        Merged x => x with { By = Importer, Place = Hamburg, Label = Label },
        Transformed x => x with { By = Importer, Place = Hamburg, Label = Label },
        Delivered x => x with { From = Importer, To = Line, Place = Hamburg },
        OwnershipTransferred x => x with { From = Importer, To = Line },
        _ => bare with { By = Importer, Owner = Importer, Place = Hamburg },
    };
}
