using Provenance.Reports.Layout;
using Provenance.Routes;
using Provenance.Validation;

namespace Provenance.Reports.Wording;

/// <summary>Says whether goods keep to routes.</summary>
internal static class RouteWords
{
    public static void Write(ProvenanceReport report, TextPage page)
    {
        foreach (var verdict in report.Routes)
            page.Paragraph(0, new TextRun($"{verdict.Route}: {Of(verdict.Conformance)}.", StyleOf(verdict.Conformance)), " ", verdict.Why);
    }

    /// <summary>The verdict on a route, in two sentences.</summary>
    public static string Of(RouteVerdict verdict) => $"{verdict.Route}: {Of(verdict.Conformance)}. {verdict.Why}";

    private static string Of(Conformance conformance) => conformance switch
    {
        Conformance.Conforms => "conforms to the route",
        Conformance.Deviates => "deviates from the route",
        Conformance.Undecided => "undecided",
        _ => "not applicable",
    };

    private static TextStyle StyleOf(Conformance conformance) => conformance switch
    {
        Conformance.Conforms => TextStyle.Good,
        Conformance.Deviates => TextStyle.Bad,
        _ => TextStyle.Doubtful,
    };
}
