using Provenance.Validation;

namespace Provenance.Rules.Integrity;

/// <summary>INT012.</summary>
internal sealed class DidNotOccurWithCorrective : ErrorDeclarationRule
{
    private const string DidNotOccur = "https://ref.gs1.org/cbv/ER-did_not_occur";

    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "INT012",
        Name = "did-not-occur-with-corrective",
        Title = "An EPCIS error declaration contradicts itself: what did not occur is corrected, or the declaration is not dated.",
        Family = RuleFamily.Integrity,
        Class = RuleClass.Integrity,
        Severity = Severity.Error,
        Profile = RuleProfile.Epcis,
        Citations = ["CBV ER-did_not_occur: SHALL NOT be used with corrective event IDs [V]"],
        Why = "Either the event did not happen, or it happened otherwise; which of the two decides whether the goods moved at all.",
        Remedy = "Issue the declaration again: without corrective events where nothing happened, with the reason incorrect_data where it happened otherwise, and with its time.",
        Limits = "An event that did not occur is taken out of the history, and the events named as correcting it stand by themselves.",
        Since = "0.1.0",
    };

    protected override string Sound => "each error declaration is dated, and none corrects what did not occur";

    protected override bool Judge(ChainView view, FindingSink sink, RecordedEvent recorded, DeclaredError declared)
    {
        if (declared is { Reason: DidNotOccur, Correctives.Length: > 0 })
            Report(view, recorded, sink.Fail("The record declares that {target} did not occur, and names events that correct it: {correctives} ({event}).", Arguments(recorded, string.Join(", ", declared.Correctives))).Detailed("corrective"), "reason:{target}", "Whether {target} did not occur, or occurred otherwise");
        else if (!declared.IsTimed)
            Report(view, recorded, sink.Fail("The record declares {target} in error and does not say when it was declared ({event}).", Arguments(recorded, "")).Detailed("undated"), "declared:{target}", "When {target} was declared in error");
        else
            return true;
        return false;
    }

    private static MessageArgument[] Arguments(RecordedEvent recorded, string correctives) =>
        [new("target", Amendments.TargetOf(recorded.Event)), new("correctives", correctives), new("event", recorded.Event.Id)];

    private static void Report(ChainView view, RecordedEvent recorded, FindingDraft finding, string key, string question)
    {
        finding
            .About(recorded.Event.Id!)
            .OfMember()
            .Missing(key, question, "who issued the declaration", "the declaration, issued again")
            .Under(GroupKey.Of(GroupTheme.Record));
        if (LedgerEvents.InHistory(view, recorded) is { } e)
            finding.Pointing(e, "target");
    }
}
