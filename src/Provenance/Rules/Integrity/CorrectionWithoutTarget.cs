using Provenance.Validation;
using Provenance.Validation.Inputs;

namespace Provenance.Rules.Integrity;

/// <summary>INT009.</summary>
internal sealed class CorrectionWithoutTarget : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "INT009",
        Name = "correction-without-target",
        Title = "A correction or retraction names an event that was not recorded before it.",
        Family = RuleFamily.Integrity,
        Class = RuleClass.Integrity,
        Severity = Severity.Error,
        Citations = ["EPCIS ErrorDeclaration: SHALL be otherwise identical to a prior event [V]"],
        Why = "A correction of nothing either names the wrong event, which then stands uncorrected, or shows that the original is gone.",
        Remedy = "Name the event that is meant, or read the record that holds it.",
        Limits = "An event that stands in a record that was not read may be there: then it is open. Which was recorded first is judged by the instants of recording alone.",
        Subsumes = ["STR008"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        if (view.Set.Membership.Amendments is null)
        {
            sink.NotApplicable("nothing is corrected or retracted");
            return;
        }

        var (isAsked, isSound) = (false, true);
        foreach (var recorded in view.Chain.Ledger)
        {
            if (Amendments.TargetOf(recorded.Event) is not { } target)
                continue;
            isAsked = true;
            if (!view.SetView.Ids.HasEvent(target, view.Chain))
                Report(view, recorded, Missing(sink, recorded, target, view.SetView.Inputs?.Of(target)));
            else if (IsRecordedLater(view, target, recorded))
                Report(view, recorded, sink.Fail("The record amends {target} before it records it ({event}).", Arguments(recorded, target)).Detailed("recorded-later"));
            else
                continue;
            isSound = false;
        }

        if (!isAsked)
            sink.NotApplicable("it corrects and retracts nothing");
        else if (isSound)
            sink.Pass("what is amended was recorded");
    }

    private static MessageArgument[] Arguments(RecordedEvent recorded, string target) => [new("target", target), new("event", recorded.Event.Id)];

    /// <summary>Whether every event of the id was certainly recorded after what amends it.</summary>
    private static bool IsRecordedLater(ChainView view, string target, RecordedEvent amendment)
    {
        if (amendment.RecordedAt is not { } at)
            return false;
        foreach (var chain in view.Set.Chains)
        {
            foreach (var recorded in chain.Ledger)
            {
                if (recorded.Event.Id == target && (recorded.RecordedAt is not { } first || first <= at))
                    return false;
            }
        }

        return true;
    }

    private static FindingDraft Missing(FindingSink sink, RecordedEvent recorded, string target, ResolvedChain? asked) => asked switch
    {
        { State: ChainState.Missing } => sink.Fail("The record amends {target}, which exists nowhere that was looked at ({event}).", Arguments(recorded, target)).Detailed("missing"),
        { State: ChainState.Denied } => sink.Open("The record amends {target}, which exists and may not be read ({event}).", Arguments(recorded, target)).Detailed("denied"),
        _ => sink.Open("The record amends {target}, which is not in what was read ({event}).", Arguments(recorded, target)).Detailed("not-loaded"),
    };

    private static void Report(ChainView view, RecordedEvent recorded, FindingDraft finding)
    {
        finding
            .About(recorded.Event.Id!)
            .OfMember()
            .Missing("load:{target}", "The record that holds {target}, or which event {event} amends", "who recorded the amendment", "the ledger as it was before")
            .Under(GroupKey.Of(GroupTheme.Record));
        if (LedgerEvents.InHistory(view, recorded) is { } e)
            finding.Pointing(e, "target");
    }
}
