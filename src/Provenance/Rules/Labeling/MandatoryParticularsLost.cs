using Provenance.Reference;
using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.Labeling;

/// <summary>LBL012.</summary>
internal sealed class MandatoryParticularsLost : LabelChangeRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "LBL012",
        Name = "mandatory-particulars-lost",
        Title = "Goods go to the market under a new label that lacks what the label profile asks for.",
        Family = RuleFamily.Labeling,
        Class = RuleClass.Violation,
        Severity = Severity.Error,
        Profile = RuleProfile.LabelProfile,
        Citations =
        [
            "Regulation (EU) No 1169/2011 Art 9 [S], Art 8(4) [K]", "Food Information Regulations 2014 (UK) [K]", "19 CFR 134.11 [K]", "21 CFR 801.20 [K]",
        ],
        Why = "Whoever buys the goods has only the label to know what they are, how long they keep and who answers for them.",
        Remedy = "Record the label in full, or put the missing particulars on it.",
        Limits = "Judged where the goods are delivered. What is not recorded of a label may be on it: only what stood on the old label, or is recorded as not there, fails. Labels of cases and transport units are not judged; between businesses documents may carry the particulars.",
        Since = "0.1.0",
    };

    protected override void Judge(ChainView view, FindingSink sink, LabelProfile profile, int i, ILabelEvent change)
    {
        var e = view.Events[i];
        if (FindDelivery(view, i) is not { } delivery)
            sink.NotApplicable("the goods are not recorded as delivered under this label");
        else if (LabelEvents.IsAddition(change))
            sink.Pass("a label was added, and the old one stayed", e);
        else if (change.After.IsNone() || change.After is null || IsOuter(change.After))
            sink.NotApplicable(change.After.IsKnown() ? "the label is not that of a unit of sale" : "no new label is recorded (LBL003)");
        else
            Judge(view, sink, profile, e, delivery, change);
    }

    private static void Judge(ChainView view, FindingSink sink, LabelProfile profile, EffectiveEvent e, EffectiveEvent delivery, ILabelEvent change)
    {
        List<LabelElement>? lost = null, open = null;
        foreach (var element in profile.Required)
        {
            if (!IsAskedFor(view, element, delivery))
                continue;
            var now = StateOf(change.After!, element);
            if (now == Knowledge.Known)
                continue;
            if (now == Knowledge.Unknown && IsAskedElsewhere(element) && change.Before.IsKnown() && StateOf(change.Before, element) == Knowledge.Known)
                continue;
            if (now != Knowledge.Unknown && (now == Knowledge.None || (change.Before.IsKnown() && StateOf(change.Before, element) == Knowledge.Known)))
                (lost ??= []).Add(element);
            else
                (open ??= []).Add(element);
        }

        if (lost is null && open is null)
            sink.Pass("the label states what the profile asks for", e);
        if (lost is not null)
        {
            Report(
                sink.Fail("The record has goods delivered ({delivery}) under a label without {missing}, which the profile {profile} asks for.", Arguments(profile, e, delivery, lost)),
                e, delivery, "lost");
        }

        if (open is not null)
        {
            Report(
                sink.Open("Whether the label under which the goods were delivered ({delivery}) states {missing}, which the profile {profile} asks for, is not recorded.", Arguments(profile, e, delivery, open)),
                e, delivery, "not-recorded");
        }
    }

    private static MessageArgument[] Arguments(LabelProfile profile, EffectiveEvent e, EffectiveEvent delivery, List<LabelElement> elements) =>
    [
        new("event", e.Id), new("delivery", delivery.Id), new("profile", profile.Id),
        new("missing", string.Join(", ", elements.Select(element => $"{element.Title} ({element.Citation})"))),
    ];

    private static void Report(FindingDraft finding, EffectiveEvent e, EffectiveEvent delivery, string detail) => finding
        .Detailed(detail).About(e.Id).At(e, "after").At(delivery)
        .Missing("label:{event}", "What the new labels say ({event})", "the organization that holds the goods now", "photos of the packages as they are now");

    /// <summary>The first delivery after the change with no other change of labels between.</summary>
    private static EffectiveEvent? FindDelivery(ChainView view, int i)
    {
        for (var k = i + 1; k < view.Events.Length; k++)
        {
            if (!view.Order.Precedes(i, k))
                continue;
            if (LabelEvents.Of(view.Events[k].Event) is { } other && LabelEvents.IsWritten(other.After) && !LabelEvents.IsAddition(other))
                return null;
            if (view.Events[k].Event is Delivered)
                return view.Events[k];
        }

        return null;
    }

    private static bool IsAskedFor(ChainView view, LabelElement element, EffectiveEvent delivery)
    {
        if (element.Markets.Count == 0)
            return true;
        var countries = EventPlaces.EndCountries(delivery.Event, view.SetView.Places);
        foreach (var country in countries)
        {
            if (!OriginClaims.CoversOne(view.SetView.Customs, element.Markets, country, delivery))
                return false;
        }

        return countries.Count > 0;
    }

    /// <summary>Dates, lots, marks and security features of the old label that may be gone have rules of their own.</summary>
    private static bool IsAskedElsewhere(LabelElement element)
    {
        foreach (var path in element.AnyOf)
        {
            if (!(path == "lot" || path.StartsWith("dates", StringComparison.Ordinal) || path.StartsWith("marks", StringComparison.Ordinal) || path.StartsWith("securityFeatures", StringComparison.Ordinal)))
                return false;
        }

        return true;
    }

    private static bool IsOuter(Label label) => label.Level?.Word is "case" or "carton" or "outerPack" || LabelComparison.IsOfTransport(label);

    /// <summary>What the record says of the members of which one suffices: the best of them.</summary>
    private static Knowledge StateOf(Label label, LabelElement element)
    {
        if (label.Absence is { } absence)
            return absence.State;
        var (isAny, isUnknown, isOpen) = (false, false, false);
        foreach (var path in element.AnyOf)
        {
            var state = LabelParts.StateOf(label, path);
            isAny |= state == Knowledge.Known;
            isUnknown |= state == Knowledge.Unknown;
            isOpen |= state == Knowledge.NotRecorded;
        }

        return isAny ? Knowledge.Known : isUnknown ? Knowledge.Unknown : isOpen ? Knowledge.NotRecorded : Knowledge.None;
    }
}
