using Provenance.Validation.Flow;

namespace Provenance.Validation.Amounts;

/// <summary>Writes down what each event does to the amounts of positions (catalogue 2.8).</summary>
internal sealed class PositionAmounts(AmountNetwork network)
{
    private readonly Dictionary<Position, int> _levels = new(ReferenceEqualityComparer.Instance);

    /// <summary>The amount that the event concerns, and the one that the position held that it draws on (-1 where there is none).</summary>
    public (int Amount, int Held) Follow(EffectiveEvent by, in FlowStep step, Amount recorded, bool isAll)
    {
        if (step.From is null)
            return (Begin(by, step, recorded), -1);
        var held = LevelOf(step.From);
        if (by.Event is StockAdjusted { Change: StockChange.Increase })
        {
            var added = network.Add(recorded);
            _levels[step.From] = Sum(by, held, added);
            return (added, held);
        }

        // What is taken without a number is all that is there.
        var amount = isAll ? held : network.Add(recorded);
        if (by.Event is Received && step.From.IsUnderway)
            Arrive(by, step, held, amount);
        else if (by.Event is ILeg or Delivered)
            Move(by, step, held, amount);
        else if (step.Role == ItemRole.Takes || by.Event is Destroyed or Lost or StockAdjusted { Change: StockChange.Decrease })
            Take(by, step.From, held, amount);
        else if (amount != held)
            network.Add(new Share(by, amount, held));
        return (amount, held);
    }

    /// <summary>Goods come into being, or are seen for the first time: of those there may have been more.</summary>
    private int Begin(EffectiveEvent by, in FlowStep step, Amount recorded)
    {
        var amount = network.Add(recorded);
        if (step.To is not { } to)
            return amount;
        if (step.Role == ItemRole.Makes || by.Event is ILeg or Delivered)
            Put(by, to, amount);
        else
            network.Add(new Share(by, amount, LevelOf(to)));
        return amount;
    }

    /// <summary>What arrives may be less than what was sent, and may be the first of several.</summary>
    private void Arrive(EffectiveEvent by, in FlowStep step, int sent, int amount)
    {
        if (amount != sent)
            network.Add(new Share(by, amount, sent));
        if (step.To is { } to)
            Put(by, to, amount);
    }

    private void Move(EffectiveEvent by, in FlowStep step, int held, int amount)
    {
        if (ReferenceEquals(step.From, step.To))
        {
            if (amount != held)
                network.Add(new Share(by, amount, held));
            return;
        }

        Take(by, step.From!, held, amount);
        if (step.To is { } to)
            Put(by, to, amount);
    }

    /// <summary>Of a position that is used up nothing is known afterwards: what draws on it still is for other rules.</summary>
    private void Take(EffectiveEvent by, Position from, int held, int amount)
    {
        if (amount == held)
        {
            _levels.Remove(from);
            return;
        }

        var left = network.Add(Amount.Any);
        network.Add(new Drawing(by, held, amount, left));
        _levels[from] = left;
    }

    private void Put(EffectiveEvent by, Position to, int amount) =>
        _levels[to] = _levels.TryGetValue(to, out var before) ? Sum(by, before, amount) : amount;

    private int Sum(EffectiveEvent by, int before, int added)
    {
        var after = network.Add(Amount.Any);
        network.Add(new Addition(by, before, added, after));
        return after;
    }

    private int LevelOf(Position position)
    {
        if (!_levels.TryGetValue(position, out var level))
            _levels.Add(position, level = network.Add(Amount.Any));
        return level;
    }
}
