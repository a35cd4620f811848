using Provenance.Validation;
using Provenance.Validation.Inputs;

namespace Provenance.Rules.Structure;

/// <summary>STR018.</summary>
internal sealed class ScopeTruncated : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "STR018",
        Name = "scope-truncated",
        Title = "Not everything was looked at: parts of histories, records that are named, rules.",
        Family = RuleFamily.Structure,
        Class = RuleClass.Quality,
        Severity = Severity.Note,
        Citations = ["C2PA signingCredential.ocsp.skipped, inaccessible: informational codes [V]", "SARIF result kinds notApplicable and open [V]"],
        Why = "That nothing was found says nothing of what was not looked at.",
        Remedy = "Read the rest, or take it as it is.",
        Limits = "It is said once for a report and asks nothing. Profiles that are not on are listed in the report's scope alone.",
        Since = "0.1.0",
    };

    internal override bool SpeaksOfReport => true;

    public override void Check(ChainView view, FindingSink sink)
    {
        if (view.Index > 0)
        {
            sink.NotApplicable("said once for the report");
            return;
        }

        var partial = 0;
        foreach (var chain in view.SetView.Views)
            partial += chain.IsPartial ? 1 : 0;
        var links = 0;
        foreach (var finding in view.SetView.FindingsSoFar)
            links += IsUnread(finding) ? 1 : 0;

        // Who asked and is not through was stopped by the number of chains.
        var isCut = view.SetView.Inputs is { IsComplete: false, Asked.Count: > 0 };
        Judge(view.Policy, sink, view.SetView.Views.Length, partial, links, isCut);
    }

    /// <summary>Whether a finding tells of a record that was not read.</summary>
    public static bool IsUnread(Finding finding) => finding is { Code: "STR008", Kind: FindingKind.Open };

    /// <summary>Says what was not looked at.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="sink">Takes it.</param>
    /// <param name="chains">How many chains there are.</param>
    /// <param name="partial">How many of them record a part.</param>
    /// <param name="links">How many records that are referred to were not read.</param>
    /// <param name="isCut">Whether more chains were to be had than were added.</param>
    public static void Judge(ProvenancePolicy policy, FindingSink sink, int chains, int partial, int links, bool isCut)
    {
        var off = policy.Disabled.Count;
        if (partial + links + off == 0 && !isCut)
        {
            sink.Pass("all of what was read was looked at");
            return;
        }

        var parts = new List<string>();
        if (partial > 0)
            parts.Add(partial == 1 && chains == 1 ? "the chain records a part of its item's history" : $"{partial} of {chains} chains record a part of their item's history");
        if (links > 0)
            parts.Add(links == 1 ? "1 record that is referred to was not read" : $"{links} records that are referred to were not read");
        if (isCut)
            parts.Add($"no more than {ProvenanceInputs.MostChains} chains were added");
        if (off > 0)
            parts.Add($"the policy turns {(off == 1 ? "1 rule" : $"{off} rules")} off ({string.Join(", ", policy.Disabled.Order(StringComparer.Ordinal))})");
        sink.Inform("What was read was not looked at in full: {parts}.", new MessageArgument("parts", string.Join("; ", parts)))
            .About("report")
            .Under(GroupKey.Of(GroupTheme.Record));
    }
}
