using OriginEvents = Provenance.Rules.Structure.Origins;

namespace Provenance.Validation.Flow;

/// <summary>The origins of a chain of which not all can be right: one cause (STR002), of which nothing else is told twice.</summary>
internal static class ContestedOrigins
{
    /// <summary>The first origin of the listing and those that cannot be one with it; empty where none contradicts it, or an incoming link explains them.</summary>
    public static int[] Of(ChainView view)
    {
        var first = -1;
        List<int>? contested = null;
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i];
            if (e.Event is not Originated)
            {
                // Only links are asked for their role: of a long chain of plain events none is.
                if (e.Event.Inputs.Count + e.Event.Outputs.Count > 0 && ItemRoles.Of(e, view.Chain, out _) == ItemRole.Makes)
                    return [];
            }
            else if (!OriginEvents.IsOne(view, e))
            {
                continue;
            }
            else if (first < 0)
            {
                first = i;
            }
            else if (!OriginEvents.CanBeOne(view, view.Events[first], e))
            {
                (contested ??= [first]).Add(i);
            }
        }

        return contested is null ? [] : [.. contested];
    }

    /// <summary>Whether a hole after an event is one only because of which of several origins is taken: another one leaves none.</summary>
    /// <param name="view">The chain.</param>
    /// <param name="start">The event before the hole.</param>
    /// <param name="end">The event after it.</param>
    /// <param name="isHole">Whether two events leave a hole between them.</param>
    public static bool Explain(ChainView view, int start, int end, Func<ChainView, int, int, bool> isHole)
    {
        if (view.Contested.IndexOf(start) < 0)
            return false;
        foreach (var other in view.Contested)
        {
            if (other != start && !isHole(view, other, end))
                return true;
        }

        return false;
    }
}
