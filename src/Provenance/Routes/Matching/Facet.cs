namespace Provenance.Routes.Matching;

/// <summary>What of an event a step can restrict.</summary>
[Flags]
internal enum Facet
{
    None = 0,
    Step = 1,
    Procedure = 2,
    By = 4,
    From = 8,
    To = 16,
    Carrier = 32,
    Place = 64,
    Country = 128,
    Destination = 256,
    DestinationCountry = 512,
}

/// <summary>How an event fits a step of its kind.</summary>
/// <param name="Unknown">What the record does not tell.</param>
/// <param name="Refused">What is other than the step allows.</param>
internal readonly record struct StepFit(Facet Unknown, Facet Refused)
{
    /// <summary>Whether it fits for certain.</summary>
    public bool IsCertain => Unknown == Facet.None && Refused == Facet.None;

    /// <summary>Whether it may fit.</summary>
    public bool IsPossible => Refused == Facet.None;
}
