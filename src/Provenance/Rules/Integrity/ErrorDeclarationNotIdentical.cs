using Provenance.Validation;

namespace Provenance.Rules.Integrity;

/// <summary>INT011.</summary>
internal sealed class ErrorDeclarationNotIdentical : ErrorDeclarationRule
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

    protected override string Sound => "each event is declared in error with the content that it was first told with";

    protected override bool Judge(ChainView view, FindingSink sink, RecordedEvent recorded, DeclaredError declared)
    {
        if (!declared.IsPriorLoaded)
            Report(view, recorded, sink.Open("The record declares {target} in error, and the event as it was first told is not in what was read ({event}).", Arguments(recorded, "")).Detailed("not-loaded"));
        else if (declared.Differs.Length > 0)
            Report(view, recorded, sink.Fail("The record declares {target} in error with other content than it was first told with: {members} ({event}).", Arguments(recorded, string.Join(", ", declared.Differs))).Detailed("differs"));
        else
            return true;
        return false;
    }

    private static MessageArgument[] Arguments(RecordedEvent recorded, string members) =>
        [new("target", Amendments.TargetOf(recorded.Event)), new("members", members), new("event", recorded.Event.Id)];

    private static void Report(ChainView view, RecordedEvent recorded, FindingDraft finding)
    {
        finding
            .About(recorded.Event.Id!)
            .OfMember()
            .Missing("original:{target}", "{target} as it was first told", "who captured it", "the message that it was captured with")
            .Under(GroupKey.Of(GroupTheme.Record));
        if (LedgerEvents.InHistory(view, recorded) is { } e)
            finding.Pointing(e, "target");
    }
}
