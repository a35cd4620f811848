using Provenance.Validation;

namespace Provenance.Rules.Integrity;

/// <summary>INT011.</summary>
internal sealed class ErrorDeclarationNotIdentical : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "INT011",
        Name = "error-declaration-not-identical",
        Title = "An EPCIS error declaration differs from the event that it declares in error.",
        Family = RuleFamily.Integrity,
        Class = RuleClass.Integrity,
        Severity = Severity.Error,
        Profile = RuleProfile.Epcis,
        Citations = ["EPCIS.ttl ErrorDeclaration [V]"],
        Why = "The standard lets an event be declared in error by repeating it unchanged; what differs was either meant as a correction, which this is not, or is another event.",
        Remedy = "Issue the declaration again with the content of the event in error, and name the corrected event under correctiveEventIDs.",
        Limits = "Compared are all members but the error declaration and the time of recording. An event without an id is recognized by its content alone, so that a changed repetition is not told from another event.",
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
            if (DeclaredError.Of(recorded.Event) is not { } declared)
                continue;
            isAsked = true;
            if (!declared.IsPriorLoaded)
                isSound = Report(view, recorded, sink.Open("The record declares {target} in error, and the event as it was first told is not in what was read ({event}).", Arguments(recorded, "")).Detailed("not-loaded"));
            else if (declared.Differs.Length > 0)
                isSound = Report(view, recorded, sink.Fail("The record declares {target} in error with other content than it was first told with: {members} ({event}).", Arguments(recorded, string.Join(", ", declared.Differs))).Detailed("differs"));
        }

        if (!isAsked)
            sink.NotApplicable("no error declaration was read from EPCIS");
        else if (isSound)
            sink.Pass("each event is declared in error with the content that it was first told with");
    }

    private static MessageArgument[] Arguments(RecordedEvent recorded, string members) =>
        [new("target", Amendments.TargetOf(recorded.Event)), new("members", members), new("event", recorded.Event.Id)];

    private static bool Report(ChainView view, RecordedEvent recorded, FindingDraft finding)
    {
        finding
            .About(recorded.Event.Id!)
            .OfMember()
            .Missing("original:{target}", "{target} as it was first told", "who captured it", "the message that it was captured with")
            .Under(GroupKey.Of(GroupTheme.Record));
        if (LedgerEvents.InHistory(view, recorded) is { } e)
            finding.Pointing(e, "target");
        return false;
    }
}
