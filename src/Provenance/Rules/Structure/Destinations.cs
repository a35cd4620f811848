using Provenance.Validation;

namespace Provenance.Rules.Structure;

/// <summary>Finds what the record says of where goods ended up.</summary>
internal static class Destinations
{
    /// <summary>A delivery, a loss or a destruction, or what the goods went into.</summary>
    public static EffectiveEvent? FindEnd(ChainView view)
    {
        for (var i = 0; i < view.Events.Length; i++)
        {
            if ((view.Events[i].Event is Delivered or Destroyed or Lost && !IsUndone(view, i)) || view.Flow.Steps[i].Role == ItemRole.Takes)
                return view.Events[i];
        }

        return null;
    }

    /// <summary>Whether goods of which the whole delivery came back are no longer where it brought them.</summary>
    private static bool IsUndone(ChainView view, int delivery)
    {
        if (view.Events[delivery].Event is not Delivered || view.Flow.Steps[delivery].To is not { } delivered)
            return false;
        for (var i = delivery + 1; i < view.Events.Length; i++)
        {
            if (view.Events[i].Event is Returned && ReferenceEquals(view.Flow.Steps[i].From, delivered) && !delivered.IsLive && view.History.Order.Precedes(delivery, i))
                return true;
        }

        return false;
    }

    /// <summary>A statement that the goods are in stock, unless they moved on after it.</summary>
    public static EffectiveEvent? FindStock(ChainView view)
    {
        EffectiveEvent? stock = null;
        foreach (var e in view.Events)
        {
            if (e.Event is Observed { InStock: true } or Inspected { InStock: true })
                stock = e;
            else if (e.Event is ILeg or BorderCrossed)
                stock = null;
        }

        return stock;
    }

    /// <summary>A delivery that is planned.</summary>
    public static EffectiveEvent? FindIntention(ChainView view)
    {
        foreach (var e in view.History.Planned)
        {
            if (e.Event is Delivered)
                return e;
        }

        return null;
    }
}
