namespace Provenance.Validation.Amounts;

/// <summary>
/// What follows for amounts that are recorded as unknown from those that are known, across the chains that are checked together
/// (catalogue 2.4). What follows is an inference, and names the event that it rests on; no number is made up.
/// </summary>
internal sealed class Propagation
{
    private const int None = -1;

    private readonly AmountNetwork _network;
    private readonly int[][] _amounts;
    private readonly int[][] _held;
    private readonly Quantity?[] _like;
    private readonly Dictionary<ProvenanceEvent, List<EventPlace>> _links = new(ReferenceEqualityComparer.Instance);

    private Propagation(SetView set)
    {
        _network = new(set.Policy.Thresholds);
        _like = new Quantity?[set.Views.Length];
        _amounts = new int[set.Views.Length][];
        _held = new int[set.Views.Length][];
        foreach (var view in set.Views)
        {
            _like[view.Index] = LikeOf(view);
            Array.Fill(_amounts[view.Index] = new int[view.Events.Length], None);
            Array.Fill(_held[view.Index] = new int[view.Events.Length], None);
        }

        var positions = new PositionAmounts(_network);
        foreach (var places in EventsInOrder.Of(set))
        {
            foreach (var place in places)
            {
                if (place.View.Flow.Steps[place.Index].Role != ItemRole.Makes)
                    Follow(positions, place);
            }

            foreach (var place in places)
            {
                if (place.View.Flow.Steps[place.Index].Role == ItemRole.Makes)
                    Follow(positions, place);
            }

            if (!Yields.IsBalanced(places[0].Event.Event))
                continue;
            _links.Add(places[0].Event.Reported, places);
            if (LinkEquations.Of(set, places, this) is { } balance)
                _network.Add(balance);
        }

        _network.Solve();
    }

    /// <summary>How often an equation was looked at.</summary>
    public int Revisions => _network.Revisions;

    /// <summary>What follows in the set; <see langword="null"/> where nothing is recorded as unknown, so that nothing needs to follow.</summary>
    public static Propagation? Of(SetView set)
    {
        foreach (var view in set.Views)
        {
            foreach (ref readonly var step in view.Flow.Steps)
            {
                if (step.Role != ItemRole.None && IsUnbounded(step.Quantity))
                    return new(set);
            }
        }

        return null;
    }

    /// <summary>Whether the quantity is recorded and has no bound. One that is approximate is known well enough; <c>all</c> is what the position holds.</summary>
    public static bool IsUnbounded(Quantity? quantity) => quantity is { IsBounded: false, IsAll: false, IsApproximate: false };

    /// <summary>How much of the chain's item the event concerns, by all that is recorded; <see langword="null"/> where nothing bounds it.</summary>
    public Quantity? Of(ChainView view, int i) => Told(view, _amounts[view.Index][i], fixpoint: true);

    /// <summary>The same by what came before the event alone.</summary>
    public Quantity? Given(ChainView view, int i) => Told(view, _amounts[view.Index][i], fixpoint: false);

    /// <summary>How much the position held that the event draws on, by what came before it alone.</summary>
    public Quantity? GivenHeld(ChainView view, int i) => Told(view, _held[view.Index][i], fixpoint: false);

    /// <summary>How much of an item went into the event, by what came before it alone; <see langword="null"/> where nothing bounds it.</summary>
    public Quantity? GivenInput(EffectiveEvent e, ItemReference input)
    {
        if (!_links.TryGetValue(e.Reported, out var places))
            return null;
        foreach (var place in places)
        {
            if (place.View.Flow.Steps[place.Index].Role == ItemRole.Takes && Pieces.IsOf(input, place.View))
                return Given(place.View, place.Index);
        }

        return null;
    }

    /// <summary>Whether no amount satisfies all that is recorded beside this one: then nothing follows for it.</summary>
    public bool IsContradictory(ChainView view, int i) => _amounts[view.Index][i] is >= 0 and var amount && _network.IsContradictory(amount);

    /// <summary>The events that its bounds follow from, as far as they are not recorded.</summary>
    public (EffectiveEvent? Least, EffectiveEvent? Most) BasisOf(ChainView view, int i) =>
        _amounts[view.Index][i] is >= 0 and var amount ? (_network.LeastBy(amount), _network.MostBy(amount)) : default;

    /// <summary>The variable of an event's amount of a chain's item, or -1.</summary>
    internal int VariableOf(EventPlace place) => _amounts[place.View.Index][place.Index];

    /// <summary>A quantity in whose unit the amounts of a chain are; <see langword="null"/> where the chain records no unit.</summary>
    internal Quantity? Like(ChainView view) => _like[view.Index];

    /// <summary>An amount that stands in no chain.</summary>
    internal int Constant(Amount amount) => _network.Add(amount);

    private static Quantity? LikeOf(ChainView view)
    {
        foreach (ref readonly var step in view.Flow.Steps)
        {
            if (step.Quantity?.Unit is not null)
                return step.Quantity;
        }

        return null;
    }

    private void Follow(PositionAmounts positions, EventPlace place)
    {
        ref readonly var step = ref place.View.Flow.Steps[place.Index];
        if (step.Role == ItemRole.None || !CustodyRoles.IsPhysical(place.Event.Event))
            return;
        var recorded = Aligned(place.View, step.Quantity);
        var isAll = step.Quantity is null or { IsAll: true } && !Pieces.AreNamedOf(place.View, place.Event.Event);
        (_amounts[place.View.Index][place.Index], _held[place.View.Index][place.Index]) = positions.Follow(place.Event, step, recorded, isAll);
    }

    /// <summary>In the unit of the chain; nothing is known of a quantity that nothing converts.</summary>
    private Amount Aligned(ChainView view, Quantity? quantity)
    {
        var like = _like[view.Index];
        return view.SetView.Units.Align(quantity, like, view.Chain.Description.Item.Id) is { } aligned && (like is null || aligned.IsComparableTo(like)) ? Amount.Of(aligned) : Amount.Any;
    }

    private Quantity? Told(ChainView view, int variable, bool fixpoint)
    {
        if (variable < 0)
            return null;
        var amount = fixpoint ? _network[variable] : _network.Given(variable);
        var unit = _like[view.Index]?.Unit?.Code;
        return amount switch
        {
            { IsBounded: false } => null,
            { Max: { } most } => Quantity.Between(amount.Min, most, unit),
            _ => Quantity.AtLeast(amount.Min, unit),
        };
    }
}
