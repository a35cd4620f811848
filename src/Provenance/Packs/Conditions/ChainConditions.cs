using Provenance.Packs.Fields;

namespace Provenance.Packs.Conditions;

/// <summary>The goods are of one of these commodities.</summary>
/// <param name="Prefixes">Codes of the Harmonized System, or how they begin.</param>
internal sealed record CommodityIs(ValueList<string> Prefixes) : PackCondition
{
    public override bool? Holds(PackScene scene)
    {
        if (scene.Book.CommodityOf(scene.View) is not { Absence: null } commodity)
            return null;
        bool? any = false;
        foreach (var prefix in Prefixes)
        {
            if (commodity.Digits.StartsWith(prefix, StringComparison.Ordinal))
                return true;
            if (prefix.StartsWith(commodity.Digits, StringComparison.Ordinal))
                any = null;
        }

        return any;
    }
}

/// <summary>The goods, what they were made of or what became of them were in one of these areas.</summary>
internal sealed record AreaIs(ValueList<Area> Areas) : PackCondition
{
    public override bool? Holds(PackScene scene)
    {
        var isAnyKnown = false;
        foreach (var country in scene.Book.CountriesOf(scene.View))
        {
            isAnyKnown = true;
            foreach (var area in Areas)
            {
                if (area.Covers(country, scene.View.SetView.Customs))
                    return true;
            }
        }

        return isAnyKnown ? false : null;
    }
}

/// <summary>An event of the chain is such.</summary>
internal sealed record Some(PackCondition Condition) : PackCondition
{
    public override bool? Holds(PackScene scene) => scene.Book.Own(scene.View, Condition).Count > 0;
}
