using System.Globalization;
using Provenance.Validation;

namespace Provenance.Routes.Matching;

/// <summary>Makes verdicts of tallies and findings.</summary>
internal static class RouteVerdicts
{
    /// <param name="view">The chains.</param>
    /// <param name="findings">What was found, as far as it may be shown.</param>
    /// <param name="isForDisclosure">Whether the evidence must not be judged, because the judgment would tell of withheld sources.</param>
    public static ValueList<RouteVerdict> Of(SetView view, Finding[] findings, bool isForDisclosure) =>
        view.Policy.Routes.Count == 0 ? default : view.Routes.Tallies.Select(tally => Of(tally, view.Policy, findings, isForDisclosure)).ToValueList();

    private static RouteVerdict Of(RouteTally tally, ProvenancePolicy policy, Finding[] findings, bool isForDisclosure)
    {
        var (conformance, why) = Decide(tally, policy, Array.FindAll(findings, finding => IsOf(tally.Route, finding)));
        if (isForDisclosure && conformance == Conformance.Conforms && AsksForEvidence(tally.Route))
            (conformance, why) = (Conformance.Undecided, "What it asks of the evidence is not judged in a report for disclosure.");
        return new(tally.Route, conformance, why, tally.Judged, tally.NotDue.Select(step => tally.Route.Steps[step].Name).ToValueList());
    }

    private static (Conformance Conformance, string Why) Decide(RouteTally tally, ProvenancePolicy policy, Finding[] findings)
    {
        var failing = Array.FindAll(findings, finding => finding.Kind == FindingKind.Fail);
        if (failing.Length > 0)
            return (Conformance.Deviates, Told(failing, "deviation"));
        if (findings.Length > 0)
            return (Conformance.Undecided, Told(findings, "open, or for a person to judge"));
        string[] off = [.. RouteRules.Codes.Where(code => ((IEnumerable<string>)policy.Disabled).Contains(code))];
        if (off.Length > 0)
            return (Conformance.Undecided, $"{string.Join(", ", off)}: turned off by the policy.");
        if (tally.Covered == 0)
            return (Conformance.NotApplicable, "It applies to none of the chains.");
        if (tally.NotDue.Count > 0)
            return (Conformance.Undecided, $"{Count(tally.NotDue.Count, "step")} may still be to come: {string.Join(", ", tally.NotDue.Select(step => tally.Route.Steps[step].Name))}.");
        return tally.Judged == 0
            ? (Conformance.Undecided, "Nothing is recorded of the goods.")
            : (Conformance.Conforms, $"{(tally.Judged == 1 ? "The one event fits" : $"All {Count(tally.Judged, "event")} fit")} a step, and every step that is required is recorded.");
    }

    private static bool AsksForEvidence(ExpectedRoute route) => route.Thresholds.Count > 0 || route.Steps.Any(step => step.Sources > 0 || step.Grade is not null);

    private static string Told(Finding[] findings, string what)
    {
        var codes = findings.GroupBy(finding => finding.Code).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Words(group.Key, group.Count()));
        return what == "deviation" ? $"{string.Join("; ", codes)}." : $"{string.Join("; ", codes)}: {what}.";
    }

    private static string Words(string code, int count) => code switch
    {
        RouteRules.Missing => $"{Count(count, "step")} not recorded",
        RouteRules.Evidence => $"{Count(count, "time")} too little evidence",
        _ => $"{Count(count, "time")} something that no step allows",
    };

    private static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    private static bool IsOf(ExpectedRoute route, Finding finding) =>
        RouteRules.Codes.Contains(finding.Code) && finding.Detail is { } detail && detail.Length > route.Id.Length && detail[route.Id.Length] == '/' && detail.StartsWith(route.Id, StringComparison.Ordinal);
}

/// <summary>The rules that judge by routes.</summary>
internal static class RouteRules
{
    public const string Missing = "RTE001";
    public const string Deviation = "RTE002";
    public const string Evidence = "RTE003";

    public static readonly string[] Codes = [Missing, Deviation, Evidence];
}
