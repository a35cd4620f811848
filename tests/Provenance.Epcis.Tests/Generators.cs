using CsCheck;

namespace Provenance.Epcis.Tests;

/// <summary>Generated events and documents, valid under the schemas of EPCIS 2.0.</summary>
/// <remarks>A failing sample is made smaller by fewer members: the first number of a sample is how many of a hundred are there.</remarks>
internal static class Generators
{
    /// <summary>Events of all types with every member of EPCIS 2.0.</summary>
    public static Gen<EpcisEvent> Events(NodeStyle style) => Made(style, maker => maker.Event());

    /// <summary>Events that EPCIS 1.2 holds as well: no associations, sensors, persistent dispositions and certification.</summary>
    public static Gen<EpcisEvent> EventsOf12() => Made(NodeStyle.Common, maker => maker.Event12());

    /// <summary>Documents for capture with a header of master data and 0 to 5 events.</summary>
    public static Gen<EpcisDocument> Documents(NodeStyle style) => Made(style, maker => maker.Document());

    private static Gen<T> Made<T>(NodeStyle style, Func<RandomEvents, T> make) =>
        Gen.Select(Gen.Int[0, 100], Gen.Int[0, int.MaxValue - 1]).Select((share, seed) => make(new(new(seed), style, share)));
}
