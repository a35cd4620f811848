using CsCheck;
using Provenance.Chains;
using Provenance.Events;
using Provenance.Tests.Generators;
using Provenance.Values;

namespace Provenance.Tests.Chains;

/// <summary>Events of all types with the members that folds and orders read, from so few values that they meet.</summary>
internal static class ChainGen
{
    public static readonly Gen<Party?> Parties = Gen.OneOf(
        null, null, Party.Unknown(Why.NotStated), Party.None("no carrier"), Party.Organization("A", "KR"), Party.Organization("B", "CN"),
        new Party { Id = "c", Name = "C" }, new Party { Id = "d", Name = "D" }, new Party { Gln = "8430000990025" }, new Party { Country = Country.KP });

    public static readonly Gen<Place?> Places = Gen.OneOf(
        null, Place.Unknown(Why.NotStated), Place.In("KR"), Place.In("KP"), new Place { Id = "x", Countries = [Country.CN, Country.KP] }, new Place { Name = "yard" });

    public static readonly Gen<EventTime?> Times = Gen.Frequency(
        (2, Gen.Const((EventTime?)null)),
        (1, Gen.Const<EventTime?>(EventTime.Unknown(Why.NotStated))),
        (4, Gen.Int[1, 9].Select<int, EventTime?>(day => EventTime.Parse($"2020-02-0{day}[Etc/UTC]"))),
        (2, Gen.Int[1, 9].Select<int, EventTime?>(day => EventTime.Parse($"2020-02-0{day}"))),
        (2, Gen.Int[1, 9].Select<int, EventTime?>(day => EventTime.Parse($"2020-02-0{day}T12:00:00Z"))),
        (1, Gen.Int[1, 9].Select<int, EventTime?>(day => EventTime.Parse($"2020-02-0{day}~"))),
        (1, Gen.Int[1, 9].Select<int, EventTime?>(day => EventTime.Parse($"[..2020-02-0{day}T00:00:00Z]"))),
        (1, Gen.Int[1, 9].Select<int, EventTime?>(day => EventTime.Parse($"[2020-02-0{day}T00:00:00Z..]"))));

    /// <summary>An event of each type without members, in the order of the discriminators.</summary>
    public static readonly IReadOnlyList<ProvenanceEvent> Cases = [.. EventGen.Empty, new Unrecognized { Type = "teleported", Json = "{}" }];

    private static readonly Gen<Label?> Labels = Gen.OneOf(
        null, null, Label.None("taken off"), Label.Unknown(Why.NotStated), new Label { Brand = "LG" }, new Label { Brand = "Other" });

    private static readonly Gen<Code?> Codes = Gen.OneOf<Code?>(null, Code.Unknown(Why.NotStated), Code.None("exempt"), new Code("export"), new Code("transit"));

    private static readonly Gen<Text?> Texts = Gen.OneOf<Text?>(null, Text.Unknown(Why.NotStated), Text.None("none"), "S-1", "S-2");

    private static readonly Gen<Quantity?> Quantities = Gen.OneOf<Quantity?>(null, null, Quantity.All(), Quantity.Exactly(5), Quantity.Exactly(7), Quantity.Unknown(Why.NotStated));

    private static readonly Gen<Country?> Countries = Gen.OneOf(null, Country.KR, Country.KP, Country.Unknown(Why.NotStated));

    private static readonly Gen<ProvenanceEvent> Bodies = Gen.OneOf(
        Gen.OneOf([.. Cases]),
        Gen.Select(Gen.OneOf<ProvenanceEvent>(new Dispatched(), new Received(), new HandedOver(), new Moved(), new Returned(), new Delivered()), Parties, Parties, Texts, Body),
        Gen.Select(Labels, Labels, Gen.OneOf<Removal?>(null, Removal.All, Removal.Some), Gen.OneOf<bool?>(null, false, true),
            ProvenanceEvent (before, after, removed, additive) => new Relabeled { Before = before, After = after, Removed = removed, Additive = additive }),
        Gen.Select(Labels, Labels, Gen.OneOf<Removal?>(null, Removal.All),
            ProvenanceEvent (after, label, removed) => new Repackaged { After = after, Removed = removed, Label = label }),
        Gen.Select(Labels, Parties, ProvenanceEvent (label, custodian) => new Originated { Label = label, Custodian = custodian }),
        Gen.Select(Countries, Codes, Texts, Gen.OneOf<CustomsPhase?>(null, CustomsPhase.Opened, CustomsPhase.Discharged),
            ProvenanceEvent (country, procedure, declaration, phase) => new CustomsProcessed { Country = country, Procedure = procedure, Declaration = declaration, Phase = phase }),
        Gen.Select(Countries, Countries, ProvenanceEvent (leaving, entering) => new BorderCrossed { Leaving = leaving, Entering = entering }));

    /// <summary>Events without ids and without declared relations.</summary>
    public static readonly Gen<ProvenanceEvent> Events = Gen.Select(
        Bodies,
        Gen.Select(Parties, Parties, Parties),
        Places,
        Gen.Select(Times, Times, Gen.Int[0, 5]),
        Quantities,
        (e, who, place, when, quantity) => e with
        {
            By = who.Item1,
            Owner = who.Item2,
            Custodian = e is Originated ? e.Custodian : who.Item3,
            Place = place,
            Time = when.Item3 > 0 ? when.Item1 : null,
            Start = when.Item3 == 0 ? when.Item1 : null,
            End = when.Item3 == 0 ? when.Item2 : null,
            Quantity = quantity,
        });

    public static Gen<ProvenanceEvent[]> Ledgers(int most) => Events.Array[0, most];

    /// <summary>Events with the ids <c>0</c>, <c>1</c>, … that follow, precede, correct and retract one another at random.</summary>
    public static Gen<ProvenanceEvent[]> Tangled(int least, int most) =>
        Gen.Int[least, most].SelectMany(count => Gen.Select(
            Events.Array[count],
            Gen.Select(Gen.Int[0, 9], Gen.Int[-1, count], Gen.Int[-1, count]).Array[count],
            (events, links) => events.Select((e, i) => Tangle(e, i, links[i])).ToArray()));

    public static ProvenanceChain Chain(params ReadOnlySpan<ProvenanceEvent> events) => ProvenanceChain.Of("urn:example:c").Report(events);

    /// <summary>Some order of the elements.</summary>
    public static Gen<T[]> Shuffled<T>(T[] elements) => Gen.Shuffle(elements);

    private static ProvenanceEvent Tangle(ProvenanceEvent e, int id, (int Kind, int One, int Other) link)
    {
        var one = $"{link.One}";
        return link.Kind switch
        {
            < 4 => e with { Id = $"{id}" },
            < 6 => e with { Id = $"{id}", Follows = [one] },
            6 => e with { Id = $"{id}", Follows = [one, $"{link.Other}"] },
            7 => e with { Id = $"{id}", Relations = [new() { Kind = AllenRelation.Before, Target = one }, new() { Kind = AllenRelation.During, Target = "r" }] },
            8 => new Corrected { Id = $"{id}", Target = one, Replacement = e, Time = e.Time },
            _ => new Retracted { Id = $"{id}", Target = one },
        };
    }

    private static ProvenanceEvent Body(ProvenanceEvent e, Party? from, Party? to, Text? shipment) => e switch
    {
        Dispatched x => x with { From = from, To = to, Shipment = shipment },
        Received x => x with { From = from, To = to, Shipment = shipment },
        HandedOver x => x with { From = from, To = to },
        Moved x => x with { From = from, To = to },
        Returned x => x with { From = from, To = to },
        Delivered x => x with { From = from, To = to, Finality = shipment is null ? null : Finality.Consumed },
        _ => e,
    };
}
