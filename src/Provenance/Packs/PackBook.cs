using Provenance.Packs.Conditions;
using Provenance.Packs.Fields;
using Provenance.Validation;

namespace Provenance.Packs;

/// <summary>What packs look up in the chains of one check: which events came before, which commodity the goods are, what a pack covers.</summary>
/// <remarks>Only made where the policy names packs. What is asked for once is kept. Not thread-safe.</remarks>
internal sealed class PackBook(SetView set)
{
    private readonly Dictionary<(int View, Direction Way), Dictionary<PackCondition, List<PackScene>>> _such = [];
    private readonly Dictionary<(string Pack, int View), bool?> _scopes = [];
    private readonly Label?[]?[] _labels = new Label?[]?[set.Views.Length];
    private readonly Country[]?[] _countries = new Country[]?[set.Views.Length];

    private enum Direction
    {
        Own,
        Up,
        Down,
        Any,
    }

    /// <summary>What came of each pack so far, in the order of the policy.</summary>
    public PackTally[] Tallies { get; } = [.. ((IEnumerable<ProvenancePack>)set.Policy.Packs).Select(pack => new PackTally(pack))];

    /// <summary>The nearest such event that is listed before; where the chain has none, those of what the goods were made of.</summary>
    public IEnumerable<PackScene> Previous(PackScene scene, PackCondition condition)
    {
        var own = Own(scene.View, condition);
        for (var i = own.Count - 1; i >= 0; i--)
        {
            if (own[i].Index < scene.Index)
                return [own[i]];
        }

        return Earlier(scene, condition).Where(other => !ReferenceEquals(other.View, scene.View));
    }

    /// <summary>The nearest such event that is listed after; where the chain has none, those of what became of the goods.</summary>
    public IEnumerable<PackScene> Next(PackScene scene, PackCondition condition)
    {
        foreach (var other in Own(scene.View, condition))
        {
            if (other.Index > scene.Index)
                return [other];
        }

        return Later(scene, condition).Where(other => !ReferenceEquals(other.View, scene.View));
    }

    /// <summary>Whether such an event is listed before it, or stands in a chain that the goods were made of and is not certainly later.</summary>
    public bool IsAfter(PackScene scene, PackCondition condition)
    {
        foreach (var other in Such(scene.View, Direction.Up, condition))
        {
            if (ReferenceEquals(other.View, scene.View) ? other.Index < scene.Index : !ReferenceEquals(other.Event.Reported, scene.Event.Reported) && !IsBefore(scene, other))
                return true;
        }

        return false;
    }

    /// <summary>Whether such an event is listed after it, or stands in a chain that the goods went into and is not certainly earlier.</summary>
    public bool IsBefore(PackScene scene, PackCondition condition)
    {
        foreach (var other in Such(scene.View, Direction.Down, condition))
        {
            if (ReferenceEquals(other.View, scene.View) ? other.Index > scene.Index : !ReferenceEquals(other.Event.Reported, scene.Event.Reported) && !IsBefore(other, scene))
                return true;
        }

        return false;
    }

    /// <summary>Whether a pack covers a chain; <see langword="null"/> where the record does not tell.</summary>
    public bool? Covers(ProvenancePack pack, ChainView view)
    {
        if (pack.Covers is null)
            return true;
        if (!_scopes.TryGetValue((pack.Id, view.Index), out var covers))
            _scopes.Add((pack.Id, view.Index), covers = pack.Covers.Holds(new(this, view, -1)));
        return covers;
    }

    /// <summary>The events of the chain of which a condition holds, in the order of the listing.</summary>
    public List<PackScene> Own(ChainView view, PackCondition condition) => Such(view, Direction.Own, condition);

    /// <summary>Events of the goods, and of what they were made of, that can have come before.</summary>
    public IEnumerable<PackScene> Earlier(PackScene scene, PackCondition condition, bool withItself = false)
    {
        foreach (var other in Such(scene.View, Direction.Up, condition))
        {
            if (ReferenceEquals(other.Event.Reported, scene.Event.Reported) ? withItself : !IsBefore(scene, other))
                yield return other;
        }
    }

    /// <summary>Events of the goods, and of what became of them, that can have come after.</summary>
    public IEnumerable<PackScene> Later(PackScene scene, PackCondition condition)
    {
        foreach (var other in Such(scene.View, Direction.Down, condition))
        {
            if (!ReferenceEquals(other.Event.Reported, scene.Event.Reported) && !IsBefore(other, scene))
                yield return other;
        }
    }

    /// <summary>Events of the goods, of what they were made of and of what became of them.</summary>
    public IEnumerable<PackScene> All(ChainView view, PackCondition condition) => Such(view, Direction.Any, condition);

    /// <summary>The event that made the item of the chain.</summary>
    public IEnumerable<PackScene> Makers(ChainView view)
    {
        for (var i = 0; i < view.Events.Length; i++)
        {
            if (ItemRoles.Of(view.Events[i], view.Chain, out _) == ItemRole.Makes)
                yield return new(this, view, i);
        }
    }

    /// <summary>The label that the goods bear after an event; what the event itself states of it goes first.</summary>
    public Label? LabelAt(PackScene scene) => scene.Event.Event switch
    {
        Inspected { Label: { } seen } => seen,
        Observed { Label: { } seen } => seen,
        _ => Labels(scene.View)[scene.Index],
    };

    /// <summary>The label that the goods bore before an event.</summary>
    public Label? LabelBefore(PackScene scene) => scene.Index == 0 ? null : Labels(scene.View)[scene.Index - 1];

    /// <summary>The commodity of the goods: that of the item, of a declaration, or of what they were taken from without becoming another.</summary>
    public HsCode? CommodityOf(ChainView view) => Declared(view) ?? (Makers(view).All(maker => maker.Event.Event is Split or Merged or ILabelEvent) ? Inherited(view) : null);

    /// <summary>The countries that the goods, what they were made of and what became of them were in or bound for.</summary>
    public IEnumerable<Country> CountriesOf(ChainView view)
    {
        foreach (var related in Related(view, Direction.Any))
        {
            foreach (var country in _countries[related.Index] ??= [.. CountriesIn(related)])
                yield return country;
        }
    }

    private static HsCode? Declared(ChainView view)
    {
        if (view.Chain.Description.Item.Commodity is { } stated)
            return stated;
        foreach (var e in view.Events)
        {
            if (e.Event is CustomsProcessed { Commodity: { Absence: null } declared })
                return declared;
            if (view.IsOwn(e) && (e.Event switch { Transformed x => x.CommodityAfter, Merged x => x.CommodityAfter, Split x => x.CommodityAfter, _ => null }) is { Absence: null } after)
                return after;
        }

        return null;
    }

    private HsCode? Inherited(ChainView view)
    {
        HsCode? only = null;
        foreach (var parent in Related(view, Direction.Up))
        {
            if (ReferenceEquals(parent, view) || Declared(parent) is not { Absence: null } one)
                continue;
            if (only is not null && only != one)
                return null;
            only = one;
        }

        return only;
    }

    private HashSet<Country> CountriesIn(ChainView view)
    {
        var countries = new HashSet<Country>();
        foreach (var effective in view.Events)
        {
            var e = effective.Event;
            Add(set.Places.CountriesOf(e.Place));
            Add(set.Places.CountriesOf((e as ILeg)?.Destination));
            var (one, other) = e switch
            {
                ILeg x => (x.To?.Country, null),
                Delivered x => (x.To?.Country, null),
                BorderCrossed x => (x.Leaving, x.Entering),
                CustomsProcessed x => (x.Country, x.DestinationTerritory),
                _ => (null, null),
            };
            Add(one is null ? default : [one]);
            Add(other is null ? default : [other]);
        }

        if (countries.Count > 0)
            return countries;

        // No place tells: those who acted do.
        foreach (var e in view.Events)
        {
            foreach (var party in (ReadOnlySpan<Party?>)[e.Event.By, CustodyRoles.Giver(e.Event), CustodyRoles.Taker(e.Event)])
                Add(party?.Country is { } country ? [country] : default);
        }

        return countries;

        void Add(ValueList<Country> known)
        {
            foreach (var country in known)
            {
                if (country.IsKnown())
                    countries.Add(country);
            }
        }
    }

    private List<PackScene> Such(ChainView view, Direction way, PackCondition condition)
    {
        if (!_such.TryGetValue((view.Index, way), out var known))
            _such.Add((view.Index, way), known = new(ReferenceEqualityComparer.Instance));
        if (known.TryGetValue(condition, out var such))
            return such;
        such = [];
        foreach (var related in way == Direction.Own ? [view] : Related(view, way))
        {
            for (var i = 0; i < related.Events.Length; i++)
            {
                if (new PackScene(this, related, i) is var scene && condition.Holds(scene) == true)
                    such.Add(scene);
            }
        }

        known.Add(condition, such);
        return such;
    }

    private static bool IsBefore(PackScene one, PackScene other) => ReferenceEquals(one.View, other.View)
        ? one.View.Order.Precedes(one.Index, other.Index)
        : one.Event.End is { } end && other.Event.Start is { } start && end.IsCertainlyBefore(start);

    private Label?[] Labels(ChainView view)
    {
        if (_labels[view.Index] is { } known)
            return known;
        var labels = new Label?[view.Events.Length];
        var label = default(CurrentLabel);
        for (var i = 0; i < labels.Length; i++)
        {
            label = label.After(view.Events[i].Event);
            labels[i] = label.Label;
        }

        return _labels[view.Index] = labels;
    }

    /// <summary>The chain itself, and those that its goods were made of or went into, near or far.</summary>
    private ChainView[] Related(ChainView view, Direction way) => way == Direction.Any
        ? [.. Related(view, Direction.Up).Union(Related(view, Direction.Down))]
        : set.Derivations.Of(view, isUp: way == Direction.Up);
}
