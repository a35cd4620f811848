namespace Provenance.Validation.Flow;

/// <summary>
/// The origin of the goods of each chain: that of what they were made from, replaced where a transformation confers a new one (catalogue, LBL005).
/// Storing, sorting, packing, relabeling, splitting and merging never change it.
/// </summary>
/// <remarks>Each chain is computed once, after those it was made from; goods that were made from themselves have no known origin.</remarks>
internal sealed class Origins(SetView set)
{
    private readonly OriginOfGoods?[] _made = new OriginOfGoods?[set.Views.Length];
    private int[]?[]? _transformations;
    private bool[]? _isOpen;

    /// <summary>The origin with which the goods of a chain came into being.</summary>
    public OriginOfGoods Made(ChainView view) => _made[view.Index] ?? Compute(view);

    /// <summary>The origin of the goods that leave an event: its outputs, or the goods of the chain.</summary>
    public OriginOfGoods After(ChainView view, int i)
    {
        var e = view.Events[i];
        if (!IsLink(e) || ItemRoles.Of(e, view.Chain, out _) == ItemRole.Touches)
            return At(view, i, true);
        Prepare(e);
        return OfOutputs(view, i);
    }

    /// <summary>The origin of the goods of a chain at an event: as made, and as transformed since.</summary>
    private OriginOfGoods At(ChainView view, int i, bool isIncluded)
    {
        var origin = Made(view);
        foreach (var k in TransformationsOf(view))
        {
            if (k == i ? isIncluded : view.Order.MayPrecede(k, i))
                origin = Substantiality.Apply(origin, view, k, k == i || view.Order.Precedes(k, i));
        }

        return origin;
    }

    /// <summary>Whether the event makes goods of other goods, or takes them for that.</summary>
    private static bool IsLink(EffectiveEvent e) =>
        e.Event is Split or Merged or Transformed or ILabelEvent && e.Event.Inputs.Count + e.Event.Outputs.Count > 0;

    private OriginOfGoods Compute(ChainView view)
    {
        _isOpen ??= new bool[_made.Length];
        var open = new Stack<ChainView>();
        Open(view, open);
        while (open.TryPeek(out var at))
        {
            if (OpenParents(at, open))
                continue;
            open.Pop();
            _made[at.Index] = OfMakers(at);
        }

        return _made[view.Index]!;
    }

    private void Prepare(EffectiveEvent e)
    {
        if (e.Event.Inputs.Count == 0)
        {
            if (IndexOf(e) is >= 0 and var home)
                Made(set.Views[home]);
            return;
        }

        foreach (var input in e.Event.Inputs)
        {
            if (ParentOf(input) is { } parent)
                Made(parent);
        }
    }

    private bool Open(ChainView view, Stack<ChainView> open)
    {
        // One that is open already waits for this one: a circle, which is taken as unknown.
        if (_made[view.Index] is not null || _isOpen![view.Index])
            return false;
        _isOpen[view.Index] = true;
        open.Push(view);
        return true;
    }

    private bool OpenParents(ChainView view, Stack<ChainView> open)
    {
        var isAny = false;
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i];
            if (!IsLink(e) || ItemRoles.Of(e, view.Chain, out _) != ItemRole.Makes)
                continue;
            if (e.Event.Inputs.Count == 0 && IndexOf(e) is >= 0 and var home)
                isAny |= Open(set.Views[home], open);
            foreach (var input in e.Event.Inputs)
                isAny |= ParentOf(input) is { } parent && Open(parent, open);
        }

        return isAny;
    }

    private OriginOfGoods OfMakers(ChainView view)
    {
        var sum = default(OriginSum);
        var isMade = false;
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i];
            if (ItemRoles.Of(e, view.Chain, out _) != ItemRole.Makes)
                continue;
            isMade = true;
            if (e.Event is Originated originated)
                sum.Add(OfOriginated(originated, e));
            else
                sum.Add(IsLink(e) ? OfOutputs(view, i) : OriginOfGoods.Unknown);
        }

        if (isMade)
            return view.Contested.Length == 0 ? sum.Total : sum.Contested;
        return view.IsPartial ? OriginOfGoods.Unknown : new() { IsKnown = false, Lacking = view.Chain };
    }

    /// <summary>An opening balance and a commissioning say where the goods were, not where they came into being.</summary>
    private OriginOfGoods OfOriginated(Originated originated, EffectiveEvent e)
    {
        if (originated.OriginKind?.Word is "openingBalance" or "commissioned")
            return OriginOfGoods.Unknown;
        var countries = set.Places.CountriesOf(originated.Place is { Absence: null } place ? place : null);
        return countries.Count switch
        {
            0 => OriginOfGoods.NotRecorded,
            1 when countries[0].IsKnown() => new() { Countries = [countries[0]], Events = [e], Status = e.Status },
            _ => OriginOfGoods.Unknown,
        };
    }

    private OriginOfGoods OfOutputs(ChainView view, int i)
    {
        var e = view.Events[i];
        var sum = default(OriginSum);
        if (e.Event.Inputs.Count == 0)
        {
            var home = IndexOf(e);
            sum.Add(home < 0 ? OriginOfGoods.Unknown : OfInput(set.Views[home], e));
        }

        foreach (var input in e.Event.Inputs)
            sum.Add(ParentOf(input) is { } parent ? OfInput(parent, e) : OriginOfGoods.Unknown);
        return e.Event is Transformed ? Substantiality.Apply(sum.Total, view, i, true) : sum.Total;
    }

    /// <summary>The origin of goods as they went into an event.</summary>
    private OriginOfGoods OfInput(ChainView parent, EffectiveEvent e)
    {
        if (_made[parent.Index] is not { } made)
            return OriginOfGoods.Unknown;
        if (TransformationsOf(parent).Length == 0)
            return made;
        for (var i = 0; i < parent.Events.Length; i++)
        {
            if (ReferenceEquals(parent.Events[i].Reported, e.Reported))
                return At(parent, i, false);
        }

        return OriginOfGoods.Unknown;
    }

    /// <summary>The transformations that leave the goods in their chain, by their places in the listing.</summary>
    private int[] TransformationsOf(ChainView view)
    {
        _transformations ??= new int[]?[set.Views.Length];
        return _transformations[view.Index] ??= Find(view);

        static int[] Find(ChainView view)
        {
            List<int>? found = null;
            for (var i = 0; i < view.Events.Length; i++)
            {
                if (view.Events[i].Event is Transformed && ItemRoles.Of(view.Events[i], view.Chain, out _) == ItemRole.Touches)
                    (found ??= []).Add(i);
            }

            return found is null ? [] : [.. found];
        }
    }

    private ChainView? ParentOf(ItemReference input)
    {
        if (input.Item is not { } id)
            return null;
        var membership = set.Set.Membership;
        var chain = membership.ChainOf(id);
        if (chain < 0 && id.Batch is { } batch)
            chain = membership.ChainOf(batch);
        return chain < 0 ? null : set.Views[chain];
    }

    private int IndexOf(EffectiveEvent e) => set.Set.IndexOf(e.Home);
}
