using Provenance.Validation;

namespace Provenance.Routes.Matching;

/// <summary>How the chains of one check keep to the routes of its policy.</summary>
/// <remarks>Only made where the policy names routes. What is asked for once is kept. Not thread-safe.</remarks>
internal sealed class RouteBook(SetView set)
{
    private readonly Dictionary<(int Route, int View), RouteWalk> _walks = [];

    /// <summary>What came of each route so far, in the order of the policy.</summary>
    public RouteTally[] Tallies { get; } = [.. ((IEnumerable<ExpectedRoute>)set.Policy.Routes).Select(route => new RouteTally(route))];

    /// <summary>Whether a route applies to a chain; <see langword="null"/> where the commodity that tells is not recorded.</summary>
    public bool? Covers(ExpectedRoute route, ChainView view)
    {
        if (route.Items.Count + route.Commodities.Count == 0)
            return true;
        if (view.Chain.Description.Item.Id is { } id)
        {
            foreach (var item in route.Items)
            {
                if (ItemId.SameItem(item, id) || ((view.Chain.Description.Item.Batch ?? id.Batch) is { } batch && ItemId.SameItem(item, batch)))
                    return true;
            }
        }

        if (route.Commodities.Count == 0)
            return false;
        if (set.Packs.CommodityOf(view) is not { Absence: null } commodity)
            return null;
        bool? any = false;
        foreach (var prefix in route.Commodities)
        {
            if (commodity.Digits.StartsWith(prefix, StringComparison.Ordinal))
                return true;
            any = prefix.StartsWith(commodity.Digits, StringComparison.Ordinal) ? null : any;
        }

        return any;
    }

    /// <summary>How the goods of a chain went by a route.</summary>
    /// <param name="route">The route's place in the policy.</param>
    /// <param name="view">The chain.</param>
    public RouteWalk Walk(int route, ChainView view)
    {
        if (!_walks.TryGetValue((route, view.Index), out var walk))
            _walks.Add((route, view.Index), walk = new(Tallies[route].Route, view));
        return walk;
    }
}
