using Provenance.Packs.Fields;
using Provenance.Reference;

namespace Provenance.Packs.Conditions;

/// <summary>The event has one of these words as its type, its step or its kind.</summary>
internal sealed record EventIs(ValueList<string> Words) : PackCondition
{
    public override bool? Holds(PackScene scene)
    {
        var e = scene.Event.Event;
        var type = EventTypes.Of(e);
        foreach (var word in Words)
        {
            if (type == word || (e.Step?.Is(word) ?? false) || (KindOf(e)?.Is(word) ?? false))
                return true;
        }

        return false;
    }

    public static Code? KindOf(ProvenanceEvent e) => (e as Originated)?.OriginKind ?? (e as ClaimMade)?.ClaimKind;
}

/// <summary>The event is of one of these types.</summary>
internal sealed record TypeIs(ValueList<string> Types) : PackCondition
{
    public override bool? Holds(PackScene scene) => ((IEnumerable<string>)Types).Contains(EventTypes.Of(scene.Event.Event));
}

/// <summary>The step of the event is one of these.</summary>
internal sealed record StepIs(ValueList<string> Steps) : PackCondition
{
    public override bool? Holds(PackScene scene) => scene.Event.Event.Step is { Absence: null } step && ((IEnumerable<string>)Steps).Contains(step.Word);
}

/// <summary>The kind of origin or of claim is one of these.</summary>
internal sealed record KindIs(ValueList<string> Kinds) : PackCondition
{
    public override bool? Holds(PackScene scene) => EventIs.KindOf(scene.Event.Event) is { Absence: null } kind && ((IEnumerable<string>)Kinds).Contains(kind.Word);
}

/// <summary>The event took place in one of these areas; a customs act where its office is.</summary>
internal sealed record IsIn(ValueList<Area> Areas) : PackCondition
{
    public override bool? Holds(PackScene scene)
    {
        var e = scene.Event.Event;
        var countries = (e as CustomsProcessed)?.Country is { Absence: null } office ? [office] : scene.View.SetView.Places.CountriesOf(e.Place);
        if (countries.Count == 0)
            return null;
        var isAll = true;
        var isAny = false;
        foreach (var country in countries)
        {
            var isIn = country.IsKnown() && IsInOne(country, scene.View.SetView.Customs);
            (isAll, isAny) = (isAll && isIn, isAny || isIn);
        }

        return isAll ? true : isAny ? null : false;
    }

    private bool IsInOne(Country country, CustomsTerritories customs)
    {
        foreach (var area in Areas)
        {
            if (area.Covers(country, customs))
                return true;
        }

        return false;
    }
}

/// <summary>Something is recorded; that it is known not to exist counts as not.</summary>
internal sealed record Recorded(FieldChoice Choice) : PackCondition
{
    public override bool? Holds(PackScene scene) => Choice.In(scene).State switch
    {
        Knowledge.Known => true,
        Knowledge.Unknown => null,
        _ => false,
    };
}

/// <summary>A value is one of these words.</summary>
internal sealed record WordIs(FieldPath Path, ValueList<string> Words) : PackCondition
{
    public override bool? Holds(PackScene scene)
    {
        var values = new List<object>();
        Path.Collect(scene, values);
        foreach (var value in values)
        {
            if (Presence.WordOf(value) is { } word && ((IEnumerable<string>)Words).Contains(word))
                return true;
        }

        return Path.In(scene).State == Knowledge.Unknown ? null : false;
    }
}

/// <summary>An event of the goods that came before, in the order of the listing, is such.</summary>
internal sealed record After(PackCondition Condition) : PackCondition
{
    public override bool? Holds(PackScene scene) => scene.Book.IsAfter(scene, Condition);
}

/// <summary>An event of the goods that came after, in the order of the listing, is such.</summary>
internal sealed record Before(PackCondition Condition) : PackCondition
{
    public override bool? Holds(PackScene scene) => scene.Book.IsBefore(scene, Condition);
}

/// <summary>It is the first or the last event of its chain, in the order of the listing, of which the condition holds.</summary>
internal sealed record Outermost(PackCondition Condition, bool IsFirst) : PackCondition
{
    public override bool? Holds(PackScene scene)
    {
        var such = scene.Book.Own(scene.View, Condition);
        return such.Count > 0 && such[IsFirst ? 0 : ^1].Index == scene.Index;
    }
}
