using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.Customs;

/// <summary>What a restriction of a route is held against: goods that pass from one country into another, or a customs act at an office.</summary>
/// <param name="After">The event after which, or within which, it happens.</param>
/// <param name="Before">The event before which, or within which, it happens.</param>
/// <param name="From">Countries in which it may begin.</param>
/// <param name="To">Countries in which it may end.</param>
/// <param name="WindowStart">The first event that may belong to it, by its place in the listing.</param>
/// <param name="WindowEnd">The last event that may belong to it.</param>
/// <param name="IsCrossing">Whether a border is crossed; a customs act is only at an office.</param>
internal readonly record struct Passage(int After, int Before, ValueList<Country> From, ValueList<Country> To, int WindowStart, int WindowEnd, bool IsCrossing)
{
    public bool IsWithin => After == Before;

    /// <summary>The crossings that certainly happened, and where an office is asked for the customs acts.</summary>
    public static List<Passage> Of(ChainView view, bool withOffices)
    {
        var passages = new List<Passage>();
        var crossings = view.Crossings;
        for (var k = 0; k < crossings.Count; k++)
        {
            var crossing = crossings[k];
            if (!crossing.IsLeft || !crossing.IsEntered)
                continue;
            var (after, before) = (view.Events[crossing.After].Event, view.Events[crossing.Before].Event);
            passages.Add(new(
                crossing.After,
                crossing.Before,
                crossing.IsWithin ? EventPlaces.StartCountries(before, view.SetView.Places) : EventPlaces.EndCountries(after, view.SetView.Places),
                crossing.IsWithin ? EventPlaces.EndCountries(before, view.SetView.Places) : EventPlaces.StartCountries(before, view.SetView.Places),
                k == 0 ? 0 : Math.Min(crossings[k - 1].Before, crossing.After),
                k == crossings.Count - 1 ? view.Events.Length - 1 : Math.Max(crossings[k + 1].After, crossing.Before),
                true));
        }

        for (var i = 0; withOffices && i < view.Events.Length; i++)
        {
            if (view.Events[i].Event is CustomsProcessed act)
                passages.Add(OfAct(view, act, i));
        }

        return passages;
    }

    /// <summary>A customs act: from the country of the office where it lets goods out, to it where it lets them in.</summary>
    private static Passage OfAct(ChainView view, CustomsProcessed act, int i)
    {
        var own = EventPlaces.StartCountries(act, view.SetView.Places);
        var isExport = act.Procedure?.Word is Reference.Procedures.Export or Reference.Procedures.ReExport or Reference.Procedures.OutwardProcessing;
        var isImport = act.Procedure.IsKnown() && !isExport && !act.Procedure.Is(Reference.Procedures.Transit);
        ValueList<Country> from = isExport ? own : act.DispatchCountry.IsKnown() ? [act.DispatchCountry] : default;
        ValueList<Country> to = isImport ? own : act.DestinationTerritory.IsKnown() ? [act.DestinationTerritory] : default;
        return new(i, i, from, to, i, i, false);
    }
}
