using Provenance.Validation;

namespace Provenance.Rules.Structure;

/// <summary>STR011.</summary>
internal sealed class MissingCoreDimension : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "STR011",
        Name = "missing-core-dimension",
        Title = "An event does not say what, when, where or who, and not that it is unknown either.",
        Family = RuleFamily.Structure,
        Class = RuleClass.Gap,
        Severity = Severity.Warning,
        Citations = ["EPCIS dimensions: what, when, where, why [K]", "UNTP TEV-07: timestamp and physical location [V]", "EPCIS SHACL shapes [V]"],
        Why = "What a record leaves out nobody can hold it to, and a reader cannot tell whether it was not known or not asked.",
        Remedy = "Fill the member, or record that it is unknown and why.",
        Limits = "What is recorded as unknown is for the rule about that member. An order that is declared bounds a time, an office is who acted in customs, the evidence of an inspection says whose it was, and a chain that names facets is asked for those alone.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var scope = view.Chain.Description.Scope;
        var hasGoods = CoreDimensions.HasGoods(view.Chain.Description.Item);
        var (isAsked, isSound) = (false, true);
        foreach (var e in view.Events)
        {
            if (!view.IsOwn(e) || (!CustodyRoles.IsPhysical(e.Event) && e.Event is not (Corrected or Retracted)))
                continue;
            isAsked = true;
            var lacking = CoreDimensions.LackedBy(e.Event, scope);

            // A facet that nobody recorded is not asked for; of the parts of a split QTY008 asks.
            if ((lacking & Dimension.Amounts) != 0 && (e.Event is Split || !AreAmountsRecorded(view)))
                lacking &= ~Dimension.Amounts;
            if (lacking == Dimension.None)
                continue;
            isSound = false;
            Report(sink, e, lacking);
        }

        if (isAsked && !hasGoods && !AreNamed(view))
        {
            isSound = false;
            ReportGoods(view, sink);
        }

        if (!isAsked)
            sink.NotApplicable("no event that says anything of the goods");
        else if (isSound)
            sink.Pass("every event says what its kind must");
    }

    private static bool AreNamed(ChainView view)
    {
        foreach (var e in view.Events)
        {
            if (CoreDimensions.NamesGoods(e.Event))
                return true;
        }

        return false;
    }

    private static void ReportGoods(ChainView view, FindingSink sink) => sink
        .Fail("The record says neither by an id nor in words which goods the chain {chain} follows.", new MessageArgument("chain", view.Chain.Id))
        .Detailed("what")
        .About(view.Chain.Id)
        .Missing("goods:{chain}", "Which goods the chain {chain} follows: an id, or what they are", "who recorded it", "a label, a delivery note or a packing list")
        .Under(GroupKey.Of(GroupTheme.Record));

    private static void Report(FindingSink sink, EffectiveEvent e, Dimension lacking)
    {
        if ((lacking & Dimension.What) != 0)
            Report(sink, e, "what", "inputs", "The record does not say what went into {what} ({event}), nor what came out.", "What went into {event} ({what}), and what came out", "a batch record");
        if ((lacking & Dimension.When) != 0)
            Report(sink, e, "when", "time", "The record does not say when {what} ({event}) happened.", "When {what} ({event}) happened: not before, or not after", "any dated document of it", "time:{event}");
        if ((lacking & Dimension.Where) != 0)
            Report(sink, e, "where", "place", "The record does not say where {what} ({event}) happened.", "Where it was done ({what}, {event})", "a site record, a photo with its place, or a delivery note", "place:{event}");
        if ((lacking & Dimension.Who) != 0)
            Report(sink, e, "who", "by", "The record does not say who did it ({what}, {event}).", "Who did it ({what}, {event}): the organization", "a delivery note, a contract or a work record");
        if ((lacking & Dimension.Counterpart) != 0)
            Report(sink, e, "counterpart", e.Event is Received ? "from" : "to", e.Event is Received ? "The record does not say from whom the goods came ({what}, {event})." : "The record does not say to whom the goods went ({what}, {event}).", "Who stood at the other end of {event} ({what})", "a delivery note or a contract");
        if ((lacking & Dimension.Before) != 0)
            Report(sink, e, "label-before", "before", "The record does not say what the labels were before {event}.", "What the labels said before {event}, or that there were none", "a photo or a work instruction");
        if ((lacking & Dimension.After) != 0)
            Report(sink, e, "label-after", "after", "The record does not say what the labels are after {event}.", "What the new labels say ({event})", "photos of the packages as they are now", "label:{event}");
        if ((lacking & Dimension.Amounts) != 0)
            Report(sink, e, "amounts", "quantity", "The record does not say how much went into {what} ({event}) and came out.", "How much of each went into {event} ({what}) and came out", "a batch or packing record");
        if ((lacking & Dimension.Target) != 0)
            Report(sink, e, "target", "target", "The record does not say which event {event} amends.", "Which event {event} amends", null);
        if ((lacking & Dimension.Replacement) != 0)
            Report(sink, e, "replacement", "replacement", "The record does not say how the event that {event} corrects should read.", "How the event that {event} corrects should read", null);
    }

    private static void Report(FindingSink sink, EffectiveEvent e, string detail, string field, string message, string missing, string? document, string? key = null) => sink
        .Fail(message, new("what", EventWords.Of(e.Event)), new("event", e.Id))
        .Detailed(detail)
        .At(e, field)
        .OfMember()
        .Missing(key ?? $"{detail}:{{event}}", missing, "who recorded it, or took part", document);

    /// <summary>Whether any physical event of the chain has a quantity.</summary>
    private static bool AreAmountsRecorded(ChainView view)
    {
        foreach (ref readonly var step in view.Flow.Steps)
        {
            if (step.Quantity is not null)
                return true;
        }

        return false;
    }
}
