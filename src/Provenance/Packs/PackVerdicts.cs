using System.Globalization;
using Provenance.Validation;

namespace Provenance.Packs;

/// <summary>Makes verdicts of tallies and findings.</summary>
internal static class PackVerdicts
{
    public static ValueList<PackVerdict> Of(SetView view, Finding[] findings)
    {
        if (view.Policy.Packs.Count == 0)
            return default;
        return view.Packs.Tallies.Select(tally => Of(tally, findings)).ToValueList();
    }

    private static PackVerdict Of(PackTally tally, Finding[] findings)
    {
        var own = Array.FindAll(findings, finding => IsOf(tally.Pack, finding));
        var (compliance, why) = Decide(tally, own);
        return new(tally.Pack, compliance, why, tally.Judged, NotJudged(tally));
    }

    private static (Compliance Compliance, string Why) Decide(PackTally tally, Finding[] findings)
    {
        var failing = Array.FindAll(findings, finding => finding.Kind == FindingKind.Fail);
        var open = Array.FindAll(findings, finding => finding.Kind is FindingKind.Open or FindingKind.Review);
        if (!tally.IsRun)
            return (Compliance.Undecided, "The rule that judges it is turned off.");
        if (failing.Length > 0)
            return (Compliance.NotCompliant, $"{Missing(failing, "missing")}.");
        if (open.Length > 0)
            return (Compliance.Undecided, tally.Pack.IsWeighedByPersons && tally.Covered > 0 ? $"{Missing(open, "not recorded")}; a person weighs all evidence together." : $"{Missing(open, "open, or for a person to judge")}.");
        if (tally.Covered == 0)
            return (Compliance.NotApplicable, "It covers none of the chains.");
        if (tally.Judged == 0)
            return (Compliance.NotApplicable, "No event is of a kind that it asks something of.");
        var events = Count(tally.Judged, "event");
        return tally.Pack.IsWeighedByPersons
            ? (Compliance.Undecided, $"All that it asks of {events} is recorded; a person weighs all evidence together.")
            : (Compliance.Compliant, $"All that it asks of {events} is recorded.");
    }

    private static string Missing(Finding[] findings, string how)
    {
        var elements = findings.Count(finding => finding.Code == PackRule.Code);
        var codes = findings.Select(finding => finding.Code).Where(code => code != PackRule.Code).Distinct().Order(StringComparer.Ordinal).ToArray();
        var events = findings.SelectMany(finding => finding.Events).Select(e => e.Id).Distinct().Count();
        var at = events > 0 ? $" at {Count(events, "event")}" : "";
        if (elements == 0)
            return $"{string.Join(", ", codes)}: {Count(findings.Length, "finding")}{at}";
        return $"{Count(elements, "element")} {(elements == 1 ? "is" : "are")} {how}{at}{(codes.Length > 0 ? $" (also {string.Join(", ", codes)})" : "")}";
    }

    private static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    private static bool IsOf(ProvenancePack pack, Finding finding) => finding.Code == PackRule.Code
        ? finding.Detail is { } detail && detail.Length > pack.Id.Length && detail[pack.Id.Length] == '/' && detail.StartsWith(pack.Id, StringComparison.Ordinal)
        : ((IEnumerable<string>)pack.Rules).Contains(finding.Code);

    private static ValueList<string> NotJudged(PackTally tally)
    {
        var texts = new List<string>();
        foreach (var e in tally.Pack.Events)
        {
            foreach (var element in e.Elements)
            {
                if (tally.NotJudged.Contains((e, element)))
                    texts.Add($"{e.Title}: {element.Title} ({element.Citation}): {element.NotJudged}");
            }
        }

        return texts.ToValueList();
    }
}

/// <summary>The rule that judges packs.</summary>
internal static class PackRule
{
    public const string Code = "REG001";
}
