using Provenance.Validation;
using Provenance.Validation.Inputs;

namespace Provenance.Rules.Sourcing;

/// <summary>EVD013.</summary>
internal sealed class InferenceWithoutBasis : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "EVD013",
        Name = "inference-without-basis",
        Title = "Something is recorded as concluded, and not from what.",
        Family = RuleFamily.Evidence,
        Class = RuleClass.Gap,
        Severity = Severity.Warning,
        Citations = ["PROV wasDerivedFrom; ProvToolbox derivations [V]"],
        Why = "A conclusion that names no basis can be neither followed nor withdrawn when its basis falls.",
        Remedy = "Name the events, the evidence or the rules that it is concluded from.",
        Limits = "What was not read may exist: that is STR008's. A conclusion from itself is from nothing.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        foreach (var e in view.Events)
        {
            if (!view.IsOwn(e))
                continue;
            if (e.Status == Status.Inferred && !CustodyRoles.IsOfTheRecord(e.Event))
                Judge(view, sink, e, e.Event.Basis, "basis");
            if (e.Event is CustomsProcessed { Exemption: { Absence: null, Status: Status.Inferred } exemption })
                Judge(view, sink, e, exemption.Basis, "exemption.basis");
        }
    }

    private static void Judge(ChainView view, FindingSink sink, EffectiveEvent e, ValueList<string> basis, string field)
    {
        var (isFound, isMissing) = (false, false);
        foreach (var id in basis)
        {
            if (id == e.Id && field == "basis")
                continue;
            isFound |= view.SetView.Ids.HasEvent(id, view.Chain) || view.SetView.Ids.HasEntry(id) || RuleCatalog.Find(id) is not null;
            isMissing |= view.SetView.Inputs?.Of(id) is { State: ChainState.Missing };
        }

        if (isFound)
            sink.Pass("its basis is recorded", e);
        else if (basis.Count == 0 || basis is [var only] && only == e.Id)
            Report(sink.Fail("The record concludes {event} ({what}) and does not say from what.", Arguments(e)).Detailed("none"), e, field);
        else if (isMissing)
            Report(sink.Fail("The record concludes {event} ({what}) from what exists nowhere that was looked at.", Arguments(e)).Detailed("dangling"), e, field);
        else
            sink.NotApplicable("its basis was not read (STR008)");
    }

    private static MessageArgument[] Arguments(EffectiveEvent e) => [new("event", e.Id), new("what", EventWords.Of(e.Event))];

    // It rests on the record, which does not say something: what is inferred does not weaken that.
    private static void Report(FindingDraft finding, EffectiveEvent e, string field) => finding
        .Pointing(e, field)
        .Missing("basis:{event}", "What {event} ({what}) is concluded from", "who concluded it", "the working behind it")
        .Under(GroupKey.Of(GroupTheme.Sources));
}
