using CsCheck;
using NodaTime;
using Provenance.Chains;
using Provenance.Events;
using Provenance.Validation;
using Provenance.Validation.Amounts;
using Provenance.Values;

namespace Provenance.Tests.Validation.Amounts;

/// <summary>Lots that are made, kept, divided, put together and worked on, how much of each there truly was, and chains that tell a part of it.</summary>
internal sealed class LotWorld
{
    public static readonly Gen<LotWorld> Any = Gen.Select(Step.Array[2, 16], Gen.Int[0, 4].Array[60], (steps, tellings) => new LotWorld(steps, tellings));

    private static readonly LocalDate Start = new(2024, 1, 1);
    private static readonly Party Maker = Party.Organization("Example Works", "DE");

    private readonly List<Lot> _lots = [];
    private readonly int[] _tellings;
    private int _told;
    private int _day;

    private LotWorld((int Kind, int One, int Other, int Part)[] steps, int[] tellings)
    {
        (_tellings, Steps) = (tellings, steps);
        Make(100 + steps[0].Part);
        Make(200 + steps[0].Other);
        foreach (var step in steps)
            Take(step);
    }

    /// <summary>How much of a chain's item an event truly concerned.</summary>
    public Dictionary<(string Chain, string Event), decimal> Truth { get; } = [];

    private (int Kind, int One, int Other, int Part)[] Steps { get; }

    private static Gen<(int, int, int, int)> Step => Gen.Select(Gen.Int[0, 5], Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[1, 999]);

    /// <summary>The same world, of which one amount more is told exactly.</summary>
    public LotWorld Telling(int i)
    {
        var tellings = _tellings.ToArray();
        tellings[i % tellings.Length] = 0;
        return new(Steps, tellings);
    }

    /// <summary>The chains; with an order of the chains and of the events in their ledgers.</summary>
    public ChainSet Chains(int seed = 0)
    {
        var random = new Random(seed);
        return ChainSet.Of([.. Shuffled(_lots).Select(lot => Shuffled(lot.Events).Aggregate(ProvenanceChain.Of(lot.Id.Value), (chain, e) => chain.Report(e)))]);

        IEnumerable<T> Shuffled<T>(List<T> list) => seed == 0 ? list : list.OrderBy(_ => random.Next());
    }

    /// <summary>What follows for every amount that is recorded as unknown.</summary>
    public static Dictionary<(string Chain, string Event), (Quantity? Bounds, bool IsContradictory)> Bounds(ChainSet chains)
    {
        var set = new SetView(chains, Instant.FromUtc(2025, 1, 1, 0, 0), ProvenancePolicy.Default);
        var bounds = new Dictionary<(string, string), (Quantity?, bool)>();
        foreach (var view in set.Views)
        {
            for (var i = 0; i < view.Events.Length; i++)
            {
                if (Propagation.IsUnbounded(view.Flow.Steps[i].Quantity))
                    bounds.Add((view.Chain.Id, view.Events[i].Id), (set.Amounts!.Of(view, i), set.Amounts.IsContradictory(view, i)));
            }
        }

        return bounds;
    }

    private void Take((int Kind, int One, int Other, int Part) step)
    {
        var lots = _lots.FindAll(lot => lot.Left > 1);
        if (lots.Count == 0)
            return;
        var (one, other) = (lots[step.One % lots.Count], lots[step.Other % lots.Count]);
        var part = Math.Max(1, Math.Floor(one.Left * step.Part / 1000));
        switch (step.Kind)
        {
            case 0:
                Make(step.Part);
                break;
            case 1:
                Report(one, new Stored { Quantity = Told(one, one.Left) });
                break;
            case 2:
                Report(one, new Destroyed { Quantity = Told(one, part) });
                one.Left -= part;
                break;
            case 3:
                Link(new Split(), [(one, one.Left)], [part, one.Left - part]);
                break;
            case 4 when one != other:
                var more = Math.Max(1, Math.Floor(other.Left / 2));
                Link(new Merged(), [(one, part), (other, more)], [part + more]);
                break;
            case 5:
                var made = Math.Max(1, Math.Floor(part * 0.7m));
                var yield = Math.Floor(100 * made / part) / 100;
                Link(new Transformed { Yield = Quantity.Between(yield, yield + 0.02m) }, [(one, part)], [made]);
                break;
        }
    }

    private void Make(decimal amount)
    {
        var lot = Add(amount);
        Report(lot, new Originated { Quantity = Told(lot, amount) });
    }

    private Lot Add(decimal amount)
    {
        var lot = new Lot(ItemId.Parse($"urn:example:lot-{_lots.Count}"), amount);
        _lots.Add(lot);
        return lot;
    }

    private void Report(Lot lot, ProvenanceEvent e) => lot.Events.Add(Dated(e));

    private void Link(ProvenanceEvent e, (Lot Lot, decimal Amount)[] inputs, decimal[] outputs)
    {
        var made = outputs.Where(amount => amount > 0).Select(Add).ToArray();
        made[0].Events.Add(Dated(e with
        {
            Inputs = [.. inputs.Select(input => new ItemReference { Item = input.Lot.Id, Quantity = Told(input.Lot, input.Amount) })],
            Outputs = [.. made.Select(lot => new ItemReference { Item = lot.Id, Quantity = Told(lot, lot.Left) })],
        }));
        foreach (var (lot, amount) in inputs)
            lot.Left -= amount;
    }

    private ProvenanceEvent Dated(ProvenanceEvent e) => e with { Id = $"e{_day}", Time = EventTime.On(Start.PlusDays(_day++), DateTimeZone.Utc), By = Maker };

    private Quantity Told(Lot lot, decimal amount)
    {
        Truth[(lot.Id.Value, $"e{_day}")] = amount;
        return _tellings[_told++ % _tellings.Length] switch
        {
            0 or 1 => Quantity.Exactly(amount, "KGM"),
            2 => Quantity.Between(Math.Floor(amount * 0.9m), amount + 3, "KGM"),
            3 => Quantity.Unknown(Why.NotAscertainable, "KGM"),
            _ => Quantity.Some("KGM"),
        };
    }

    private sealed class Lot(ItemId id, decimal left)
    {
        public ItemId Id { get; } = id;

        public decimal Left { get; set; } = left;

        public List<ProvenanceEvent> Events { get; } = [];
    }
}
