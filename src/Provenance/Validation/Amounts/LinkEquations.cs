namespace Provenance.Validation.Amounts;

/// <summary>Writes down the equation of an event that makes goods of goods.</summary>
internal static class LinkEquations
{
    /// <summary>The equation; <see langword="null"/> for any other event, and where the yield is not known.</summary>
    public static LinkBalance? Of(SetView set, List<EventPlace> places, Propagation amounts)
    {
        var by = places[0].Event;
        var e = by.Event;
        if (!Yields.IsBalanced(e) || Yields.Of(e, set.Policy.Data) is not { Max: not null } yield)
            return null;
        var like = Like(places, amounts, e);
        var inputs = new List<AmountTerm>();
        var outputs = new List<AmountTerm>();
        Add(set, places, amounts, like, e.Inputs, isInput: true, inputs);
        Add(set, places, amounts, like, e.Outputs, isInput: false, outputs);
        if (inputs.Count == 0 || outputs.Count == 0)
            return null;
        if (Yields.LossOf(e) is { } loss)
            outputs.Add(new(amounts.Constant(Aligned(set, places[0], loss, like, null, isInput: false)), Amount.One));
        return new(by, [.. inputs], [.. outputs], Amount.Of(yield), like?.Unit is { Dimension: Dimension.Count });
    }

    /// <summary>A quantity in whose unit the equation is.</summary>
    private static Quantity? Like(List<EventPlace> places, Propagation amounts, ProvenanceEvent e)
    {
        foreach (var list in (ReadOnlySpan<ValueList<ItemReference>>)[e.Inputs, e.Outputs])
        {
            foreach (var reference in list)
            {
                if (reference.Quantity?.Unit is not null)
                    return reference.Quantity;
            }
        }

        if (e.Quantity?.Unit is not null)
            return e.Quantity;
        foreach (var place in places)
        {
            if (amounts.VariableOf(place) >= 0 && amounts.Like(place.View) is { } like)
                return like;
        }

        return null;
    }

    private static void Add(SetView set, List<EventPlace> places, Propagation amounts, Quantity? like, ValueList<ItemReference> list, bool isInput, List<AmountTerm> terms)
    {
        var role = isInput ? ItemRole.Takes : ItemRole.Makes;
        if (list.Count == 0)
        {
            if (places.Find(place => ReferenceEquals(place.View.Chain, place.Event.Home)) is { View: not null } own && RoleOf(own) == role)
                terms.Add(TermOf(set, own, amounts, like, isInput));
            return;
        }

        var used = new List<EventPlace>();
        foreach (var reference in list)
        {
            if (Pieces.IsPieceOfAnother(reference, list))
                continue;
            var place = places.Find(place => RoleOf(place) == role && Pieces.IsOf(reference, place.View));
            if (place.View is null)
                terms.Add(new(amounts.Constant(Aligned(set, places[0], Pieces.QuantityOf(reference), like, reference.Item, isInput)), Amount.One));
            else if (!used.Contains(place))
                terms.Add(TermOf(set, place, amounts, like, isInput));
            used.Add(place);
        }
    }

    private static ItemRole RoleOf(EventPlace place) => place.View.Flow.Steps[place.Index].Role;

    /// <summary>The amount of a chain's item, in the unit of the equation; where nothing converts it, any amount.</summary>
    private static AmountTerm TermOf(SetView set, EventPlace place, Propagation amounts, Quantity? like, bool isInput)
    {
        if (amounts.VariableOf(place) is not (>= 0 and var variable))
            return new(amounts.Constant(Amount.Any), Amount.One);
        if (amounts.Like(place.View)?.Unit is not { } unit || like?.Unit is null || ReferenceEquals(unit, like.Unit))
            return new(variable, Amount.One);
        var factor = Aligned(set, place, Quantity.Exactly(1, unit.Code), like, place.View.Chain.Description.Item.Id, isInput);
        return factor is { Min: > 0 } ? new(variable, factor) : new(amounts.Constant(Amount.Any), Amount.One);
    }

    private static Amount Aligned(SetView set, EventPlace at, Quantity? quantity, Quantity? like, ItemId? item, bool isInput) =>
        LinkUnits.Align(set, at.Event.Event, quantity, like, item, isInput) is { } aligned && (like is null || aligned.IsComparableTo(like)) ? Amount.Of(aligned) : Amount.Any;
}
