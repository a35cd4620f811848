using Provenance.Validation;

namespace Provenance.Rules.Patterns;

/// <summary>The borders that the goods of a chain crossed.</summary>
internal static class Routes
{
    /// <summary>The places in the listing of crossings of which both countries are known; <see langword="null"/> where there are fewer than two.</summary>
    public static List<int>? Crossings(ChainView view)
    {
        List<int>? crossings = null;
        for (var i = 0; i < view.Events.Length; i++)
        {
            if (view.Events[i].Event is BorderCrossed { Leaving.Absence: null, Entering.Absence: null })
                (crossings ??= []).Add(i);
        }

        return crossings is { Count: > 1 } ? crossings : null;
    }

    public static Country Left(ChainView view, int crossing) => ((BorderCrossed)view.Events[crossing].Event).Leaving!;

    public static Country Entered(ChainView view, int crossing) => ((BorderCrossed)view.Events[crossing].Event).Entering!;

    /// <summary>Whether an event may lie between two others, as far as the order says.</summary>
    public static bool MayLieBetween(ChainView view, int i, int first, int second) =>
        i != first && i != second && !view.Order.Precedes(i, first) && !view.Order.Precedes(second, i);

    /// <summary>Whether an event certainly lies between two others.</summary>
    public static bool LiesBetween(ChainView view, int i, int first, int second) => view.Order.Precedes(first, i) && view.Order.Precedes(i, second);
}
