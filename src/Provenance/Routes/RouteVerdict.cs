namespace Provenance.Routes;

/// <summary>Whether goods keep to a route, as far as the record tells.</summary>
public enum Conformance
{
    /// <summary>Every event fits a step, every step that is required is recorded, and the evidence is what the route asks for.</summary>
    Conforms,

    /// <summary>Something deviates for certain.</summary>
    Deviates,

    /// <summary>It cannot be decided, is for a person to judge, or a step may still be to come.</summary>
    Undecided,

    /// <summary>It applies to none of the chains.</summary>
    NotApplicable,
}

/// <summary>What a check by a route came to. It is apart from the verdict of the chains.</summary>
/// <param name="Route">The route.</param>
/// <param name="Conformance">Whether the goods keep to it.</param>
/// <param name="Why">Why, in a sentence.</param>
/// <param name="Judged">How many events it judged.</param>
/// <param name="NotDue">The steps that are required and may still be to come, each once, in the order of the route.</param>
/// <remarks>Immutable.</remarks>
public sealed record RouteVerdict(ExpectedRoute Route, Conformance Conformance, string Why, int Judged, ValueList<string> NotDue);
