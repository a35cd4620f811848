using Provenance.Validation;

namespace Provenance.Rules.Sourcing;

/// <summary>EVD011.</summary>
internal sealed class EvidenceOffScope : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "EVD011",
        Name = "evidence-off-scope",
        Title = "Evidence is cited for something that it does not show.",
        Family = RuleFamily.Evidence,
        Class = RuleClass.Quality,
        Severity = Severity.Note,
        Profile = RuleProfile.Strict,
        Citations = ["in-toto: predicate and subject apart [V]", "Practice: a photo shows what is on it [P]"],
        Why = "A photo of the goods shows that there were such goods, not where, when or by whom something was done.",
        Remedy = "Say what else the evidence shows, if it does; or attach evidence that does.",
        Limits = "Judges what says itself what it covers, against the members that the event names for it. Where no member is named it is cited for the whole, and any one thing that it shows is enough.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        foreach (var e in view.Events)
        {
            if (!view.IsOwn(e))
                continue;
            foreach (var link in e.Event.Evidence)
            {
                if (link.Evidence.Coverage.Count == 0)
                    sink.NotApplicable("what the evidence covers is not recorded");
                else if (FindUncovered(link) is { } member)
                    Report(sink, e, link.Evidence, member);
                else
                    sink.Pass("it shows what it is cited for", e);
            }
        }
    }

    private static string? FindUncovered(EvidenceLink link)
    {
        foreach (var member in link.Covers)
        {
            if (!Shows(link.Evidence.Coverage, member))
                return member;
        }

        return null;
    }

    private static bool Shows(ValueList<Code> coverage, string member)
    {
        var last = member[(member.LastIndexOf('.') + 1)..];
        foreach (var shown in coverage)
        {
            // A word that the table below does not know may be a member's own path.
            if (shown.Word == member || shown.Word == last || member.StartsWith(shown.Word + ".", StringComparison.Ordinal) || Includes(shown.Word, member, last))
                return true;
        }

        return false;
    }

    private static bool Includes(string shown, string member, string last) => shown switch
    {
        "product" => last is "items" or "inputs" or "outputs" or "contents" || member.StartsWith("label", StringComparison.Ordinal),
        "label" => last is "before" or "after" or "removed" or "label" || member.StartsWith("before.", StringComparison.Ordinal) || member.StartsWith("after.", StringComparison.Ordinal),
        "identity" => last is "mapping" or "retired" or "ids" or "lot",
        "party" => last is "by" or "onBehalfOf" or "from" or "to" or "carrier" or "custodian",
        "ownership" => last is "owner",
        "time" => last is "start" or "end" or "recordedOn",
        "place" => last is "destination" or "leaving" or "entering" or "country",
        "route" => last is "leaving" or "entering" or "destination" or "from" or "to" or "carrier" or "mode",
        "origin" => last is "declaredOrigin" or "originText",
        "document" => last is "documents" or "declaration" or "discharges",
        "seal" => last is "seals",
        "condition" => last is "checks" or "outcome",
        _ => false,
    };

    private static void Report(FindingSink sink, EffectiveEvent e, Evidence evidence, string member)
    {
        var name = evidence.Id ?? SourceSet.Of([evidence], e);
        sink.Fail("The record cites {evidence} for {member} of {event}; what it covers does not include that.", new("evidence", name), new("member", member), new("event", e.Id))
            .About($"{name} → {member}")
            .At(e, "evidence")
            .Missing("shows:{evidence}:{member}", "Whether {evidence} shows {member} ({event})", "who collected it", "a statement of what it covers, or other evidence")
            .Under(GroupKey.Of(GroupTheme.Sources));
    }
}
