using Provenance.Reference;
using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.Labeling;

/// <summary>LBL022.</summary>
internal sealed class ConformityMarkChanged : LabelChangeRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "LBL022",
        Name = "conformity-mark-changed",
        Title = "A mark of conformity or quality came or went with a change of labels, and no certificate is recorded for that.",
        Family = RuleFamily.Labeling,
        Class = RuleClass.Violation,
        Severity = Severity.Warning,
        Profile = RuleProfile.LabelProfile,
        Citations = ["KF94 is a filter standard of the Ministry of Food and Drug Safety, not a brand [V]", "Regulation (EU) 2017/745 [K]"],
        Why = "The mark says what the goods were tested for; without it, or with one that nobody gave, nobody downstream knows.",
        Remedy = "Record the certificate for the goods as they are now labeled, valid at that time; or put the mark back.",
        Limits = "A mark that means nothing in the market of destination may go; the label profile says where marks count. A mark is taken as new only where the marks of the old label are recorded.",
        Since = "0.1.0",
    };

    protected override void Judge(ChainView view, FindingSink sink, LabelProfile profile, int i, ILabelEvent change)
    {
        var e = view.Events[i];
        if (change.Before is not { Absence: null } before || before.Marks.Knowledge() is Knowledge.NotRecorded or Knowledge.Unknown)
            sink.NotApplicable("no marks are recorded of the old label");
        else if (change.After is null || change.After.IsNone())
            sink.NotApplicable("no new label is recorded (LBL003)");
        else if (change.After.IsUnknown() || change.After.Marks.Absence is { State: Knowledge.Unknown })
            Open(sink, e, before);
        else if (FindChange(view, profile, i, before.Marks, change.After.Marks, LabelEvents.IsAddition(change)) is not { } found)
            sink.Pass("the marks stayed, or those that went mean nothing in the market", e);
        else if (HasCertificate(view, e, change))
            sink.Pass("a certificate is recorded", e);
        else
            Report(sink, e, found.Mark, found.IsAdded);
    }

    private static void Open(FindingSink sink, EffectiveEvent e, Label before)
    {
        if (before.Marks.Count == 0)
        {
            sink.NotApplicable("the old label had no marks");
            return;
        }

        Ask(sink.Open("Whether the new label still has the mark {mark} is not known.", new("event", e.Id), new("mark", before.Marks[0].Word)), e)
            .Missing("label:{event}", "What the new labels say ({event})", "the organization that holds the goods now", "photos of the packages as they are now");
    }

    private static void Report(FindingSink sink, EffectiveEvent e, Code mark, bool isAdded)
    {
        MessageArgument[] arguments = [new("event", e.Id), new("mark", mark.Word)];
        Ask(
            isAdded
                ? sink.Fail("The record has the mark {mark} on the label after the change and not on the one before it, and no certificate.", arguments).Detailed("added")
                : sink.Fail("The record has the mark {mark} on the label before the change and not on the one after it, and no certificate for the goods without it.", arguments).Detailed("removed"),
            e);
    }

    private static FindingDraft Ask(FindingDraft finding, EffectiveEvent e) => finding.At(e, "after.marks").Missing(
        "certificate:{event}:{mark}",
        "The certificate for the goods as they are now labeled ({event}, {mark})",
        "the manufacturer, or the body that certifies",
        "a certificate that was valid at that time");

    private static (Code Mark, bool IsAdded)? FindChange(ChainView view, LabelProfile profile, int i, ValueList<Code> before, ValueList<Code> after, bool isAddition)
    {
        foreach (var mark in after)
        {
            if (!Has(before, mark))
                return (mark, true);
        }

        foreach (var mark in before)
        {
            if (!isAddition && !Has(after, mark) && !IsForeign(view, profile, i, mark))
                return (mark, false);
        }

        return null;
    }

    /// <summary>Whether the mark means nothing where the goods go afterwards.</summary>
    private static bool IsForeign(ChainView view, LabelProfile profile, int i, Code mark)
    {
        var scope = default(LabelMark);
        foreach (var one in profile.Marks)
        {
            if (one.Mark == mark.Word)
                scope = one;
        }

        return scope is not null && MarketAfter(view, i) is { } market && !OriginClaims.CoversOne(view.SetView.Customs, scope.Markets, market, view.Events[i]);
    }

    /// <summary>The country in which the goods end, as far as it is recorded.</summary>
    private static Country? MarketAfter(ChainView view, int i)
    {
        for (var k = view.Events.Length - 1; k >= 0; k--)
        {
            if (!view.Order.Precedes(i, k))
                continue;
            var countries = view.Events[k].Event is CustomsProcessed { DestinationTerritory: { Absence: null } bound } ? [bound] : EventPlaces.EndCountries(view.Events[k].Event, view.SetView.Places);
            if (countries.Count == 1)
                return countries[0];
        }

        return null;
    }

    /// <summary>A certificate that stands with the event, or that its makers hold, and that is not known to have been out of date.</summary>
    private static bool HasCertificate(ChainView view, EffectiveEvent e, ILabelEvent change)
    {
        if (HasCertificate(e, e.Event.Documents) || (change.Authority is { Absence: null } authority && HasCertificate(e, authority.Documents)))
            return true;
        foreach (var link in e.Event.Evidence)
        {
            if (link.Evidence.Kind is { Absence: null, Word: "certificate" or "labReport" })
                return true;
        }

        foreach (var authorization in view.Set.Registry.Authorizations)
        {
            if (authorization.Kind is { Absence: null, Word: "certification" } && authorization.Holder is { } holder && (e.Event.By?.Id == holder || e.Event.OnBehalfOf?.Id == holder)
                && authorization.Valid?.Covers(e.Start) != false)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasCertificate(EffectiveEvent e, ValueList<DocumentReference> documents)
    {
        foreach (var document in documents)
        {
            if (document.Type is { Absence: null, Word: "certificate" or "certificateOfAnalysis" or "labReport" } && document.Valid?.Covers(e.Start) != false)
                return true;
        }

        return false;
    }

    private static bool Has(ValueList<Code> marks, Code mark)
    {
        foreach (var one in marks)
        {
            if (one == mark)
                return true;
        }

        return false;
    }
}
