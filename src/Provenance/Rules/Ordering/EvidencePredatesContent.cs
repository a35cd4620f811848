using Provenance.Validation;

namespace Provenance.Rules.Ordering;

/// <summary>ORD009.</summary>
internal sealed class EvidencePredatesContent : ChainRule
{
    /// <summary>Papers of an act are prepared before it; what is older than this, in ticks, was made for something else.</summary>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "ORD009",
        Name = "evidence-predates-content",
        Title = "Evidence is older than what it is to show.",
        Family = RuleFamily.Order,
        Class = RuleClass.Contradiction,
        Severity = Severity.Error,
        Citations = ["Practice: a picture cannot show what has not happened yet [P]", "C2PA claimSignature.outsideValidity, timeStamp.mismatch [V]"],
        Why = "What was made before the event cannot have witnessed it: the date, or the link to the event, is wrong.",
        Remedy = "Correct the date of the evidence or of the event, or link the evidence to what it does show.",
        Limits = "Plans, orders, forecasts, contracts, certificates and registers speak of what comes; other papers may be prepared ahead, and an event may report measurements that were made before it, 30 days unless the policy says otherwise. A camera's clock may lack a zone: dates without one count in all zones.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var dated = false;
        foreach (var e in view.Events)
        {
            if (e.Event.Evidence.Count == 0 || e.Event.Planned || !view.IsOwn(e) || CustodyRoles.IsOfTheRecord(e.Event))
                continue;
            foreach (var link in e.Event.Evidence)
            {
                if (link.Evidence.Created is not { Absence: null, IsApproximate: false } created)
                    continue;
                dated = true;
                if (LeadOf(link.Evidence.Kind, view.Policy.Thresholds) is { } lead && created.LatestTicks != long.MaxValue && EventOrder.Earliest(e) is var earliest && earliest != long.MinValue && created.LatestTicks + lead < earliest)
                    Fail(sink, e, link.Evidence, created);
            }
        }

        if (dated)
            sink.Pass("made when it could have been");
        else
            sink.NotApplicable("no evidence says when it was made");
    }

    /// <summary>How long before the event, in ticks, evidence of the kind may be made; <see langword="null"/> for any time.</summary>
    private static long? LeadOf(Code? kind, PolicyThresholds thresholds) => kind?.Word switch
    {
        "plan" or "order" or "forecast" or "contract" or "certificate" or "register" or "database" or "audit" => null,
        "document" or "statement" or "message" or "measurement" or "machineLog" or null or "" => thresholds.DocumentLead.BclCompatibleTicks,
        _ => 0,
    };

    private static void Fail(FindingSink sink, EffectiveEvent e, Evidence evidence, EventTime created) => sink
        .Fail(
            "The record dates {what} {created}, before {event}, which it is to show.",
            new("what", evidence.Id is null ? "the evidence" : $"the evidence {evidence.Id}"),
            new("created", created.Text),
            new("event", e.Id),
            new("evidence", evidence.Id ?? ""))
        .About($"{e.Id}: {evidence.Id ?? evidence.Kind?.Word ?? "evidence"}")
        .At(e, "evidence")
        .Missing("created:{evidence}:{event}", "When {what} was made, and what it shows", "who made it", "the original with its capture data");
}
