using Provenance.Validation;

namespace Provenance.Rules.Movement;

/// <summary>MOV010.</summary>
internal sealed class WrongPlaceKind : ChainRule
{
    private static readonly string[] NoCustoms =
        ["farm", "field", "plot", "forest", "mine", "pond", "fishery", "laboratory", "retail", "market", "pharmacy", "hospital", "restaurant", "home", "militaryBase", "recyclingSite", "disposalSite"];

    private static readonly string[] NoFactory =
        ["customsOffice", "borderCrossing", "checkpoint", "port", "airport", "railTerminal", "terminal", "vehicle", "aircraft", "train", "container", "home"];

    private static readonly string[] NoField = [.. NoFactory, "office", "retail", "pharmacy", "hospital", "restaurant"];

    private static readonly string[] NoConsignee = ["customsOffice", "borderCrossing", "checkpoint", "vessel", "aircraft", "train", "container"];

    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "MOV010",
        Name = "wrong-place-kind",
        Title = "Something is done at a place of a kind where it is not done.",
        Family = RuleFamily.Movement,
        Class = RuleClass.Contradiction,
        Severity = Severity.Warning,
        Profile = RuleProfile.Strict,
        Citations = ["EPCIS readPoint and bizLocation: practice [K]", "Union Customs Code: designated and approved places [K]"],
        Why = "The place or the kind of the event is wrong, or the place is not what it is called.",
        Remedy = "Correct the kind of the place or of the event.",
        Limits = "Goods may be cleared at a trader's premises (authorized consignee), so that works and warehouses are no contradiction.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var asked = false;
        foreach (var e in view.Events)
        {
            if (e.Event.Planned || !view.IsOwn(e) || e.Event.Place is not { Absence: null, Kind: { } kind } place || Excluded(e.Event) is not { } excluded)
                continue;
            asked = true;
            if (kind.IsUnknown())
                Open(sink, e, place);
            else if (excluded.Contains(kind.Word))
                Fail(sink, e, place, kind);
            else
                sink.Pass("the kind of the place allows it", e);
        }

        if (!asked)
            sink.NotApplicable("no event that needs a kind of place is at one of a recorded kind");
    }

    private static string[]? Excluded(ProvenanceEvent e) => e switch
    {
        CustomsProcessed => NoCustoms,
        Originated { OriginKind.Word: "produced" or "manufactured" or "assembled" } => NoFactory,
        Originated { OriginKind.Word: "grown" or "harvested" or "raised" or "mined" or "extracted" } => NoField,
        Delivered => NoConsignee,
        _ => null,
    };

    private static void Fail(FindingSink sink, EffectiveEvent e, Place place, Code kind) => Ask(
        sink.Fail("The record has {what} ({event}) at {place}, which is a place of the kind {kind}.", Arguments(e, place, kind.Word)), e);

    private static void Open(FindingSink sink, EffectiveEvent e, Place place) => Ask(
        sink.Open("Whether {what} ({event}) can be at {place} cannot be decided: the record does not know what kind of place it is.", Arguments(e, place, "")), e);

    private static MessageArgument[] Arguments(EffectiveEvent e, Place place, string kind) =>
        [new("what", EventWords.Of(e.Event)), new("event", e.Id), new("place", place), new("kind", kind), new("id", place.Id ?? place.ToString())];

    private static void Ask(FindingDraft finding, EffectiveEvent e) => finding
        .About(e.Id)
        .At(e, "place")
        .Missing("kind:{id}", "What kind of place {place} is", "whoever acted there", "a site record or a register entry");
}
