namespace Provenance.Epcis.Mapping;

/// <summary>Goods as EPCIS lists them: by id, or by class and quantity.</summary>
internal readonly struct GoodsOut
{
    public GoodsOut(ValueList<ItemReference> goods)
    {
        var epcs = new List<string>();
        var quantities = new List<QuantityElement>();
        foreach (var one in goods)
        {
            if (one.Item is not { } id)
                continue;
            if (one.Quantity is null && !id.IsBatch)
                epcs.Add(id.Value);
            else if (one.Quantity is { IsExact: true, Absence: null } exact)
                quantities.Add(new(id.Value, exact.Min, exact.Unit is { } unit && unit.Code != Unit.Piece.Code ? unit.Code : null));
            else
                quantities.Add(new(id.Value));
        }

        (Epcs, Quantities) = (epcs.ToValueList(), quantities.ToValueList());
    }

    public ValueList<string> Epcs { get; }

    public ValueList<QuantityElement> Quantities { get; }
}
