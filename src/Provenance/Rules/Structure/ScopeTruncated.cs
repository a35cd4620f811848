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
            links += finding is { Code: "STR008", Kind: FindingKind.Open } ? 1 : 0;
        var off = view.Policy.Disabled.Count;

        // Who asked and is not through was stopped by the number of chains.
        var isCut = view.SetView.Inputs is { IsComplete: false, Asked.Count: > 0 };
        if (partial + links + off == 0 && !isCut)
            sink.Pass("all of what was read was looked at");
        else
            Report(view.SetView, sink, partial, links, off, isCut);
    }

    private static void Report(SetView set, FindingSink sink, int partial, int links, int off, bool isCut)
    {
        var parts = new List<string>();
        if (partial > 0)
            parts.Add(partial == 1 && set.Views.Length == 1 ? "the chain records a part of its item's history" : $"{partial} of {set.Views.Length} chains record a part of their item's history");
        if (links > 0)
            parts.Add(links == 1 ? "1 record that is referred to was not read" : $"{links} records that are referred to were not read");
        if (isCut)
            parts.Add($"no more than {ProvenanceInputs.MostChains} chains were added");
        if (off > 0)
            parts.Add($"the policy turns {(off == 1 ? "1 rule" : $"{off} rules")} off ({string.Join(", ", set.Policy.Disabled.Order(StringComparer.Ordinal))})");
        sink.Inform("What was read was not looked at in full: {parts}.", new MessageArgument("parts", string.Join("; ", parts)))
            .About("report")
            .Under(GroupKey.Of(GroupTheme.Record));
    }
}
