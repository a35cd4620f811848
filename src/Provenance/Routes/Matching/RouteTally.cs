namespace Provenance.Routes.Matching;

/// <summary>What came of one route while its rules looked at the chains.</summary>
internal sealed class RouteTally(ExpectedRoute route)
{
    public ExpectedRoute Route { get; } = route;

    /// <summary>How many chains it applies to.</summary>
    public int Covered { get; set; }

    /// <summary>How many events it judged.</summary>
    public int Judged { get; set; }

    /// <summary>Places of the steps that may still be to come.</summary>
    public SortedSet<int> NotDue { get; } = [];
}
