using Provenance.Reference;
using Provenance.Validation;

namespace Provenance.Rules.Labeling;

/// <summary>LBL009.</summary>
internal sealed class DateMarkExtended : LabelChangeRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "LBL009",
        Name = "date-mark-extended",
        Title = "The new label states a later date than the old one, or no longer states how long the goods keep.",
        Family = RuleFamily.Labeling,
        Class = RuleClass.Violation,
        Severity = Severity.Error,
        Profile = RuleProfile.LabelProfile,
        Citations =
        [
            "Regulation (EU) No 1169/2011: date marking [K]", "21 CFR 830.50: a changed expiry is a new device identifier [K]", "DSCSA: the expiry is part of the product identifier [K]",
        ],
        Why = "Goods do not keep longer because somebody prints another date.",
        Remedy = "Record the decision of the manufacturer or the authority, with the data on stability; or correct the date.",
        Limits = "A first date is none that was extended. Some countries allow a new best-before date: record on what authority. Dates of one precision are compared as printed.",
        Since = "0.1.0",
    };

    protected override void Judge(ChainView view, FindingSink sink, LabelProfile profile, int i, ILabelEvent change)
    {
        var e = view.Events[i];
        if (change.Before is not { Absence: null, Dates.Count: > 0 } before)
            sink.NotApplicable("no date is recorded of the old label");
        else if (LabelEvents.IsAddition(change) && change.After is not { Absence: null, Dates.Count: > 0 })
            sink.Pass("the old label stayed", e);
        else if (change.After.IsUnknown() || change.After is { Absence: null, Dates.Absence.State: Knowledge.Unknown })
            Ask(sink.Open("Whether the new label states a later date than the old one is not known.", new MessageArgument("event", e.Id)), e, "after.dates")
                .Missing("label:{event}", "What the new labels say ({event})", "the organization that holds the goods now", "photos of the packages as they are now");
        else if (change.After is not { Absence: null } after)
            sink.NotApplicable("no new label is recorded (LBL003)");
        else if (Find(before, after, !LabelEvents.IsAddition(change)) is not { } found)
            sink.Pass("no date is later, and how long the goods keep is still stated", e);
        else if (IsDecided(view, e, change))
            sink.Pass("the manufacturer or an authority decided it", e);
        else
            Report(sink, e, before, after, found);
    }

    private static void Report(FindingSink sink, EffectiveEvent e, Label before, Label after, Code kind)
    {
        var later = LabelComparison.DateOf(after, kind);
        MessageArgument[] arguments =
        [
            new("event", e.Id), new("kind", kind.Word), new("before", LabelComparison.DateOf(before, kind)!.Text), new("after", later?.Text ?? ""),
        ];
        var finding = later is null
            ? sink.Fail("The record has {before} as {kind} on the label before the change and no such date on the one after it, and no decision on that.", arguments).Detailed("removed")
            : sink.Fail("The record has {before} as {kind} on the label before the change and {after} on the one after it, and no decision on that.", arguments).Detailed("later");
        Ask(finding, e, "after.dates");
    }

    private static FindingDraft Ask(FindingDraft finding, EffectiveEvent e, string field) => finding.At(e, field).Missing(
        "dates:{event}",
        "Who decided on the dates of the new label ({event}), and on what data",
        "the manufacturer, and who changed the labels",
        "a decision of the manufacturer or an authority, with the data on stability");

    /// <summary>The kind of a date that is later on the new label, or of one that is gone with nothing in its place.</summary>
    private static Code? Find(Label before, Label after, bool isReplaced)
    {
        var isStated = false;
        foreach (var date in after.Dates)
            isStated |= LabelComparison.IsDurability(date.Kind);
        foreach (var date in before.Dates)
        {
            var isDurability = LabelComparison.IsDurability(date.Kind);
            if (!isDurability && date.Kind.Word is not "production")
                continue;
            if (LabelComparison.DateOf(after, date.Kind) is { } other ? LabelComparison.Compare(date.Date, other) < 0 : isReplaced && isDurability && !isStated && date.Date.Absence is null)
                return date.Kind;
        }

        return null;
    }

    private static bool IsDecided(ChainView view, EffectiveEvent e, ILabelEvent change) =>
        change.Authority is { Absence: null, Kind.Word: "manufacturerInstruction" or "manufacturerConsent" or "authorityDecision" or "courtOrder" or "legalBasis" } and ({ Documents.Count: > 0 } or { By: not null })
        || RelabelAuthorities.Of(view, e, change) == RelabelAuthority.Own;
}
