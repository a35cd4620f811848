namespace Provenance.Routes.Matching;

/// <summary>Which steps come before and after which, through others as well.</summary>
internal static class RouteOrder
{
    /// <summary>The names of the steps that a step comes after; its own where it comes after itself.</summary>
    public static HashSet<string> Before(IReadOnlyList<RouteStep> steps, RouteStep step)
    {
        var before = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<RouteStep>([step]);
        while (open.TryPop(out var next))
        {
            foreach (var name in next.After)
            {
                if (!before.Add(name))
                    continue;
                foreach (var other in steps)
                {
                    if (other.Name == name)
                        open.Push(other);
                }
            }
        }

        return before;
    }
}
